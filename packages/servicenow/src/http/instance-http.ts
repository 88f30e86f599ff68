import { request, type Dispatcher } from 'undici'
import { createDispatcher, type NetworkSettings } from './network.ts'
import type { RawReply } from './reply.ts'
import { classifyTransportError } from './transport-error.ts'

export interface InstanceHttpOptions {
  /** `https://dev00000.service-now.com` */
  readonly origin: string
  /** Whole-call limit in milliseconds, 1,000 to 120,000. */
  readonly timeoutMs: number
  /** The operator's proxy and authorities; none when left out. */
  readonly network?: NetworkSettings
  /** Takes private addresses too: the operator allowed this very origin. */
  readonly mayBePrivate?: boolean
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
  /**
   * How far the instance's clock is ahead of ours, in milliseconds, by the newest answer; 0 before the first. Exact to
   * a second and the time an answer takes.
   */
  clockAheadMs(): number
  close(): Promise<void>
}

export function createInstanceHttp(options: InstanceHttpOptions): InstanceHttp {
  const { origin, timeoutMs, network = {}, mayBePrivate = false } = options
  const dispatcher = createDispatcher({ timeoutMs, network, mayBePrivate })
  let clockAheadMs = 0
  return {
    origin,
    async send(call) {
      const reply = await send({ dispatcher, origin, timeoutMs, proxied: network.proxy !== undefined }, call)
      const instanceTime = Date.parse(reply.date ?? '')
      if (!Number.isNaN(instanceTime)) clockAheadMs = instanceTime - Date.now()
      return reply
    },
    clockAheadMs: () => clockAheadMs,
    close: () => dispatcher.close(),
  }
}

interface Line {
  readonly dispatcher: Dispatcher
  readonly origin: string
  readonly timeoutMs: number
  readonly proxied: boolean
}

async function send({ dispatcher, origin, timeoutMs, proxied }: Line, call: CallOptions): Promise<RawReply> {
  const url = new URL(call.path, origin)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await request(url, {
      dispatcher,
      method: call.method,
      headers: { accept: 'application/json', ...call.headers },
      body: call.body ?? null,
      signal,
    })
    return {
      status: answer.statusCode,
      contentType: first(answer.headers['content-type']) ?? '',
      retryAfter: first(answer.headers['retry-after']),
      date: first(answer.headers['date']),
      location: first(answer.headers['location']),
      body: await answer.body.text(),
    }
  } catch (cause) {
    throw classifyTransportError(cause, { proxied, aborted: signal.aborted })
  }
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
