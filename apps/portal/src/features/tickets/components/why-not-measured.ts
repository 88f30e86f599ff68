import type { Ticket } from '@scorelink/contracts'

/** Why the score says nothing of a ticket. */
export function whyNotMeasured({ following, actions, state }: Pick<Ticket, 'following' | 'actions' | 'state'>) {
  if (following !== 'following') return 'unfollowed'
  if (actions.length === 0) return 'noAction'
  return state?.phase === 'cancelled' ? 'cancelled' : 'notYet'
}
