import { z } from 'zod'
import { Instant, PageQuery, pageOf } from './vocabulary.ts'

/** Everything that happens to a ticket on either side. */
export const TicketEventType = z.enum([
  'shared',
  'mended',
  'resent',
  'withdrawn',
  'sending',
  'reply-lost',
  'postponed',
  'refused',
  'delivered',
  'changed',
  'comment-received',
  'comment-sent',
  'comment-refused',
  'moved',
  'hidden',
  'deleted',
  'found-again',
  'linked',
  'recreated',
  'forgotten',
  'disconnected',
  'reconnected',
  'verification-changed',
  'resolved-by-evidence',
  'reopened-by-evidence',
  'succeeded',
  'closure-failed',
  'closure-postponed',
])
export type TicketEventType = z.infer<typeof TicketEventType>

export const TicketEvent = z.object({
  id: z.string(),
  ticketId: z.string(),
  at: Instant,
  type: TicketEventType,
  /** `person` in the portal; `servicenow` somebody or something there; `scorelink` by itself; `microsoft` a new score. */
  actor: z.object({ kind: z.enum(['person', 'servicenow', 'scorelink', 'microsoft']), name: z.string().nullable() }),
  /** What made it happen or brought it to our notice. */
  cause: z.enum(['person', 'delivery', 'feed', 'reconciliation', 'connection', 'score', 'rule']),
  /** Numbers, states and codes that go with it; never a secret. */
  details: z.record(z.string(), z.unknown()),
})
export type TicketEvent = z.infer<typeof TicketEvent>

/** `GET /api/v1/tickets/{id}/events`, oldest first. */
export const TicketEventQuery = PageQuery
export type TicketEventQuery = z.infer<typeof TicketEventQuery>
export const TicketEventPage = pageOf(TicketEvent)
export type TicketEventPage = z.infer<typeof TicketEventPage>

/** `GET /api/v1/ticket-events/export`: the timeline of one ticket, or of all, in the order in which it was written. */
export const TicketEventExportQuery = z.object({ format: z.enum(['csv', 'json']), ticketId: z.guid().optional() })
export type TicketEventExportQuery = z.infer<typeof TicketEventExportQuery>
