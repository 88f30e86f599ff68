import { listTicketsOfActions, type TenantTransaction, type TicketRow } from '@scorelink/database'
import { isOpenTicket } from '../tickets/open-ticket.ts'

/**
 * Whether others see to all that a regressed ticket was for, so that a policy leaves it alone: tickets that are open, and
 * newer ones that regressed with it.
 */
export async function isAnsweredFor(trx: TenantTransaction, ticket: TicketRow): Promise<boolean> {
  const others = (await listTicketsOfActions(trx, ticket.action_ids)).filter(
    (other) => other.ticket_id !== ticket.ticket_id && (isOpenTicket(other) || isNewerRegression(other, ticket)),
  )
  return ticket.action_keys.every((key) => others.some(({ action_keys: keys }) => keys.includes(key)))
}

function isNewerRegression(other: TicketRow, { ordinal }: TicketRow): boolean {
  return other.verification === 'regressed' && BigInt(other.ordinal) > BigInt(ordinal)
}
