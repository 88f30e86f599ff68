import { randomUUID, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'selfsigned'

const YEAR_MS = 365 * 24 * 3600 * 1000
/** Some TLS stacks refuse server certificates valid for longer. */
const SERVER_DAYS_MS = 397 * 24 * 3600 * 1000
/** Renew while there is still time to notice. */
const RENEW_BEFORE_MS = 30 * 24 * 3600 * 1000

export interface ServerCertificate {
  /** PEM of the authority that clients have to trust. */
  readonly authority: string
  /** File the authority is kept in. */
  readonly authorityFile: string
  readonly key: string
  readonly cert: string
}

/**
 * A server certificate for `hostNames` and loopback, from an authority made on first use and kept in `folder`, so that
 * a client trusts it once.
 */
export async function ensureServerCertificate(
  folder: string,
  hostNames: readonly string[],
): Promise<ServerCertificate> {
  mkdirSync(folder, { recursive: true })
  const authority = await ensureAuthority(folder)
  const certFile = join(folder, 'server.pem')
  const keyFile = join(folder, 'server.key')
  if (existsSync(certFile) && existsSync(keyFile)) {
    const cert = readFileSync(certFile, 'utf8')
    if (serves(cert, authority.cert, hostNames)) {
      return { authority: authority.cert, authorityFile: authority.file, key: readFileSync(keyFile, 'utf8'), cert }
    }
  }
  const server = await generate([{ name: 'commonName', value: hostNames[0] ?? 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + SERVER_DAYS_MS),
    ca: { key: authority.key, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...[...hostNames, 'localhost'].map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  writeFileSync(keyFile, server.private, { mode: 0o600 })
  writeFileSync(certFile, server.cert)
  return { authority: authority.cert, authorityFile: authority.file, key: server.private, cert: server.cert }
}

function serves(cert: string, authority: string, hostNames: readonly string[]): boolean {
  const certificate = new X509Certificate(cert)
  return (
    certificate.verify(new X509Certificate(authority).publicKey) &&
    Date.parse(certificate.validTo) - RENEW_BEFORE_MS > Date.now() &&
    hostNames.every((name) => certificate.checkHost(name) !== undefined)
  )
}

async function ensureAuthority(folder: string): Promise<{ key: string; cert: string; file: string }> {
  const certFile = join(folder, 'authority.pem')
  const keyFile = join(folder, 'authority.key')
  if (existsSync(certFile) && existsSync(keyFile)) {
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), file: certFile }
  }
  // The name is part of what a trust store keeps: two sandboxes must not look like one authority.
  const name = `ServiceNow sandbox authority ${randomUUID().slice(0, 8)}`
  const authority = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 10 * YEAR_MS),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  writeFileSync(keyFile, authority.private, { mode: 0o600 })
  writeFileSync(certFile, authority.cert)
  return { key: authority.private, cert: authority.cert, file: certFile }
}
