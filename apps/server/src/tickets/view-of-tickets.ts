import { titlesOfActions, type TenantTransaction, type TicketRow } from '@scorelink/database'
import { loadTicketView } from '../state-names/ticket-view.ts'

/** What showing tickets needs and their own rows do not say. */
export async function viewOfTickets(trx: TenantTransaction, rows: readonly TicketRow[]) {
  const titles = await titlesOfActions(
    trx,
    rows.flatMap((row) => row.action_keys),
  )
  return [await loadTicketView(trx), titles] as const
}
