import type { CallClass } from '@scorelink/domain'
import { retryAfterMs, type RawReply } from '../http/reply.ts'

/** Stands before the door to an instance and counts what goes through, for all processes together. */
export interface CallGate {
  /**
   * @param calls what the instance may count this request as; a batch counts as its parts and itself.
   * @throws AppError `SERVICENOW_BUDGET_SPENT`, `SERVICENOW_RATE_LIMITED` with the time to wait.
   */
  admit(callClass: CallClass, calls: number): Promise<void>
  /** Learns from an answer. */
  heard(news: RateNews): Promise<void>
}

/** What an answer says about the instance's limits. */
export interface RateNews {
  /** The rule that governs the call; undefined when the instance named none. */
  readonly rule: { readonly id: string; readonly limitPerHour: number; readonly resetsAtMs: number | null } | undefined
  /** The instance refused the call for its limit. */
  readonly limited: boolean
  /** How long it asks us to wait. */
  readonly retryAfterMs: number | undefined
}

/**
 * Reads the headers of rate-limit rules: limit, second of the reset and id of the rule; there is none for what is left
 * (ServiceNow docs, Inbound REST API rate limiting). @param now epoch milliseconds
 */
export function readRateNews(reply: RawReply, now: number): RateNews {
  const limited = reply.status === 429
  return {
    rule: readRule(reply.headers ?? {}),
    limited,
    retryAfterMs: limited ? retryAfterMs(reply.retryAfter, now) : undefined,
  }
}

function readRule(headers: Readonly<Record<string, string>>): RateNews['rule'] {
  const limitPerHour = Number(headers['x-ratelimit-limit'] ?? Number.NaN)
  if (!Number.isSafeInteger(limitPerHour) || limitPerHour < 1) return undefined
  const resetsAt = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  return {
    id: headers['x-ratelimit-rule'] ?? '',
    limitPerHour,
    resetsAtMs: Number.isSafeInteger(resetsAt) ? resetsAt * 1000 : null,
  }
}
