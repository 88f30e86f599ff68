import { tooManyRequests } from './graph-error.ts'

/** Limits for one application on one tenant ("Microsoft Graph service-specific throttling limits", /security). */
export interface ThrottleLimits {
  perMinute: number
  concurrent: number
}

export const documentedLimits: ThrottleLimits = { perMinute: 150, concurrent: 4 }

/** Counts requests by application. */
export interface Throttle {
  limits: ThrottleLimits
  /** Counts a request in. @returns a function that counts it out; @throws GraphError 429 */
  enter(appId: string): () => void
  reset(): void
}

/** @param now milliseconds since 1970 */
export function createThrottle(now: () => number): Throttle {
  const arrivals = new Map<string, number[]>()
  const running = new Map<string, number>()
  const throttle: Throttle = {
    limits: { ...documentedLimits },
    enter(appId) {
      const windowStart = now() - 60_000
      const recent = (arrivals.get(appId) ?? []).filter((at) => at > windowStart)
      arrivals.set(appId, recent)
      const active = running.get(appId) ?? 0
      if (active >= throttle.limits.concurrent) throw tooManyRequests(1)
      const [oldest] = recent
      if (oldest !== undefined && recent.length >= throttle.limits.perMinute) {
        throw tooManyRequests(Math.max(1, Math.ceil((oldest - windowStart) / 1000)))
      }
      recent.push(now())
      running.set(appId, active + 1)
      return () => void running.set(appId, (running.get(appId) ?? 1) - 1)
    },
    reset() {
      arrivals.clear()
      throttle.limits = { ...documentedLimits }
    },
  }
  return throttle
}
