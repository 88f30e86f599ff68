import { z } from 'zod'
import { Instant } from './vocabulary.ts'
import { ExtraFields, ticketText } from './tickets.ts'

/**
 * `PATCH /api/v1/tickets/{id}`: changes what will be sent, while it is queued or after it was refused; a member left out
 * stays. Answers 200 and `Ticket`; 409 `TICKET_NOT_EDITABLE` once a record may exist. Sends nothing by itself: see
 * `POST /api/v1/tickets/{id}/resend`.
 */
export const TicketMend = z.strictObject(ticketText).partial().extend({ fields: ExtraFields.optional() })
export type TicketMend = z.infer<typeof TicketMend>

/** `POST /api/v1/tickets/{id}/link`: follows another record in place of one that was deleted, moved or hidden. */
export const TicketLink = z.object({
  /** As people know the record, of the ticket's kind. */
  number: z
    .string()
    .trim()
    .regex(/^[A-Z]{2,10}\d{4,20}$/i, 'Enter the number of the record, such as CHG0030001.')
    .toUpperCase(),
})
export type TicketLink = z.infer<typeof TicketLink>

/** What the platform's journal fields hold. */
export const maxCommentLength = 4000

/** `POST /api/v1/tickets/{id}/comments`; answers 202. */
export const NewTicketComment = z.object({
  /** `comment`: everybody who may see the record sees it; `work-note`: only those who work on it. */
  kind: z.enum(['comment', 'work-note'], 'Choose comment or work-note.'),
  text: z.string().trim().min(1, 'Enter a text.').max(maxCommentLength, `Use at most ${maxCommentLength} characters.`),
})
export type NewTicketComment = z.infer<typeof NewTicketComment>

export const TicketComment = z.object({
  id: z.string(),
  kind: z.enum(['comment', 'work-note']),
  /** `out` from the portal, `in` from ServiceNow. */
  direction: z.enum(['in', 'out']),
  /** `sent` and `received` stand in ServiceNow; the others are on their way, `refused` for good. */
  state: z.enum(['queued', 'sending', 'unknown', 'sent', 'received', 'refused']),
  text: z.string(),
  author: z.string(),
  at: Instant,
})
export type TicketComment = z.infer<typeof TicketComment>

/** `GET /api/v1/tickets/{id}/comments`, oldest first. */
export const TicketComments = z.object({ items: z.array(TicketComment) })
export type TicketComments = z.infer<typeof TicketComments>
