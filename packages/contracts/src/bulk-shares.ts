import { z } from 'zod'
import { ExtraFields, maxDescriptionLength, maxNameLength } from './tickets.ts'
import { Day, Delivery, Instant, Priority, TicketKind } from './vocabulary.ts'
import { Problem } from './problem.ts'
import { SharedFormProblem } from './ticket-form.ts'

/** Actions one share may have. */
export const maxBulkActions = 1000

/** `separate`: a ticket for each action; `grouped`: one ticket for all of them. */
export const BulkGrouping = z.enum(['separate', 'grouped'], 'Choose separate or grouped.')
export type BulkGrouping = z.infer<typeof BulkGrouping>

/** `POST /api/v1/bulk-shares` with an `Idempotency-Key`; `POST /api/v1/bulk-shares/preview` without. */
export const NewBulkShare = z.strictObject({
  actionIds: z
    .array(z.string().min(1).max(200))
    .min(1, 'Choose at least one improvement action.')
    .max(maxBulkActions, `Choose at most ${maxBulkActions} improvement actions.`),
  grouping: BulkGrouping,
  kind: TicketKind,
  priority: Priority,
  dueDate: Day.nullable(),
  /** Of the one ticket of a grouped share; null writes it from the actions. Separate tickets are named by their action. */
  name: z.string().trim().min(1, 'Enter a name.').max(maxNameLength).nullable(),
  description: z.string().trim().min(1, 'Enter a description.').max(maxDescriptionLength).nullable(),
  fields: ExtraFields.default({}),
  /** Leaves out actions that have an open ticket. */
  skipOpen: z.boolean(),
})
export type NewBulkShare = z.infer<typeof NewBulkShare>

/** What would be sent, and what stands in its way. */
export const BulkPreview = z.object({
  tickets: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      actions: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  /** Actions left out, and why. */
  skipped: z.array(
    z.object({
      action: z.object({ id: z.string(), title: z.string() }),
      reason: z.enum(['open-ticket']),
      ticketId: z.string(),
    }),
  ),
  /** Actions that are sent although a ticket for them was open in an instance that is not connected any more. */
  leftBehind: z.array(
    z.object({
      action: z.object({ id: z.string(), title: z.string() }),
      ticketId: z.string(),
    }),
  ),
  /** What the instance would have against the tickets. */
  problems: z.array(SharedFormProblem),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** `GET /api/v1/bulk-shares/{id}`: how far it is, item by item. */
export const BulkShare = z.object({
  id: z.string(),
  grouping: BulkGrouping,
  createdAt: Instant,
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  total: z.number().int(),
  waiting: z.number().int(),
  delivered: z.number().int(),
  refused: z.number().int(),
  withdrawn: z.number().int(),
  items: z.array(
    z.object({
      ticketId: z.string(),
      name: z.string(),
      delivery: Delivery,
      number: z.string().nullable(),
      url: z.string().nullable(),
      problem: Problem.nullable(),
    }),
  ),
})
export type BulkShare = z.infer<typeof BulkShare>
