const FIRST_MS = 30_000
const LONGEST_MS = 15 * 60_000

/** About a day of attempts. Later events make calls of their own, and the portal polls in any case. */
export const MAX_ATTEMPTS = 100

/** How long to wait after attempt `attempt`, 1 for the first. @returns milliseconds, 30 s to 15 minutes */
export function backoffMs(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10))
}
