import { constants, gzipSync } from 'node:zlib'
import type { TransactionRequest, TransactionResponse } from '../instance.ts'
import { apiError, apiRaw, type ApiReply } from './envelope.ts'
import { standardHeaders } from './headers.ts'
import { toXml } from './xml.ts'

export type MediaType = 'application/json' | 'application/xml' | 'text/xml'

export const MEDIA_TYPES: readonly MediaType[] = ['application/json', 'application/xml', 'text/xml']

/** Bodies below this many bytes are not worth compressing. */
const GZIP_FLOOR_BYTES = 1024

/**
 * Longest request target an instance reads. Clients see the limit somewhere between 10 and 23 kB; the web server in
 * front answers it, not the REST layer, so inner requests of a batch have no such limit.
 */
const MAX_TARGET_LENGTH = 16_384

/** Verb after `X-http-method-override`, which is honoured on POST only (ServiceNow docs, REST API). Upper case. */
export function effectiveMethod(request: Pick<TransactionRequest, 'method' | 'headers'>): string {
  const method = request.method.toUpperCase()
  const override = request.headers['x-http-method-override']?.trim().toUpperCase()
  return method === 'POST' && override !== undefined && override !== '' ? override : method
}

/** The HTML page of the web server when the URL is too long, undefined when it is not. */
export function overlongTargetPage(request: Pick<TransactionRequest, 'target'>): ApiReply | undefined {
  if (request.target.length <= MAX_TARGET_LENGTH) return undefined
  return apiRaw(
    '<html><head><title>414 Request-URI Too Large</title></head><body><center><h1>414 Request-URI Too Large</h1></center></body></html>',
    'text/html',
    414,
  )
}

/**
 * Media type of the answer.
 *
 * @returns undefined when the client accepts none of {@link MEDIA_TYPES}. A missing header means JSON: the
 * documentation's 400 is not what instances do.
 */
export function acceptedMediaType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return 'application/json'
  const wanted = accept
    .split(',')
    .map(mediaRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { range } of wanted) {
    const match = MEDIA_TYPES.find((type) => matches(range, type))
    if (match !== undefined) return match
  }
  return undefined
}

function mediaRange(text: string): { range: string; quality: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1')
  return { range, quality: Number.isNaN(quality) ? 1 : quality }
}

function matches(range: string, type: MediaType): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)))
}

/** Refusal of an `Accept` header nobody can satisfy; the vendor's text is known in part only. */
export function notAcceptable(): ApiReply {
  return apiError(
    406,
    `Invalid accept. Supported response media types for this service are: [${MEDIA_TYPES.join(', ')}]`,
    null,
  )
}

/**
 * Turns a reply into bytes: media type, HEAD, `X-no-response-body`, compression, the standard headers.
 *
 * @param signedIn whether the caller was authenticated.
 */
export function renderReply(reply: ApiReply, request: TransactionRequest, signedIn = true): TransactionResponse {
  const headers: Array<readonly [string, string]> = [...reply.headers, ...standardHeaders(request, signedIn)]
  const body = renderContent(reply, request, headers)
  if (body.length === 0 || request.method === 'HEAD' || wantsNoBody(reply, request)) {
    return { status: reply.status, headers, body: '' }
  }
  if (!acceptsGzip(request) || Buffer.byteLength(body) < GZIP_FLOOR_BYTES) {
    return { status: reply.status, headers, body }
  }
  headers.push(['Content-Encoding', 'gzip'], ['Vary', 'Accept-Encoding'])
  return { status: reply.status, headers, body: gzipSync(body, { level: constants.Z_BEST_SPEED }) }
}

function renderContent(
  reply: ApiReply,
  request: TransactionRequest,
  headers: Array<readonly [string, string]>,
): Uint8Array | string {
  if (reply.content.kind === 'empty') return ''
  if (reply.content.kind === 'raw') return reply.content.body
  const type = acceptedMediaType(request.headers['accept']) ?? 'application/json'
  headers.push(['Content-Type', `${type};charset=UTF-8`])
  return type === 'application/json' ? JSON.stringify(reply.content.document) : toXml(reply.content.document)
}

function wantsNoBody(reply: ApiReply, request: TransactionRequest): boolean {
  const isWrite = ['POST', 'PUT', 'PATCH'].includes(request.method)
  return isWrite && reply.status < 300 && request.headers['x-no-response-body']?.trim().toLowerCase() === 'true'
}

function acceptsGzip(request: TransactionRequest): boolean {
  return (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map(mediaRange)
    .some(({ range, quality }) => (range === 'gzip' || range === '*') && quality > 0)
}
