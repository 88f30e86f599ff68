import type { TicketRow } from '@scorelink/database'

/** Whether somebody may still be at work on it: anything not known to be over. */
export function isOpenTicket({ delivery, following, phase }: TicketRow): boolean {
  if (delivery === 'refused' || delivery === 'withdrawn') return false
  if (following === 'deleted' || following === 'forgotten') return false
  return phase !== 'done' && phase !== 'cancelled'
}
