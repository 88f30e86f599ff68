import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { decideRetry, type RetryPolicy } from '@scorelink/domain'
import { AppError, isAppError } from '@scorelink/kit'
import type { AppToken } from './app-token.ts'
import { graphErrors } from './errors.ts'

/** The door to Graph: repeats what may be repeated, gives up with a named error. */
export interface GraphHttp {
  /** @param url on Graph's own origin: the token goes nowhere else. @returns the parsed body. */
  read(url: URL): Promise<unknown>
  /**
   * Changes a resource and gives it back as it is now. Never repeated by itself, except with a new token.
   * @param url on Graph's own origin.
   * @throws AppError `GRAPH_STATE_NOT_WRITABLE` for 400, which comes with an empty code whatever the cause.
   */
  change(url: URL, body: unknown): Promise<unknown>
  close(): Promise<void>
}

/** Snapshots of a large tenant take their time. */
const timeoutMs = 60_000
const attempts = 4
const retryPolicy: RetryPolicy = { baseMs: 500, capMs: 20_000 }
/** Whoever is told to wait longer gives the time back to the job, which waits without holding a worker. */
const longestWaitMs = 30_000
/** Graph's documented limit is four calls at once. */
const connections = 2

const tokenRefused = 'token refused'
/** Without `Prefer` a change is answered with 204 and no body (Graph docs, update secureScoreControlProfile). */
const writeHeaders = { 'content-type': 'application/json', prefer: 'return=representation' }

export function createGraphHttp(graphOrigin: string, token: AppToken, now: () => Date): GraphHttp {
  const dispatcher = new Agent({ connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs })

  const once = async (url: URL, change?: unknown): Promise<unknown> => {
    if (url.origin !== graphOrigin) {
      throw new AppError(graphErrors.GRAPH_BAD_RESPONSE, { detail: 'A link leads to another host.' })
    }
    const bearer = await token.current()
    const write = change !== undefined
    try {
      const reply = await request(url, {
        dispatcher,
        headers: { accept: 'application/json', authorization: `Bearer ${bearer}`, ...(write ? writeHeaders : {}) },
        ...(write ? { method: 'PATCH', body: JSON.stringify(change) } : {}),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const body = await reply.body.text()
      if (reply.statusCode === 401) token.drop(bearer)
      if (reply.statusCode === 206) throw partialAnswer(header(reply.headers.warning))
      if (reply.statusCode < 200 || reply.statusCode > 299) {
        if (write && reply.statusCode === 400) throw new AppError(graphErrors.GRAPH_STATE_NOT_WRITABLE)
        if (write && reply.statusCode === 403) throw new AppError(graphErrors.GRAPH_WRITE_FORBIDDEN)
        throw failure(reply.statusCode, body, retryAfterMs(header(reply.headers['retry-after']), now()))
      }
      return parse(body)
    } catch (cause) {
      throw isAppError(cause) ? cause : new AppError(graphErrors.GRAPH_UNREACHABLE, { cause })
    }
  }

  return {
    async read(url) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(url)
        } catch (error) {
          if (!isAppError(error) || attempt >= attempts || !worthRepeating(error, attempt)) throw error
          const decision = decideRetry(
            { retry: 'backoff', retryAfterMs: error.retryAfterMs },
            attempt,
            Math.random(),
            retryPolicy,
          )
          if (decision.action === 'park' || decision.delayMs > longestWaitMs) throw error
          await sleep(decision.delayMs)
        }
      }
    },
    async change(url, body) {
      try {
        return await once(url, body)
      } catch (error) {
        // Under a refused token nothing was done.
        if (!isAppError(error) || !isTokenRefused(error)) throw error
        return await once(url, body)
      }
    },
    close: () => dispatcher.close(),
  }
}

const passing: ReadonlySet<string> = new Set([
  graphErrors.GRAPH_UNREACHABLE.code,
  graphErrors.GRAPH_UNAVAILABLE.code,
  graphErrors.GRAPH_RATE_LIMITED.code,
])

/** A refused token is asked for once more; everything else that passes by itself is waited out. */
function worthRepeating(error: AppError, attempt: number): boolean {
  if (passing.has(error.code)) return true
  return attempt === 1 && isTokenRefused(error)
}

function isTokenRefused(error: AppError): boolean {
  return error.definition === graphErrors.GRAPH_UNAUTHORIZED && error.detail === tokenRefused
}

/**
 * One of the products behind Graph did not answer in time. Read as complete, its controls would look as if they no longer
 * applied to the tenant. Graph docs, security API overview: status 206 and a Warning per product.
 */
function partialAnswer(warning: string | undefined): AppError {
  return new AppError(graphErrors.GRAPH_UNAVAILABLE, { detail: `a part is missing: ${warning ?? 'no Warning header'}` })
}

function failure(status: number, body: string, waitMs: number | undefined): AppError {
  const wait = waitMs === undefined ? {} : { retryAfterMs: waitMs }
  switch (status) {
    case 401:
      return new AppError(graphErrors.GRAPH_UNAUTHORIZED, { detail: tokenRefused })
    case 403:
      return new AppError(graphErrors.GRAPH_FORBIDDEN)
    case 404:
      return new AppError(graphErrors.GRAPH_NOT_PROVISIONED)
    case 429:
      return new AppError(graphErrors.GRAPH_RATE_LIMITED, wait)
    default:
      return status >= 500 || status === 408
        ? new AppError(graphErrors.GRAPH_UNAVAILABLE, { detail: `status ${status}`, ...wait })
        : new AppError(graphErrors.GRAPH_BAD_RESPONSE, { detail: `status ${status}: ${body.slice(0, 300)}` })
  }
}

/** @returns milliseconds, for both forms of the header. */
function retryAfterMs(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

function header(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new AppError(graphErrors.GRAPH_BAD_RESPONSE, { cause })
  }
}
