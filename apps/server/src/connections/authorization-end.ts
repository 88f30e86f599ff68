/** People hear of the end of an authorization this many milliseconds ahead: two weeks, holidays included. */
export const warnAheadMs = 14 * 24 * 60 * 60_000

/** Whether somebody should authorize again. @param endsAt null for a grant that renews without a person. */
export function endsSoon(endsAt: Date | null, now: Date): boolean {
  return endsAt !== null && endsAt.getTime() - now.getTime() <= warnAheadMs
}
