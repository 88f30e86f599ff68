import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'

export interface WebhookCall {
  readonly event: string
  readonly timestamp: string
  readonly signature: string
  readonly contentType: string
  readonly body: string
}

export interface WebhookReceiver extends AsyncDisposable {
  readonly url: string
  /** Calls so far, oldest first. */
  readonly calls: readonly WebhookCall[]
  /** Status of the answers from now on. */
  answerWith(status: number): void
}

/** A portal that listens, on this machine. */
export async function receiveWebhooks(): Promise<WebhookReceiver> {
  const calls: WebhookCall[] = []
  let status = 204
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      calls.push({
        event: headerOf(request, 'x-scorelink-event'),
        timestamp: headerOf(request, 'x-scorelink-timestamp'),
        signature: headerOf(request, 'x-scorelink-signature'),
        contentType: headerOf(request, 'content-type'),
        body: Buffer.concat(chunks).toString(),
      })
      response.writeHead(status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/webhook`,
    calls,
    answerWith(next) {
      status = next
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function headerOf(request: IncomingMessage, name: string): string {
  return String(request.headers[name] ?? '')
}

/** Whether a call was signed with this secret, checked as docs/servicenow-app.md says. */
export function isSignedWith(call: WebhookCall, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(`${call.timestamp}.${call.body}`).digest()
  return call.signature
    .split(',')
    .filter((value) => value.startsWith('v1='))
    .map((value) => Buffer.from(value.slice(3), 'base64'))
    .some((candidate) => candidate.length === expected.length && timingSafeEqual(candidate, expected))
}
