import { Agent, errors, request, type Dispatcher } from 'undici'
import { serviceNowErrors } from '../errors.ts'
import { CallFailure, type RawReply } from './reply.ts'

export interface InstanceHttpOptions {
  /** `https://dev00000.service-now.com` */
  readonly origin: string
  /** Whole-call limit in milliseconds, 1,000 to 120,000. */
  readonly timeoutMs: number
}

export interface CallOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The only door to an instance: one keep-alive pool, one time limit, no redirects followed. */
export interface InstanceHttp {
  readonly origin: string
  /** Sends once. @throws CallFailure when no answer came; any answer at all is returned. */
  send(call: CallOptions): Promise<RawReply>
  close(): Promise<void>
}

/** An answer larger than this is not one of ours. */
const maxAnswerBytes = 20 * 1024 * 1024

export function createInstanceHttp({ origin, timeoutMs }: InstanceHttpOptions): InstanceHttp {
  const dispatcher = new Agent({
    connect: { timeout: Math.min(timeoutMs, 10_000) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxAnswerBytes,
    connections: 8,
  })
  return {
    origin,
    send: (call) => send(dispatcher, origin, timeoutMs, call),
    close: () => dispatcher.close(),
  }
}

async function send(dispatcher: Dispatcher, origin: string, timeoutMs: number, call: CallOptions): Promise<RawReply> {
  const url = new URL(call.path, origin)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  try {
    const answer = await request(url, {
      dispatcher,
      method: call.method,
      headers: { accept: 'application/json', ...call.headers },
      body: call.body ?? null,
      signal: AbortSignal.timeout(timeoutMs),
    })
    return {
      status: answer.statusCode,
      contentType: first(answer.headers['content-type']) ?? '',
      retryAfter: first(answer.headers['retry-after']),
      body: await answer.body.text(),
    }
  } catch (cause) {
    throw classifyTransportError(cause)
  }
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** Failures that happen before a byte of the request could have been read by the instance. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
])

function classifyTransportError(cause: unknown): CallFailure {
  const code = errorCode(cause)
  if (neverSent.has(code)) {
    return new CallFailure(serviceNowErrors.SERVICENOW_UNREACHABLE, 'no', { detail: code, cause })
  }
  if (cause instanceof errors.ResponseExceededMaxSizeError) {
    return new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { detail: code, cause })
  }
  return new CallFailure(serviceNowErrors.SERVICENOW_NO_REPLY, 'maybe', { detail: code, cause })
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return own ?? (error.cause === undefined ? error.name : errorCode(error.cause))
}
