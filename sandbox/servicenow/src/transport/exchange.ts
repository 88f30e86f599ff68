import { setTimeout as wait } from 'node:timers/promises'
import type { FaultBook } from '../control/fault-book.ts'
import { cancelledReply, overloadedReply, replyInstead, spoilReply } from '../control/fault-replies.ts'
import { type RequestLog, withoutSecretHeaders, withoutSecretValues } from '../control/request-log.ts'
import type { TransactionRequest, TransactionResponse } from '../instance.ts'
import { apiError } from '../rest/envelope.ts'
import { renderReply } from '../rest/negotiation.ts'
import { CUT, type Exchange } from './http-listener.ts'
import { TaskCancelled, ThreadLost } from './thread.ts'
import { QueueFull } from './thread-pool.ts'

/** Enough to see what was sent; a log of whole attachments would eat the memory. */
const MAX_LOGGED_BODY_BYTES = 65_536

export interface ExchangeParts {
  /** Runs the request on a transaction thread. */
  readonly transact: (request: TransactionRequest) => Promise<TransactionResponse>
  readonly faults: FaultBook
  readonly requestLog: RequestLog
  /** The instance's clock, epoch milliseconds. */
  readonly now: () => number
}

/** What happens to a request between the wire and the threads: faults before, faults after, the request log. */
export function createExchange({ transact, faults, requestLog, now }: ExchangeParts): Exchange {
  const work = async (request: TransactionRequest): Promise<TransactionResponse> => {
    try {
      return await transact(request)
    } catch (error) {
      return replyToFailure(error, request)
    }
  }

  const suffer = async (request: TransactionRequest): Promise<TransactionResponse | typeof CUT> => {
    const { delayMs, instead, afterwards } = faults.plan(request)
    if (delayMs > 0) await wait(delayMs)
    if (instead?.kind === 'cut-before-work') return CUT
    if (instead !== undefined) return withDate(replyInstead(instead, request, now()))
    if (afterwards === undefined) return work(request)
    const response = await work(uncompressed(request))
    if (afterwards.kind === 'cut-after-commit') return CUT
    if (afterwards.kind !== 'slow-reply') return spoilReply(afterwards, request, response)
    await wait(afterwards.delayMs)
    return response
  }

  const withDate = (response: TransactionResponse): TransactionResponse => ({
    ...response,
    headers: [...response.headers, ['Date', new Date(now()).toUTCString()]],
  })

  return async (request) => {
    const arrived = new Date()
    const started = performance.now()
    const response = await suffer(request)
    requestLog.add({
      at: arrived.toISOString(),
      method: request.method,
      target: withoutSecretValues(request.target),
      status: response === CUT ? undefined : response.status,
      durationMs: Math.round(performance.now() - started),
      remoteAddress: request.remoteAddress,
      headers: withoutSecretHeaders(request.headers),
      body: withoutSecretValues(new TextDecoder().decode(request.body.subarray(0, MAX_LOGGED_BODY_BYTES))),
    })
    return response
  }
}

/** An answer that is going to be spoilt has to be readable. */
function uncompressed(request: TransactionRequest): TransactionRequest {
  const { 'accept-encoding': _, ...headers } = request.headers
  return { ...request, headers }
}

function replyToFailure(error: unknown, request: TransactionRequest): TransactionResponse {
  if (error instanceof QueueFull) return overloadedReply(request)
  if (error instanceof TaskCancelled) return cancelledReply(request)
  const detail = error instanceof ThreadLost ? 'The transaction ended unexpectedly' : String(error)
  return renderReply(apiError(500, 'Unexpected exception', detail), request, false)
}
