/** What is known of an access token. */
export interface TokenTimes {
  readonly expiresAt: Date
  /** When tokens were last asked for with success; null for those of an older version. */
  readonly renewedAt: Date | null
}

/** A token this close to its end is renewed before it is used: longer than the longest call. */
const aheadMs = 60_000

/**
 * Whether to ask for a new token before a call.
 *
 * `must`: it has run out. `try`: it ends soon, so it is renewed ahead, but may be used if that fails. An instance hands
 * out a token that is still valid again instead of a new one; so it is asked once in the last minute, and the token is
 * then used until it runs out or is refused.
 */
export function decideRenewal({ expiresAt, renewedAt }: TokenTimes, now: Date): 'no' | 'try' | 'must' {
  const leftMs = expiresAt.getTime() - now.getTime()
  if (leftMs <= 0) return 'must'
  if (leftMs > aheadMs) return 'no'
  const asked = renewedAt !== null && expiresAt.getTime() - renewedAt.getTime() <= aheadMs
  return asked ? 'no' : 'try'
}
