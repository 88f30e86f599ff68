/**
 * How many calls an hour an instance lets us make, and who may make them. Counted over any sixty minutes, not by the
 * clock's hour: so the limit holds whenever the instance's own hour starts.
 */

/** Who waits for a call. */
export type CallClass =
  /** Somebody at a screen. */
  | 'person'
  /** A ticket on its way. */
  | 'delivery'
  /** Looking for changes. */
  | 'following'

export interface CallBucket {
  /** Minutes since 1970. */
  readonly minute: number
  readonly callClass: CallClass
  readonly calls: number
}

export interface RequestBudget {
  /** Null: the instance has named no limit and nobody set one. */
  readonly limitPerHour: number | null
  /** The instance asked for silence until then, in epoch milliseconds. */
  readonly blockedUntilMs: number | null
  /** Calls of the last hour at least; older ones do no harm. */
  readonly buckets: readonly CallBucket[]
}

export type CallDecision =
  | { readonly admit: true }
  /** `blocked`: the instance asked us to be silent; `spent`: the hour's calls are used up for this class. */
  | { readonly admit: false; readonly reason: 'blocked' | 'spent'; readonly retryAtMs: number }

const minuteMs = 60_000
const minutesCounted = 61

/** Shares of the limit that nobody else may use, 0 to 1. Deliveries get what is left. */
const keptBack = { person: 0.2, following: 0.2 } as const

/** @param calls 1 or more; a batch counts as its parts and itself. */
export function decideCall(budget: RequestBudget, callClass: CallClass, calls: number, nowMs: number): CallDecision {
  const { blockedUntilMs } = budget
  if (blockedUntilMs !== null && nowMs < blockedUntilMs) {
    return { admit: false, reason: 'blocked', retryAtMs: blockedUntilMs }
  }
  if (calls <= callsLeft(budget, callClass, nowMs)) return { admit: true }
  return { admit: false, reason: 'spent', retryAtMs: firstRoomMs(budget, callClass, calls, nowMs) }
}

/** Calls this class may make at this moment. @returns Infinity without a limit. */
export function callsLeft(budget: RequestBudget, callClass: CallClass, nowMs: number): number {
  const { limitPerHour } = budget
  if (limitPerHour === null) return Number.POSITIVE_INFINITY
  const used = callsUsed(budget, nowMs)
  const unclaimed = (other: 'person' | 'following'): number =>
    Math.max(0, Math.ceil(limitPerHour * keptBack[other]) - used[other])
  const reserved = {
    person: 0,
    following: unclaimed('person'),
    delivery: unclaimed('person') + unclaimed('following'),
  }[callClass]
  return Math.max(0, limitPerHour - used.person - used.delivery - used.following - reserved)
}

/** Calls of the last hour by class. The minute an hour ago counts whole: no call of it is forgotten too early. */
export function callsUsed({ buckets }: RequestBudget, nowMs: number): Record<CallClass, number> {
  const used = { person: 0, delivery: 0, following: 0 }
  const oldest = minuteOf(nowMs) - minutesCounted + 1
  for (const { minute, callClass, calls } of buckets) if (minute >= oldest) used[callClass] += calls
  return used
}

export function minuteOf(nowMs: number): number {
  return Math.floor(nowMs / minuteMs)
}

/** When the next used call stops counting, in epoch milliseconds; undefined while none counts. */
export function nextResetMs({ buckets }: RequestBudget, nowMs: number): number | undefined {
  const oldest = minuteOf(nowMs) - minutesCounted + 1
  const counted = buckets.filter(({ minute, calls }) => minute >= oldest && calls > 0)
  if (counted.length === 0) return undefined
  return leavesMs(Math.min(...counted.map(({ minute }) => minute)))
}

/** The first moment at which enough calls have left the hour; asking again then is decided anew. */
function firstRoomMs(budget: RequestBudget, callClass: CallClass, calls: number, nowMs: number): number {
  const moments = [...new Set(budget.buckets.map(({ minute }) => leavesMs(minute)))]
    .filter((moment) => moment > nowMs)
    .sort((a, b) => a - b)
  const found = moments.find((moment) => calls <= callsLeft(budget, callClass, moment))
  return found ?? moments.at(-1) ?? nowMs + minuteMs
}

function leavesMs(minute: number): number {
  return (minute + minutesCounted) * minuteMs
}

/** How long to be silent after a 429 that does not say. The budget is by the hour: a short wait would only knock again. */
const silenceMs = { first: 60_000, longest: 15 * 60_000 }

/** @param strikes 429 answers in a row, this one included; 1 or more. @returns milliseconds. */
export function silenceAfter(strikes: number, retryAfterMs: number | undefined): number {
  return retryAfterMs ?? Math.min(silenceMs.longest, silenceMs.first * 2 ** Math.min(strikes - 1, 10))
}
