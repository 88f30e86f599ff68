import { connect } from 'node:tls'
import type { NetworkSettings } from './network.ts'
import { authorities, createLookup } from './network.ts'

/** The certificate an instance shows, and whether we trust it. */
export interface ShownCertificate {
  readonly issuer: string
  readonly names: string
  readonly validFrom: Date
  readonly validTo: Date
  /** Why it is not trusted, as OpenSSL names it; undefined when it is. */
  readonly distrust: string | undefined
}

/**
 * Looks at the certificate without sending anything, and closes the connection whatever it finds.
 * @returns undefined when no connection came about.
 */
export async function inspectCertificate(
  origin: string,
  { network, mayBePrivate, timeoutMs }: { network: NetworkSettings; mayBePrivate: boolean; timeoutMs: number },
): Promise<ShownCertificate | undefined> {
  const { hostname, port } = new URL(origin)
  const ca = authorities(network)
  const socket = connect({
    host: hostname,
    port: port === '' ? 443 : Number(port),
    servername: hostname,
    lookup: createLookup(network, mayBePrivate),
    // Whatever it is, it is to be shown; nothing is sent over this connection.
    rejectUnauthorized: false,
    timeout: timeoutMs,
    ...(ca === undefined ? {} : { ca }),
  })
  try {
    return await new Promise((resolve) => {
      socket.once('secureConnect', () => {
        const shown = socket.getPeerCertificate()
        const distrust = socket.authorizationError
        resolve({
          issuer: [shown.issuer?.O, shown.issuer?.CN].flat().filter(Boolean).join(', '),
          names: shown.subjectaltname ?? [shown.subject?.CN].flat().join(', '),
          validFrom: new Date(shown.valid_from),
          validTo: new Date(shown.valid_to),
          distrust: socket.authorized ? undefined : describe(distrust),
        })
      })
      socket.once('error', () => resolve(undefined))
      socket.once('timeout', () => resolve(undefined))
    })
  } finally {
    socket.destroy()
  }
}

function describe(distrust: unknown): string {
  if (distrust instanceof Error) return 'code' in distrust ? String(distrust.code) : distrust.message
  return typeof distrust === 'string' ? distrust : 'not trusted'
}
