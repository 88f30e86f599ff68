import { tooManyRequests } from './graph-error.ts'

/** Limits for one application on one tenant ("Microsoft Graph service-specific throttling limits", /security). */
export interface ThrottleLimits {
  perMinute: number
  concurrent: number
}

export const documentedLimits: ThrottleLimits = { perMinute: 150, concurrent: 4 }

/** Counts requests by application and tenant. */
export interface Throttle {
  limits: ThrottleLimits
  /** Counts a request in. @param caller names application and tenant. @returns a function that counts it out; @throws GraphError 429 */
  enter(caller: string): () => void
  reset(): void
}

/** @param now milliseconds since 1970 */
export function createThrottle(now: () => number): Throttle {
  const arrivals = new Map<string, number[]>()
  const running = new Map<string, number>()
  const throttle: Throttle = {
    limits: { ...documentedLimits },
    enter(caller) {
      const windowStart = now() - 60_000
      const recent = (arrivals.get(caller) ?? []).filter((at) => at > windowStart)
      arrivals.set(caller, recent)
      const active = running.get(caller) ?? 0
      if (active >= throttle.limits.concurrent) throw tooManyRequests(1)
      const [oldest] = recent
      if (oldest !== undefined && recent.length >= throttle.limits.perMinute) {
        throw tooManyRequests(Math.max(1, Math.ceil((oldest - windowStart) / 1000)))
      }
      recent.push(now())
      running.set(caller, active + 1)
      return () => void running.set(caller, (running.get(caller) ?? 1) - 1)
    },
    reset() {
      arrivals.clear()
      throttle.limits = { ...documentedLimits }
    },
  }
  return throttle
}
