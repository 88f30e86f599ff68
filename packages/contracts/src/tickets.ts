import { z } from 'zod'
import {
  PageQuery,
  pageOf,
  Day,
  Delivery,
  Following,
  Instant,
  Phase,
  Priority,
  RecordPriority,
  RecommendationCategory,
  RecommendationSource,
  TicketKind,
} from './vocabulary.ts'
import { TicketVerification, Verification } from './closure.ts'
import { Problem } from './problem.ts'

/** Length of `short_description` on an instance; longer texts would be cut there without a word. */
export const maxNameLength = 160
/** Room left in `description` (4,000) for source, category, requester and link. */
export const maxDescriptionLength = 3400

/** Characters that a further column takes, as `description` on an instance. */
export const maxFieldLength = 4000

/** Further columns of the record by name, as the instance's own values: `{ assignment_group: '287eb…' }`. */
export const ExtraFields = z
  .record(
    z.string().regex(/^[a-z][a-z0-9_]{0,79}$/, 'Use the name of a column, such as assignment_group.'),
    z.string().max(maxFieldLength, `Use at most ${maxFieldLength} characters.`),
  )
  .refine((fields) => Object.keys(fields).length <= 50, 'Set at most 50 further columns.')
export type ExtraFields = z.infer<typeof ExtraFields>

/** What a person writes of a ticket. */
export const ticketText = {
  priority: Priority,
  name: z.string().trim().min(1, 'Enter a name.').max(maxNameLength, `Use at most ${maxNameLength} characters.`),
  description: z
    .string()
    .trim()
    .min(1, 'Enter a description.')
    .max(maxDescriptionLength, `Use at most ${maxDescriptionLength} characters.`),
  dueDate: Day.nullable(),
}

/** Open tickets that a person names as seen, at most: the newest, when there are more. */
export const maxSeenTickets = 100

/** `POST /api/v1/tickets`, with an `Idempotency-Key` header; answers 202 and {@link Ticket}. */
export const NewTicket = z
  .strictObject({
    kind: TicketKind,
    ...ticketText,
    /** Improvement action the ticket is shared from; null for one written by hand. */
    actionId: z.string().min(1).max(200).nullable(),
    /** Needed for a ticket written by hand; taken from the improvement action otherwise. */
    category: RecommendationCategory.nullable(),
    fields: ExtraFields.default({}),
    /**
     * Ids of the improvement action's open tickets that the sender knows of and goes on in spite of. When given, an open
     * ticket beside them refuses the request with `TICKET_ALREADY_OPEN`, also one that somebody shares at the same
     * moment. Of more than {@link maxSeenTickets} the newest are named: what is older than all of so many counts as known.
     * Without it nothing is looked for: how many tickets an action gets is then the caller's decision.
     */
    openTickets: z.array(z.guid()).max(maxSeenTickets, `Name at most ${maxSeenTickets} tickets.`).optional(),
  })
  .refine((ticket) => ticket.actionId !== null || ticket.category !== null, {
    path: ['category'],
    message: 'Choose a category.',
  })
export type NewTicket = z.infer<typeof NewTicket>

export const Ticket = z.object({
  id: z.string(),
  kind: TicketKind,
  delivery: Delivery,
  following: Following,
  /** ServiceNow's number, CHG0030001, once delivered. */
  number: z.string().nullable(),
  /** The record in ServiceNow. */
  url: z.string().nullable(),
  /**
   * Name, description, priority and due date are what was shared. Of a record that people made in ServiceNow they are the
   * record's own, as it was last read: nothing was sent, so there are no {@link Ticket.differences} either.
   */
  name: z.string(),
  description: z.string(),
  priority: RecordPriority,
  dueDate: Day.nullable(),
  /** Further columns as they are sent, defaults of the tenant included. */
  fields: ExtraFields,
  source: RecommendationSource,
  category: RecommendationCategory.nullable(),
  /** Improvement actions it was shared for; empty for one written by hand. `title` is null once an action is gone. */
  actions: z.array(z.object({ id: z.string(), title: z.string().nullable() })),
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  /** `label` is what the tenant calls the state, `instanceLabel` what ServiceNow does. */
  state: z
    .object({ value: z.string(), label: z.string(), instanceLabel: z.string(), phase: Phase.nullable() })
    .nullable(),
  /** Fields the instance stored otherwise than sent. */
  differences: z.array(z.object({ field: z.string(), sent: z.string(), stored: z.string() })),
  verification: TicketVerification,
  /** The standing order that made it. */
  ruleId: z.string().nullable(),
  /** The share of many actions it came from. */
  bulkShareId: z.string().nullable(),
  /** Why delivery was refused or is waiting. */
  problem: Problem.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
})
export type Ticket = z.infer<typeof Ticket>

/** `GET /api/v1/tickets`, newest first. */
export const TicketQuery = PageQuery.extend({
  kind: TicketKind.optional(),
  phase: Phase.optional(),
  verification: Verification.optional(),
  actionId: z.string().max(200).optional(),
  search: z.string().trim().max(200).optional(),
})
export type TicketQuery = z.infer<typeof TicketQuery>
/** `GET /api/v1/tickets/export`: every ticket the filter lets through, as a file; JSON is an array of {@link Ticket}. */
export const TicketExportQuery = TicketQuery.omit({ cursor: true, limit: true }).extend({
  format: z.enum(['csv', 'json']),
})
export type TicketExportQuery = z.infer<typeof TicketExportQuery>
export const TicketPage = pageOf(Ticket)
export type TicketPage = z.infer<typeof TicketPage>

/** `GET /api/v1/tickets/summary`: what the two cards of the home page show. */
export const TicketSummary = z.object({
  kinds: z.array(
    z.object({
      kind: TicketKind,
      total: z.number().int(),
      /** Not yet in ServiceNow: queued, sending or unknown. */
      waiting: z.number().int(),
      refused: z.number().int(),
      /** Of connections that are no more; counted here and nowhere else. */
      unfollowed: z.number().int(),
      /** `label` is what the tenant calls the state. */
      states: z.array(
        z.object({ value: z.string(), label: z.string(), phase: Phase.nullable(), count: z.number().int() }),
      ),
    }),
  ),
})
export type TicketSummary = z.infer<typeof TicketSummary>
