import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ensureServerCertificate } from './certificate.ts'
import { listen } from './http-listener.ts'

const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NAME = 'dev00000.service-now.com'

/** What a client gets that resolves `name` to the listener and trusts `authority`. */
function askByName(port: number, name: string, authority?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const trust = authority === undefined ? {} : { ca: authority }
    const request = get(
      { host: '127.0.0.1', port, servername: name, headers: { host: name }, ...trust },
      (response) => {
        response.setEncoding('utf8').on('data', resolve)
      },
    )
    request.on('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)))
  })
}

test('a client that trusts the authority reaches the instance under its name, another does not', async () => {
  const certificate = await ensureServerCertificate(folder, [NAME])
  const listener = await listen({
    host: '127.0.0.1',
    port: 0,
    tls: certificate,
    exchange: ({ origin }) => Promise.resolve({ status: 200, headers: [], body: origin }),
  })
  try {
    await expect(askByName(listener.port, NAME, certificate.authority)).resolves.toBe(`https://${NAME}`)
    await expect(askByName(listener.port, 'other.example', certificate.authority)).rejects.toThrow('ALTNAME')
    await expect(askByName(listener.port, NAME)).rejects.toThrow('UNABLE_TO_VERIFY_LEAF_SIGNATURE')
  } finally {
    await listener.close()
  }
})

test('the authority stays when the certificate is renewed for another name', async () => {
  const first = await ensureServerCertificate(folder, [NAME])
  const again = await ensureServerCertificate(folder, [NAME])
  const other = await ensureServerCertificate(folder, ['dev11111.service-now.com'])
  expect(again.cert).toBe(first.cert)
  expect(other.cert).not.toBe(first.cert)
  expect(other.authority).toBe(first.authority)
})
