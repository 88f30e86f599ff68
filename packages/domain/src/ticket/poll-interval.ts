/** What decides when an instance is looked at again. */
export interface PollSituation {
  /** Shortest span, as configured. */
  readonly baseSeconds: number
  /** Span before this look; 0 for the first. */
  readonly lastSeconds: number
  /** This look found something new. */
  readonly changed: boolean
  /** Whether the instance called our webhook since the look before began, or did so earlier only, or never. */
  readonly webhook: 'called' | 'silent' | 'never'
  /** Calls an hour the instance allows; null without a limit. */
  readonly limitPerHour: number | null
}

/** How much a quiet look lengthens the next span, and to how many times the base at most. */
const growth = 1.5
const mostTimesBase = 5
/** With a live webhook, looks only make sure that nothing was missed. */
const withWebhookSeconds = 900
/** Part of the hour's calls that looks may take; one look is up to four calls. */
const followingShare = 0.2
const callsALook = 4

/** Seconds until the next look. Quiet slows down, news speeds up, and the budget has the last word. */
export function nextPollSeconds(situation: PollSituation): number {
  const { limitPerHour } = situation
  const affordable = limitPerHour === null ? 0 : 3_600 / ((limitPerHour * followingShare) / callsALook)
  return Math.ceil(Math.max(wishedSeconds(situation), affordable))
}

function wishedSeconds(situation: PollSituation): number {
  const { baseSeconds, lastSeconds, changed } = situation
  if (isWebhookLive(situation)) return Math.max(baseSeconds, withWebhookSeconds)
  if (changed || lastSeconds === 0) return baseSeconds
  return Math.min(pollCeilingSeconds(baseSeconds), Math.max(baseSeconds, lastSeconds * growth))
}

/**
 * However long a webhook is silent, it is relied on until a look finds news that it should have told of; then not again
 * until it calls.
 */
function isWebhookLive({ webhook, lastSeconds, changed }: PollSituation): boolean {
  const reliedOn = lastSeconds >= withWebhookSeconds
  return webhook === 'called' || (webhook === 'silent' && reliedOn && !changed)
}

/** Longest span between two looks at an instance without a webhook. */
export function pollCeilingSeconds(baseSeconds: number): number {
  return baseSeconds * mostTimesBase
}
