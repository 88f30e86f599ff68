import type { TransactionRequest, TransactionResponse } from '../instance.ts'
import { apiError } from '../rest/envelope.ts'
import { renderReply } from '../rest/negotiation.ts'
import type { FaultAfterwards, FaultInstead } from './fault.ts'

const CANCELLED = 'Transaction cancelled: maximum execution time exceeded'
const CANCELLED_DETAIL = `${CANCELLED} Check logs for error trace or enable glide.rest.debug property to verify REST request processing`
/** Where a sleeping developer instance sends people to wake it. */
const DEVELOPER_PORTAL = 'https://developer.servicenow.com/dev.do#!/home?wu=true'
const DEFAULT_RETRY_AFTER_SECONDS = 60

/** A transaction that ran into its quota (vendor article KB0778443). */
export function cancelledReply(request: TransactionRequest): TransactionResponse {
  return renderReply(apiError(500, CANCELLED, CANCELLED_DETAIL), request)
}

/** Every thread is busy and the queue is full: refused without the headers of a rate limit. */
export function overloadedReply(request: TransactionRequest): TransactionResponse {
  const detail = 'Request was rejected because the semaphore queue is full'
  return renderReply(apiError(429, 'Too many requests', detail), request, false)
}

/** What a fault answers in place of the work. @param nowMs the instance's clock. */
export function replyInstead(
  fault: Exclude<FaultInstead, { kind: 'cut-before-work' }>,
  request: TransactionRequest,
  nowMs: number,
): TransactionResponse {
  switch (fault.kind) {
    case 'rate-limited':
      return rateLimited(fault, request, nowMs)
    case 'server-error':
      return renderReply(apiError(fault.status, 'Unexpected exception', 'The request could not be processed'), request)
    case 'hibernation':
      return fault.form === 'redirect' ? redirect(DEVELOPER_PORTAL) : hibernationPage()
    case 'login-redirect':
      return redirect(fault.location ?? '/login.do')
    case 'maintenance':
      return page(503, 'Instance unavailable', 'Your instance is currently unavailable. Try again later.')
  }
}

/** What a fault makes of the answer to work that was done. */
export function spoilReply(
  fault: Exclude<FaultAfterwards, { kind: 'cut-after-commit' | 'slow-reply' }>,
  request: TransactionRequest,
  response: TransactionResponse,
): TransactionResponse {
  switch (fault.kind) {
    case 'transaction-limit-on-insert':
      return response.status === 201 ? cancelledReply(request) : response
    case 'transaction-limit-on-list':
      return cutList(response, fault.form ?? 'error-object')
  }
}

function rateLimited(
  fault: FaultInstead & { kind: 'rate-limited' },
  request: TransactionRequest,
  nowMs: number,
): TransactionResponse {
  const retryAfter = fault.retryAfterSeconds ?? DEFAULT_RETRY_AFTER_SECONDS
  const headers: Array<[string, string]> = [
    ['X-RateLimit-Limit', '100'],
    ['X-RateLimit-Reset', String(Math.ceil(nowMs / 1000) + retryAfter)],
    ['X-RateLimit-Rule', '0'.repeat(32)],
    ['Retry-After', String(retryAfter)],
  ]
  const detail = 'Rate limit of 100 requests per hour for Table API exceeded'
  return renderReply(apiError(429, 'Rate limit exceeded', detail, fault.headers === false ? [] : headers), request)
}

/** Texts that clients look for: status 200, `<html>`, `Instance Hibernating page`. */
function hibernationPage(): TransactionResponse {
  return page(
    200,
    'Instance Hibernating page',
    'Your instance is hibernating. Log in to the developer portal to wake it.',
  )
}

function redirect(location: string): TransactionResponse {
  return { status: 302, headers: [['Location', location]], body: '' }
}

/**
 * The limit struck while rows were streamed, after the status line had gone out: half of the rows, then either an
 * error object beside them or nothing at all.
 */
function cutList(response: TransactionResponse, form: 'error-object' | 'unparsable'): TransactionResponse {
  const rows = listOf(response)
  if (rows === undefined) return response
  const sent = rows.slice(0, Math.ceil(rows.length / 2))
  const error = { detail: CANCELLED_DETAIL, message: CANCELLED }
  const whole = JSON.stringify({ result: sent, error, status: 'failure' })
  const body =
    form === 'unparsable' ? `${JSON.stringify({ result: sent }).slice(0, -2)},"error":` + JSON.stringify(error) : whole
  return { ...response, body }
}

/** Rows of a 200 answer whose `result` is a list; undefined for any other. */
function listOf({ status, body }: TransactionResponse): unknown[] | undefined {
  if (status !== 200) return undefined
  let document: unknown
  try {
    document = JSON.parse(Buffer.from(body).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const result: unknown =
    typeof document === 'object' && document !== null && 'result' in document ? document.result : undefined
  return Array.isArray(result) ? result : undefined
}

/** Bare on purpose: clients look for `<html>` without attributes. */
function page(status: number, title: string, text: string): TransactionResponse {
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`
  return { status, headers: [['Content-Type', 'text/html;charset=UTF-8']], body }
}
