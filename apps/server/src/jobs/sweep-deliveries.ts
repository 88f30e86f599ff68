import { listOverdueTickets } from '@scorelink/database'
import type { Services } from '../services.ts'

/** A ticket this long past its time has lost its job: its worker died, or the queue gave up. */
const graceMs = 2_000
const ticketsASweep = 500

/** Takes up tickets whose worker died: nothing waits for somebody to notice. */
export async function sweepDeliveries(services: Services): Promise<void> {
  const before = new Date(services.now().getTime() - graceMs)
  for (const ticket of await listOverdueTickets(services.database.kysely, services.tenantIds, before, ticketsASweep)) {
    await services.jobs.enqueue('deliver-ticket', ticket, { key: ticket.ticketId })
  }
}
