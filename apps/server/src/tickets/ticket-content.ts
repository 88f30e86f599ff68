import { dueInstant, toSentPriority, type TicketContent } from '@scorelink/domain'
import type { TicketRow } from '@scorelink/database'

/** What of a stored ticket goes to ServiceNow. */
export function contentOf(ticket: TicketRow, timeZone: string): TicketContent {
  return {
    kind: ticket.kind,
    name: ticket.name,
    description: ticket.description,
    priority: toSentPriority(ticket.priority),
    dueAt: ticket.due_date === null ? null : dueInstant(ticket.due_date, timeZone),
    source: ticket.source,
    category: ticket.category,
    requestedBy: ticket.requested_by_principal,
    link: ticket.link,
  }
}
