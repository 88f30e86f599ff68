import type { Verification } from '../closure/verification.ts'
import type { DeliveryState } from '../ticket/delivery.ts'
import type { FollowingState } from '../ticket/following.ts'
import type { Phase } from '../ticket/ticket.ts'

/** A ticket as far as it stands for the cause it was made for. */
export interface CauseTicket {
  readonly delivery: DeliveryState
  readonly following: FollowingState
  readonly phase: Phase | null
  readonly verification: Verification
  /** Whether the tenant's policy reopens it or makes its successor, now that its points were lost again. */
  readonly followedUp: boolean
}

/**
 * Whether a ticket still stands for its improvement action, so that no rule may make another for it. A ticket that is
 * done does until the points prove it; one that was cancelled does until the action got points after all and lost them
 * again, since somebody decided not to do the work. So does one that is done where nobody can look any more; one that was
 * open there does not.
 * @param pointsNow of the action. @param pointsSince its points on each day since the ticket was made.
 */
export function isOpenCause(ticket: CauseTicket, pointsNow: number, pointsSince: readonly number[]): boolean {
  if (ticket.delivery === 'withdrawn') return false
  if (ticket.following === 'deleted' || ticket.following === 'forgotten') return false
  if (ticket.verification === 'regressed') return ticket.followedUp
  const isOver = ticket.phase === 'done' || ticket.phase === 'cancelled'
  if (ticket.following === 'disconnected' && !isOver) return false
  const unproved = ticket.phase === 'done' && ticket.verification === 'none'
  if (ticket.phase === 'cancelled' || unproved) return !pointsSince.some((points) => points > pointsNow + tolerance)
  return ticket.verification !== 'verified'
}

/** Points are doubles. */
const tolerance = 1e-6
