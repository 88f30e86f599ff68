/** A session ends after this without a request. */
export const sessionIdleMs = 60 * 60_000
/** ... and after this in any case. */
export const sessionAbsoluteMs = 12 * 60 * 60_000
