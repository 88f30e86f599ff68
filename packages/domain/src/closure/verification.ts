import type { DeliveryState } from '../ticket/delivery.ts'
import type { FollowingState } from '../ticket/following.ts'
import type { Phase } from '../ticket/ticket.ts'
import type { Evidence } from './evidence.ts'

/**
 * What the score says about a ticket's work. A closed ticket proves nothing by itself: only Microsoft's points do
 * (docs/specs/closure-by-evidence.md).
 */
export type Verification =
  /** Nothing to compare: not delivered, cancelled, no longer followed, or of an action that is gone. */
  | 'none'
  /** Worked on, points missing. */
  | 'open'
  /** The points are there although the ticket is open. */
  | 'points-reached'
  /** The ticket is done, the points have not moved yet. */
  | 'awaiting-verification'
  /** The ticket is done and the points are there. */
  | 'verified'
  /** The points were there and are gone again, while the ticket is done. */
  | 'regressed'
  /** Settled by somebody's word; Microsoft measured nothing. */
  | 'asserted'

/** Where a ticket stands, as far as closing is concerned. */
export type Standing = 'open' | 'done' | 'out'

/** @param phase null for a state nobody mapped: it may still be worked on. @param followed false once we stopped. */
export function standingOf(ticket: {
  readonly delivery: DeliveryState
  readonly phase: Phase | null
  readonly followed: boolean
}): Standing {
  if (ticket.delivery !== 'delivered' || !ticket.followed || ticket.phase === 'cancelled') return 'out'
  return ticket.phase === 'done' ? 'done' : 'open'
}

/** Every pair is decided; a forgotten one does not compile. */
const verifications: Record<Standing, Record<Evidence, Verification>> = {
  open: { reached: 'points-reached', short: 'open', asserted: 'asserted', 'risk-accepted': 'asserted', gone: 'none' },
  done: {
    reached: 'verified',
    short: 'awaiting-verification',
    asserted: 'asserted',
    'risk-accepted': 'asserted',
    gone: 'none',
  },
  out: { reached: 'none', short: 'none', asserted: 'none', 'risk-accepted': 'none', gone: 'none' },
}

/**
 * @param before what was stored: only a ticket that was verified can regress, any other still waits for its points.
 */
export function verify(before: Verification, standing: Standing, evidence: Evidence): Verification {
  const after = verifications[standing][evidence]
  const lostAgain = after === 'awaiting-verification' && (before === 'verified' || before === 'regressed')
  return lostAgain ? 'regressed' : after
}

/** What the tenant wants done by itself; `offer` leaves it to a person. */
export interface ClosurePolicy {
  readonly pointsReached: 'offer' | 'resolve'
  readonly regression: 'offer' | 'reopen' | 'new-ticket'
}

export type ClosureEffect = 'nothing' | 'resolve' | 'reopen' | 'new-ticket'

/** What follows by policy when the verification changes; the same verification again has no effect a second time. */
export function closureEffect(before: Verification, after: Verification, policy: ClosurePolicy): ClosureEffect {
  if (before === after) return 'nothing'
  if (after === 'points-reached' && policy.pointsReached === 'resolve') return 'resolve'
  if (after === 'regressed' && policy.regression !== 'offer') return policy.regression
  return 'nothing'
}

/** The choices a person has now: none about a record that nobody follows, whatever the score said of it last. */
export function closureOffers({
  verification,
  following,
}: {
  readonly verification: Verification
  readonly following: FollowingState
}): readonly Exclude<ClosureEffect, 'nothing'>[] {
  if (following !== 'following') return []
  switch (verification) {
    case 'points-reached':
      return ['resolve']
    case 'regressed':
      return ['reopen', 'new-ticket']
    case 'awaiting-verification':
      return ['reopen']
    case 'none':
    case 'open':
    case 'verified':
    case 'asserted':
      return []
  }
}
