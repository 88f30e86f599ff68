import type { CallClass } from '@scorelink/domain'
import { request, type Dispatcher } from 'undici'
import { readRateNews, type CallGate } from '../budget/call-gate.ts'
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
  /** Counts every call; absent only where there is nobody to count for. */
  readonly gate?: CallGate | undefined
}

export interface CallOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The answer has no `result` envelope. */
  readonly bare?: boolean
  /** Who waits for the answer. @defaultValue person */
  readonly callClass?: CallClass
  /** What the instance may count the call as. @defaultValue 1 */
  readonly calls?: number
  /** Awaited right before the request leaves, each time it does: once more when its token was refused. */
  readonly leaving?: Leaving | undefined
}

/** What it throws keeps the request from leaving. */
export type Leaving = () => Promise<void>

/** The only door to an instance: one keep-alive pool, one time limit, no redirects followed. */
export interface InstanceHttp {
  readonly origin: string
  /** Sends once. @throws CallFailure when no answer came or none may be asked for; any answer at all is returned. */
  send(call: CallOptions): Promise<RawReply>
  /** Learns from an answer that came inside another one. */
  hear(reply: RawReply): Promise<void>
  /**
   * How far the instance's clock is ahead of ours, in milliseconds, by the newest answer; 0 before the first. Exact to
   * a second and the time an answer takes.
   */
  clockAheadMs(): number
  close(): Promise<void>
}

export function createInstanceHttp(options: InstanceHttpOptions): InstanceHttp {
  const { origin, timeoutMs, network = {}, mayBePrivate = false, gate } = options
  const dispatcher = createDispatcher({ timeoutMs, network, mayBePrivate })
  const hear = async (reply: RawReply): Promise<void> => gate?.heard(readRateNews(reply, timeOf(reply)))
  let clockAheadMs = 0
  return {
    origin,
    hear,
    async send(call) {
      await gate?.admit(call.callClass ?? 'person', call.calls ?? 1)
      await call.leaving?.()
      const reply = await send({ dispatcher, origin, timeoutMs, proxied: network.proxy !== undefined }, call)
      const instanceTime = Date.parse(reply.date ?? '')
      if (!Number.isNaN(instanceTime)) clockAheadMs = instanceTime - Date.now()
      await hear(reply)
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
      headers: singleHeaders(answer.headers),
      body: await answer.body.text(),
    }
  } catch (cause) {
    throw classifyTransportError(cause, { proxied, aborted: signal.aborted })
  }
}

/** A date in an answer is by the instance's clock. */
function timeOf(reply: RawReply): number {
  const sent = Date.parse(reply.date ?? '')
  return Number.isNaN(sent) ? Date.now() : sent
}

function singleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), first(value) ?? '']))
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
