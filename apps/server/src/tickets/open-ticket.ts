import type { TicketRow } from '@scorelink/database'

/** Whether somebody may still be at work on it and we may see it done: anything not known to be over. */
export function isOpenTicket(ticket: TicketRow): boolean {
  const { delivery, following } = ticket
  if (delivery === 'refused' || delivery === 'withdrawn') return false
  if (following === 'deleted' || following === 'forgotten' || following === 'disconnected') return false
  return !isOver(ticket)
}

/** Whether it was open when it was read last, in an instance that is not connected any more. */
export function isLeftBehind(ticket: TicketRow): boolean {
  return ticket.following === 'disconnected' && !isOver(ticket)
}

function isOver({ phase }: TicketRow): boolean {
  return phase === 'done' || phase === 'cancelled'
}
