import { z } from 'zod'
import { Verification } from './closure.ts'
import { PageQuery, pageOf, Day, Delivery, Following, Phase, RecommendationCategory, TicketKind } from './vocabulary.ts'

export const ActionStatus = z.enum([
  'to-address',
  'completed',
  'risk-accepted',
  'third-party',
  'alternate-mitigation',
  'unknown',
])
export type ActionStatus = z.infer<typeof ActionStatus>

/** A ticket as an improvement action mentions it. */
export const ActionTicket = z.object({
  id: z.string(),
  kind: TicketKind,
  delivery: Delivery,
  following: Following,
  number: z.string().nullable(),
  stateLabel: z.string().nullable(),
  phase: Phase.nullable(),
  verification: Verification,
})
export type ActionTicket = z.infer<typeof ActionTicket>

export const ImprovementAction = z.object({
  id: z.string(),
  title: z.string(),
  /** Row number by points still missing and effort, 1 first; not Microsoft's stack rank. */
  rank: z.number().int(),
  category: RecommendationCategory.nullable(),
  product: z.string(),
  points: z.number(),
  /** Null when Microsoft does not say. */
  maxPoints: z.number().nullable(),
  /** Percentage points the tenant's score would gain. */
  scoreImpact: z.number(),
  status: ActionStatus,
  /** Points that Microsoft took over from a person's word instead of measuring them. */
  asserted: z.boolean(),
  /** Lost points in the last 30 days. */
  regressed: z.boolean(),
  userImpact: z.string().nullable(),
  implementationCost: z.string().nullable(),
  /** Tickets not done or cancelled, newest first; none that nobody can follow any more. */
  openTickets: z.array(ActionTicket),
  /** Open when read last, in an instance that is not connected any more: told, and in nobody's way. Newest first. */
  leftTickets: z.array(ActionTicket),
})
export type ImprovementAction = z.infer<typeof ImprovementAction>

/** `GET /api/v1/improvement-actions`, in order of `rank`. */
export const ImprovementActionQuery = PageQuery.extend({
  category: RecommendationCategory.optional(),
  status: ActionStatus.optional(),
  search: z.string().trim().max(200).optional(),
})
export type ImprovementActionQuery = z.infer<typeof ImprovementActionQuery>
export const ImprovementActionPage = pageOf(ImprovementAction)
export type ImprovementActionPage = z.infer<typeof ImprovementActionPage>

/** `PUT /api/v1/improvement-actions/{id}/status`: written to Microsoft, where the tenant allows it. */
export const ActionDecision = z.object({
  status: z.enum(
    ['to-address', 'risk-accepted', 'third-party', 'alternate-mitigation'],
    'Choose to-address, risk-accepted, third-party or alternate-mitigation.',
  ),
  /** Shown at Microsoft beside the status. */
  comment: z.string().trim().max(1000, 'Use at most 1000 characters.'),
})
export type ActionDecision = z.infer<typeof ActionDecision>

/** `GET /api/v1/improvement-actions/{id}`. HTML is sanitised by the server: p br ol ul li b strong i em u a[href]. */
export const ImprovementActionDetail = ImprovementAction.extend({
  remediationHtml: z.string(),
  remediationImpactHtml: z.string(),
  implementationStatusHtml: z.string(),
  threats: z.array(z.string()),
  tier: z.string().nullable(),
  /** Page where the setting is changed; only http or https. */
  manageUrl: z.string().nullable(),
  history: z.array(z.object({ day: Day, points: z.number() })),
  tickets: z.array(ActionTicket),
  /** What the task panel starts with. */
  draft: z.object({ name: z.string(), description: z.string() }),
})
export type ImprovementActionDetail = z.infer<typeof ImprovementActionDetail>
