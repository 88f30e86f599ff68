import { z } from 'zod'
import { SharedFormProblem } from './ticket-form.ts'
import { ExtraFields } from './tickets.ts'
import { PageQuery, pageOf, Day, Instant, Priority, RecommendationCategory, TicketKind } from './vocabulary.ts'

/** `preview` writes down what it would do and makes nothing. */
export const RuleMode = z.enum(['on', 'preview', 'off'], 'Choose on, preview or off.')
export type RuleMode = z.infer<typeof RuleMode>

/** Which improvement actions a rule is about; empty lists do not restrict. Only actions to address are ever matched. */
export const RuleConditions = z.object({
  categories: z.array(RecommendationCategory).max(5),
  products: z.array(z.string().trim().min(1).max(200)).max(50),
  /** Points still to gain at least. */
  minMissingPoints: z.number().min(0, 'Use 0 or more.').max(1000, 'Use at most 1000.'),
  /** Only actions that lost points in the last 30 days. */
  regressedOnly: z.boolean(),
})
export type RuleConditions = z.infer<typeof RuleConditions>

export const RuleOrder = z.object({
  kind: TicketKind,
  priority: Priority,
  /** Days from the day of the order to the due date; null for no due date. */
  dueInDays: z.number().int('Use whole days.').min(0, 'Use 0 or more.').max(3650, 'Use at most 3650 days.').nullable(),
  fields: ExtraFields,
})
export type RuleOrder = z.infer<typeof RuleOrder>

/** `POST /api/v1/rules`, `PUT /api/v1/rules/{id}` */
export const RuleInput = z.object({
  name: z.string().trim().min(1, 'Enter a name.').max(200, 'Use at most 200 characters.'),
  mode: RuleMode,
  conditions: RuleConditions,
  order: RuleOrder,
  /** Most tickets a day. */
  capPerDay: z.number().int('Use a whole number.').min(1, 'Use 1 or more.').max(1000, 'Use at most 1000.'),
})
export type RuleInput = z.infer<typeof RuleInput>

/** `POST /api/v1/rules/preview`; answers {@link RulePreview}. */
export const RuleToPreview = RuleInput.extend({
  /** The rule it would replace, whose place and tickets of today count; null for one to come after all others. */
  id: z.guid().nullable().default(null),
})
export type RuleToPreview = z.infer<typeof RuleToPreview>

export const Rule = RuleInput.extend({
  id: z.string(),
  /** Who last changed it: its tickets are in that person's name. */
  author: z.object({ id: z.string(), name: z.string() }),
  createdAt: Instant,
  updatedAt: Instant,
  lastRun: z.object({ day: Day, ordered: z.number().int(), overCap: z.number().int() }).nullable(),
})
export type Rule = z.infer<typeof Rule>

/** `GET /api/v1/rules`, in the order in which they run. */
export const RuleList = z.object({ items: z.array(Rule) })
export type RuleList = z.infer<typeof RuleList>

/** `order`: a ticket is made; `open-ticket`: one is open already; `over-cap`: the cap of the day is used up. */
export const RuleDecision = z.enum(['order', 'open-ticket', 'over-cap'])
export type RuleDecision = z.infer<typeof RuleDecision>

/** What a rule would do with today's score beside the others, if it were on; it has not done so. */
export const RulePreview = z.object({
  /** Day of the score looked at; null before the first sync. */
  day: Day.nullable(),
  items: z.array(
    z.object({
      action: z.object({ id: z.string(), title: z.string() }),
      missingPoints: z.number(),
      decision: RuleDecision,
      /** Was open in an instance that is not connected any more; null without one. */
      leftTicketId: z.string().nullable(),
    }),
  ),
  /** What the instance would have against the tickets it would make. */
  problems: z.array(SharedFormProblem),
})
export type RulePreview = z.infer<typeof RulePreview>

/** `GET /api/v1/rules/{id}/orders`: what its runs decided, newest first. */
export const RuleOrderPage = pageOf(
  z.object({
    day: Day,
    action: z.object({ id: z.string(), title: z.string().nullable() }),
    /** Mode of the rule then: in preview no ticket was made. */
    mode: RuleMode,
    decision: RuleDecision,
    ticketId: z.string().nullable(),
    at: Instant,
  }),
)
export type RuleOrderPage = z.infer<typeof RuleOrderPage>
export const RuleOrderQuery = PageQuery
export type RuleOrderQuery = z.infer<typeof RuleOrderQuery>
