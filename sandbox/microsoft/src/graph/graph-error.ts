import { randomUUID } from 'node:crypto'

/** A refusal as Graph words it ("Microsoft Graph error responses and resource types"). */
export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Composes the body of an error answer. `requestId` also goes into the request-id header. */
export function graphErrorBody(error: GraphError, requestId: string, clientRequestId: string, now: Date) {
  const details = {
    date: now.toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': clientRequestId,
  }
  // The throttling answer repeats its status inside ("Microsoft Graph throttling guidance").
  const throttled = { code: '429', status: '429', message: 'Please retry after' }
  return {
    error: {
      code: error.code,
      message: error.message,
      innerError: error.status === 429 ? { ...throttled, ...details } : details,
    },
  }
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message)
}

/** A refused PATCH has an empty code and says nothing about the cause (msgraph docs issue 4691). */
export function refusedPatch(): GraphError {
  return new GraphError(400, '', 'Http request failed with statusCode=BadRequest')
}

export function notFound(message: string): GraphError {
  return new GraphError(404, 'ResourceNotFound', message)
}

export function forbidden(): GraphError {
  return new GraphError(
    403,
    'Forbidden',
    'Auth token does not contain valid permissions or user does not have valid roles.',
  )
}

/** @param retryAfterSeconds left out of the answer when undefined: Graph does not always send it */
export function tooManyRequests(retryAfterSeconds: number | undefined): GraphError {
  return new GraphError(
    429,
    'TooManyRequests',
    'Please retry again later.',
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  )
}

export function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate': `Bearer realm="", client_id="00000003-0000-0000-c000-000000000000", error="invalid_token"`,
  })
}

/** An id for an answer whose caller sent none. */
export function newRequestId(): string {
  return randomUUID()
}
