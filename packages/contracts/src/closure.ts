import { z } from 'zod'
import { Day, Instant } from './vocabulary.ts'

/**
 * What the score says about a ticket's work. `awaiting-verification`: the ticket is done, the points have not moved;
 * `points-reached`: the points are there, the ticket is open; `asserted`: settled by somebody's word, not measured.
 */
export const Verification = z.enum([
  'none',
  'open',
  'points-reached',
  'awaiting-verification',
  'verified',
  'regressed',
  'asserted',
])
export type Verification = z.infer<typeof Verification>

/** What a person may do about it: `POST /api/v1/tickets/{id}/closure` */
export const ClosureStep = z.enum(['resolve', 'reopen', 'new-ticket'], 'Choose resolve, reopen or new-ticket.')
export type ClosureStep = z.infer<typeof ClosureStep>
export const ClosureRequest = z.object({ step: ClosureStep })
export type ClosureRequest = z.infer<typeof ClosureRequest>

export const TicketVerification = z.object({
  state: Verification,
  since: Instant.nullable(),
  /** The snapshot it rests on, and the points of the ticket's actions in it. */
  evidence: z.object({ day: Day, points: z.number(), maxPoints: z.number().nullable() }).nullable(),
  offers: z.array(ClosureStep),
  /** The ticket that took over when the points were lost again. */
  successorId: z.string().nullable(),
})
export type TicketVerification = z.infer<typeof TicketVerification>

/** `GET` and `PUT /api/v1/closure-policy`: what happens by itself; `offer` leaves it to a person. */
export const ClosurePolicy = z.object({
  pointsReached: z.enum(['offer', 'resolve'], 'Choose offer or resolve.'),
  regression: z.enum(['offer', 'reopen', 'new-ticket'], 'Choose offer, reopen or new-ticket.'),
  /** Writes "risk accepted" and the like to Microsoft when a person decides so here. Needs a permission to write. */
  writeBack: z.boolean(),
})
export type ClosurePolicy = z.infer<typeof ClosurePolicy>
