/** What a job that failed does next. */
export type RetryDecision =
  | { readonly action: 'retry'; readonly delayMs: number }
  /** Nobody's waiting helps: somebody has to act first. */
  | { readonly action: 'park' }

export interface RetryPolicy {
  readonly baseMs: number
  readonly capMs: number
}

export const jobRetryPolicy: RetryPolicy = { baseMs: 2_000, capMs: 15 * 60_000 }

/**
 * Exponential back-off with full jitter above a floor.
 * @param attempt 1 for the first failure.
 * @param retryAfterMs what the other side asked for; a floor, never shortened.
 * @param random 0 inclusive to 1 exclusive.
 */
export function decideRetry(
  failure: { readonly retry: 'never' | 'backoff'; readonly retryAfterMs?: number | undefined },
  attempt: number,
  random: number,
  policy: RetryPolicy = jobRetryPolicy,
): RetryDecision {
  if (failure.retry === 'never') return { action: 'park' }
  if (attempt < 1) throw new RangeError('attempt counts from 1')
  const ceiling = Math.min(policy.capMs, policy.baseMs * 2 ** Math.min(attempt - 1, 30))
  return { action: 'retry', delayMs: Math.max(failure.retryAfterMs ?? 0, Math.round(ceiling * (0.5 + random / 2))) }
}
