import type { TicketEvent } from '@scorelink/contracts'
import type { TicketEventRow } from '@scorelink/database'

export function presentEvent(row: TicketEventRow): TicketEvent {
  return {
    id: row.event_id,
    ticketId: row.ticket_id,
    at: row.at.toISOString(),
    type: row.type,
    actor: { kind: row.actor_kind, name: row.actor_name },
    cause: row.cause,
    details: row.details,
  }
}
