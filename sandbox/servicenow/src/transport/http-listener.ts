import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { STATUS_CODES, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { TransactionRequest, TransactionResponse } from '../instance.ts'

/** No instance reads bodies this large; the REST layer refuses above 10 MB in its own words long before. */
const MAX_BODY_BYTES = 64 * 1024 * 1024
/** Above the longest URL the REST layer refuses by itself, so that it gets to see those. */
const MAX_HEADER_BYTES = 64 * 1024

/** Instead of an answer: the connection is closed without a word. */
export const CUT = Symbol('cut')

/** Answers one request; throws only for faults of the simulator. */
export type Exchange = (request: TransactionRequest) => Promise<TransactionResponse | typeof CUT>

export interface ListenerOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly exchange: Exchange
  /** PEM; present for HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

export interface Listener {
  readonly port: number
  /** Stops accepting, lets running exchanges finish, closes idle connections. */
  close(): Promise<void>
}

/** One HTTP or HTTPS listener that hands every request, of any method, path and content type, over as raw bytes. */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const server = buildServer(options)
  await server.listen({ host: options.host, port: options.port })
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The listener has no TCP address')
  return { port: address.port, close: () => server.close() }
}

function buildServer({ exchange, tls }: ListenerOptions): FastifyInstance {
  const options = {
    forceCloseConnections: 'idle' as const,
    return503OnClosing: false,
    // Paths are the router's business: Fastify would decode some and refuse others.
    rewriteUrl: () => '/',
    clientErrorHandler: (_error: Error, socket: Socket) => refuseMalformed(socket),
  }
  const raw = { maxHeaderSize: MAX_HEADER_BYTES }
  // The two differ in the type of their raw server only, which nothing here looks at.
  const server = (
    tls === undefined
      ? Fastify({ ...options, http: raw })
      : Fastify({ ...options, https: { ...raw, ...tls, minVersion: 'TLSv1.2' } })
  ) as FastifyInstance
  const scheme = tls === undefined ? 'http' : 'https'

  // Before Fastify looks at the content type, which it refuses when malformed, or at the verb.
  server.addHook('onRequest', async (request, reply) => {
    const body = await readBody(request.raw)
    // The rest of the body is still on its way: this connection is of no further use.
    if (body === undefined) return send(reply.header('Connection', 'close'), htmlPage(413))
    const { headers, socket } = request.raw
    const response = await exchange({
      method: request.method,
      target: request.originalUrl,
      headers: joinHeaders(headers),
      body,
      remoteAddress: socket.remoteAddress ?? '',
      origin: `${scheme}://${headers.host ?? `127.0.0.1:${socket.localPort}`}`,
    })
    if (response !== CUT) return send(reply, response)
    reply.hijack()
    socket.destroy()
    return reply
  })
  server.setErrorHandler((_error, _request, reply) => send(reply, htmlPage(500)))
  return server
}

/** @returns undefined when there is too much of it; the rest is left unread. */
async function readBody(message: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function joinHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
    ),
  )
}

function send(reply: FastifyReply, { status, headers, body }: TransactionResponse): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value)
  return reply.code(status).send(typeof body === 'string' ? Buffer.from(body) : body)
}

/** What the web server in front of an instance says by itself. */
function htmlPage(status: number): TransactionResponse {
  return { status, headers: [['Content-Type', 'text/html;charset=UTF-8']], body: errorPage(status) }
}

function errorPage(status: number): string {
  const title = `${status} ${STATUS_CODES[status]}`
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
}

function refuseMalformed(socket: Socket): void {
  if (!socket.writable) return
  const page = errorPage(400)
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
  )
}
