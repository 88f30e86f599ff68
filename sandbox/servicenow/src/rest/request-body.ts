import { gunzipSync } from 'node:zlib'
import type { Instance, TransactionRequest } from '../instance.ts'
import { ApiFailure, apiError, failures } from './envelope.ts'
import { MEDIA_TYPES } from './negotiation.ts'
import { recordFromXml } from './xml.ts'

/** 10 MB; `glide.rest.max_content_length` (ServiceNow docs, Controlling maximum REST payload size). */
const DEFAULT_MAX_BYTES = 10 * 1024 * 1024

/** The member names of one JSON object, or the fields of one XML entry. */
export type RecordBody = Readonly<Record<string, unknown>>

/**
 * The one record a request carries. Of an array only the first element counts; no body at all is an empty record.
 *
 * @throws ApiFailure 415 on another media type, 400 on an oversized or unreadable body.
 */
export function readRecord(request: TransactionRequest, instance: Pick<Instance, 'property'>): RecordBody {
  const text = readText(request, instance)
  if (text.trim() === '') return {}
  const record = bodyType(request) === 'application/json' ? firstElement(parseJson(text)) : recordFromXml(text)
  if (!isRecordBody(record)) throw unreadable()
  return record
}

/** The body as JSON whatever its shape. @throws ApiFailure as {@link readRecord} */
export function readJson(request: TransactionRequest, instance: Pick<Instance, 'property'>): unknown {
  return parseJson(readText(request, instance))
}

export function isRecordBody(value: unknown): value is RecordBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** @throws ApiFailure 415 when the body's media type is neither JSON nor XML. */
export function requireReadableType(request: TransactionRequest): void {
  const type = bodyType(request)
  if (type === undefined || MEDIA_TYPES.some((known) => known === type)) return
  throw new ApiFailure(
    apiError(
      415,
      `Invalid content-type. Supported request media types for this service are: [${MEDIA_TYPES.join(', ')}]`,
      null,
    ),
  )
}

/**
 * The body after `Content-Encoding`.
 *
 * @param maxBytes applies before and after decompression, so that a small archive cannot unfold without bound.
 * @throws ApiFailure 400
 */
export function readBytes(request: TransactionRequest, maxBytes: number): Uint8Array {
  if (request.body.length > maxBytes) throw tooLarge(request.body.length, maxBytes)
  const encoding = request.headers['content-encoding']?.trim().toLowerCase()
  if (encoding === undefined || encoding === '' || encoding === 'identity') return request.body
  if (encoding !== 'gzip') throw new ApiFailure(failures.unreadableRequest(`Unsupported content-encoding ${encoding}`))
  try {
    return gunzipSync(request.body, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes + 1, maxBytes)
    throw new ApiFailure(failures.unreadableRequest('The payload is not valid gzip.'))
  }
}

function readText(request: TransactionRequest, instance: Pick<Instance, 'property'>): string {
  requireReadableType(request)
  const configured = Number(instance.property('glide.rest.max_content_length'))
  const maxBytes = Number.isInteger(configured) && configured > 0 ? configured : DEFAULT_MAX_BYTES
  return new TextDecoder().decode(readBytes(request, maxBytes))
}

/** Media type of the request body in lower case; a body without a type counts as JSON. */
function bodyType(request: TransactionRequest): string | undefined {
  const header = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (header !== undefined && header !== '') return header
  return request.body.length > 0 ? 'application/json' : undefined
}

function firstElement(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] ?? {}) : value
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw unreadable()
  }
}

/** The vendor's detail for malformed JSON is not published; clients look at the message only. */
function unreadable(): ApiFailure {
  return new ApiFailure(failures.unreadableRequest('The payload is not valid JSON.'))
}

function tooLarge(length: number, maxBytes: number): ApiFailure {
  return new ApiFailure(
    failures.unreadableRequest(
      `Rejected large REST payload with content-length = ${length} bytes. Max allowed: ${maxBytes} bytes.`,
    ),
  )
}
