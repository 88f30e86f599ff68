import { z } from 'zod'
import type { CallClass } from '@scorelink/domain'
import type { AuthorizedCalls } from '../../http/authorized-calls.ts'
import type { CallOptions, Leaving } from '../../http/instance-http.ts'
import { CallFailure, readResult, type RawReply } from '../../http/reply.ts'
import { serviceNowErrors } from '../../errors.ts'

/** One request inside a batch. */
export type BatchItem = Pick<CallOptions, 'method' | 'path' | 'query' | 'headers' | 'body'> & { readonly id: string }

/** What became of one: its result, or why there is none. */
export type BatchAnswer =
  | { readonly result: unknown; readonly headers: Readonly<Record<string, string>> }
  | { readonly failure: CallFailure }

const Batch = z.object({
  serviced_requests: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      status_code: z.number().int(),
      headers: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
      error_message: z.string().nullish(),
    }),
  ),
  unserviced_requests: z.array(z.string()).nullish(),
})

export interface BatchResult {
  readonly answers: ReadonlyMap<string, BatchAnswer>
  /** The instance's clock, to the second; null when it did not say. */
  readonly instanceTime: Date | null
}

/**
 * Several requests in one, each answered apart; ones the instance had no time for count as not done (ServiceNow docs,
 * Batch API). The instance may count a batch as its parts and itself.
 * @throws CallFailure when the batch as a whole failed
 */
export async function callBatch(
  calls: AuthorizedCalls,
  items: readonly BatchItem[],
  callClass: CallClass,
  leaving?: Leaving,
): Promise<BatchResult> {
  const { result, headers } = await calls.exchange({
    method: 'POST',
    path: '/api/now/batch',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ batch_request_id: '1', rest_requests: items.map(toInnerRequest) }),
    bare: true,
    callClass,
    calls: items.length + 1,
    leaving,
  })
  return { answers: await readAnswers(calls, items, result), instanceTime: readDate(headers['date']) }
}

function toInnerRequest({ id, method, path, query = {}, headers = {}, body }: BatchItem) {
  const search = new URLSearchParams(query).toString()
  const named = { accept: 'application/json', ...headers }
  return {
    id,
    method,
    url: search === '' ? path : `${path}?${search}`,
    headers: Object.entries(named).map(([name, value]) => ({ name, value })),
    ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
  }
}

async function readAnswers(
  calls: AuthorizedCalls,
  items: readonly BatchItem[],
  result: unknown,
): Promise<Map<string, BatchAnswer>> {
  const batch = Batch.safeParse(result)
  if (!batch.success) throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { cause: batch.error })
  const unserviced = new Set(batch.data.unserviced_requests)
  const answers = new Map<string, BatchAnswer>()
  for (const { id } of items) {
    const failed = unserviced.has(id)
      ? new CallFailure(serviceNowErrors.SERVICENOW_UNAVAILABLE, 'no', { detail: 'no time left in the batch' })
      : new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe', { detail: 'no answer in the batch' })
    answers.set(id, { failure: failed })
  }
  for (const served of batch.data.serviced_requests) {
    const reply = toReply(served)
    if (reply.status === 429) await calls.hear(reply)
    answers.set(served.id, answerOf(reply))
  }
  return answers
}

function toReply(served: z.infer<typeof Batch>['serviced_requests'][number]): RawReply {
  const headers = Object.fromEntries((served.headers ?? []).map(({ name, value }) => [name.toLowerCase(), value]))
  return {
    status: served.status_code,
    contentType: headers['content-type'] ?? 'application/json',
    retryAfter: headers['retry-after'],
    headers,
    body: Buffer.from(served.body, 'base64').toString('utf8'),
  }
}

function answerOf(reply: RawReply): BatchAnswer {
  try {
    return { result: readResult(reply, Date.now()), headers: reply.headers ?? {} }
  } catch (error) {
    if (error instanceof CallFailure) return { failure: error }
    throw error
  }
}

/** @throws CallFailure when this item failed */
export function resultOf(answer: BatchAnswer | undefined): Extract<BatchAnswer, { result: unknown }> {
  if (answer === undefined) throw new CallFailure(serviceNowErrors.SERVICENOW_BAD_RESPONSE, 'maybe')
  if ('failure' in answer) throw answer.failure
  return answer
}

function readDate(header: string | undefined): Date | null {
  const at = Date.parse(header ?? '')
  return Number.isNaN(at) ? null : new Date(at)
}
