import { appendTicketEvents, notifyChange, postponeDueTickets, withTenant } from '@scorelink/database'
import { serviceNowErrors } from '@scorelink/servicenow'
import type { BudgetRoom } from '../connections/instance-links.ts'
import type { DeliveryTurn } from '../jobs/deliver-tickets.ts'

/**
 * Lets due tickets wait until there are calls again, and says why. Nothing was sent, so nothing is looked up for it.
 * @returns false: there is nothing to do now.
 */
export async function postponeForBudget(turn: DeliveryTurn, awaited: boolean, room: BudgetRoom): Promise<false> {
  const { services, tenantId, link } = turn
  const { code } =
    room.reason === 'blocked' ? serviceNowErrors.SERVICENOW_RATE_LIMITED : serviceNowErrors.SERVICENOW_BUDGET_SPENT
  const now = services.now()
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const due = { connectionId: link.connectionId, awaited }
    const until = new Date(Math.max(room.retryAtMs, now.getTime() + 1_000))
    const news = await postponeDueTickets(trx, due, { until, problemCode: code }, now)
    await appendTicketEvents(
      trx,
      news.map((ticketId) => ({
        tenantId,
        ticketId,
        at: now,
        type: 'postponed',
        actor: { kind: 'scorelink' },
        cause: 'delivery',
        details: { code },
      })),
    )
    for (const id of news) await notifyChange(trx, { tenantId, type: 'ticket', id })
  })
  return false
}
