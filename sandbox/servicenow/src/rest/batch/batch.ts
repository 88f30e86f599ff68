import { STATUS_CODES } from 'node:http'
import type { Instance, TransactionRequest, TransactionResponse } from '../../instance.ts'
import type { Route, RouteContext } from '../../transactions/route.ts'
import { apiDocument, failures, type ApiReply } from '../envelope.ts'
import { restOperation } from '../operation.ts'
import { isRecordBody, readRecord, requireReadableType, type RecordBody } from '../request-body.ts'

/**
 * Runs one request as the caller of the outer one, through the router that came by. Never throws for bad input; an
 * unknown path is answered as the router answers it.
 */
export type Dispatch = (request: TransactionRequest, outer: RouteContext) => TransactionResponse

/** Limits of the Batch API (ServiceNow docs, Batch API): per item in, per item out, and for the whole batch. */
const MEGABYTE = 1024 * 1024
const DEFAULT_INPUT_MEGABYTES = 5
const MAX_MEGABYTES = 10
const MAX_DURATION_MS = 30_000

/** Switch of the simulator: items of a batch after so many go unserviced, as if its time were up. */
const SERVICED_AT_MOST = 'sandbox.batch.serviced_at_most'

/** Batch API: several requests in one, with the identity of the outer caller. */
export function createBatchRoute(dispatch: Dispatch): Route {
  return {
    methods: ['POST'],
    path: '/api/now/batch',
    versions: ['v1', 'v2'],
    authentication: 'api',
    operation: 'batch.run',
    api: 'Batch API',
    handle: restOperation((context) => runBatch(context, dispatch)),
  }
}

function runBatch(context: RouteContext, dispatch: Dispatch): ApiReply {
  const { request, instance } = context
  requireReadableType(request)
  const body = readRecord(request, instance)
  const items = body['rest_requests']
  if (!Array.isArray(items)) return failures.badRequest('Invalid batch request', 'rest_requests must be an array')
  const deadline = performance.now() + MAX_DURATION_MS
  const servicedAtMost = Number(instance.property(SERVICED_AT_MOST) || Infinity)
  const serviced: unknown[] = []
  const unserviced: string[] = []
  for (const item of items.map((candidate: unknown) => (isRecordBody(candidate) ? candidate : {}))) {
    if (serviced.length >= servicedAtMost || performance.now() > deadline) unserviced.push(asText(item['id']))
    else serviced.push(runItem(item, context, dispatch))
  }
  return apiDocument({
    // Comes back as text even when a number was sent.
    batch_request_id: asText(body['batch_request_id']),
    serviced_requests: serviced,
    unserviced_requests: unserviced,
  })
}

function runItem(item: RecordBody, context: RouteContext, dispatch: Dispatch): Record<string, unknown> {
  const started = performance.now()
  const inner = innerRequest(item, context)
  const response = typeof inner === 'string' ? undefined : dispatch(inner, context)
  const refusal = typeof inner === 'string' ? inner : oversized(response, context)
  const answer =
    response === undefined || refusal !== undefined ? refusedItem(refusal ?? '') : servicedItem(item, response)
  return { id: asText(item['id']), ...answer, execution_time: Math.round(performance.now() - started) }
}

function servicedItem(item: RecordBody, response: TransactionResponse): Record<string, unknown> {
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  const redirected = response.status >= 300 && response.status < 400
  return {
    body: Buffer.from(response.body).toString('base64'),
    status_code: response.status,
    status_text: STATUS_CODES[response.status] ?? '',
    headers: item['exclude_response_headers'] === true ? [] : innerHeaders(response),
    ...(redirected && location !== undefined ? { redirect_url: location } : {}),
  }
}

function refusedItem(message: string): Record<string, unknown> {
  return { body: '', status_code: 400, status_text: STATUS_CODES[400], headers: [], error_message: message }
}

/** @returns the reason as text when the item cannot become a request. */
function innerRequest(item: RecordBody, { request: outer, instance }: RouteContext): TransactionRequest | string {
  const { method, url, body } = item
  if (typeof url !== 'string' || !url.startsWith('/'))
    return 'The url of a batch item must be relative and start with /'
  if (/^\/api\/now\/(?:v\d+\/)?batch(?:[/?]|$)/.test(url)) return 'A batch request cannot hold another batch request'
  const bytes = Buffer.from(typeof body === 'string' ? body : '', 'base64')
  const maxBytes = megabytes(instance, 'glide.rest.batch.max.inputSize', DEFAULT_INPUT_MEGABYTES) * MEGABYTE
  if (bytes.length > maxBytes) return `The body of a batch item must not exceed ${maxBytes} bytes`
  return {
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    target: url,
    headers: headersOf(item['headers']),
    body: bytes,
    remoteAddress: outer.remoteAddress,
    origin: outer.origin,
  }
}

/** Identity and compression are the outer request's business, so an item cannot bring its own. */
function headersOf(list: unknown): Record<string, string> {
  const withheld = new Set(['authorization', 'cookie', 'accept-encoding', 'x-usertoken', 'x-sn-apikey'])
  const headers = Array.isArray(list) ? list.filter(isRecordBody) : []
  return Object.fromEntries(
    headers
      .map(({ name, value }) => [asText(name).toLowerCase(), asText(value)] as const)
      .filter(([name]) => name !== '' && !withheld.has(name)),
  )
}

function innerHeaders(response: TransactionResponse): Array<{ name: string; value: string }> {
  return response.headers
    .filter(([name]) => name.toLowerCase() !== 'set-cookie')
    .map(([name, value]) => ({ name, value }))
}

function oversized(
  response: TransactionResponse | undefined,
  { request: outer, instance }: RouteContext,
): string | undefined {
  const asked = Number(outer.headers['x-batchrequest-max-output-size'])
  const allowed = megabytes(instance, 'glide.rest.batch.max.outputSize', MAX_MEGABYTES) * MEGABYTE
  const maxBytes = asked > 0 ? Math.min(asked, allowed) : allowed
  const tooLarge = response !== undefined && Buffer.byteLength(response.body) > maxBytes
  return tooLarge ? `The response exceeds ${maxBytes} bytes` : undefined
}

/** A size an administrator set, in megabytes; never above what the platform allows at all. */
function megabytes(instance: Instance, property: string, otherwise: number): number {
  const set = Number(instance.property(property))
  return set > 0 ? Math.min(set, MAX_MEGABYTES) : otherwise
}

function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
