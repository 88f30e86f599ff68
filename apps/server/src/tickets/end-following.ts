import {
  appendTicketEvents,
  disconnectTickets,
  reconnectTickets,
  type ConnectionRow,
  type TenantTransaction,
} from '@scorelink/database'
import type { TicketEventType } from '@scorelink/domain'
import type { ConnectionJob } from '../jobs/job-queue.ts'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'

/** The connection ends: its tickets stay as they were last seen. */
export async function endFollowing(
  trx: TenantTransaction,
  services: Services,
  { tenant_id: tenantId, connection_id: connectionId }: ConnectionRow,
  person: Person,
): Promise<void> {
  const ticketIds = await disconnectTickets(trx, connectionId, services.now())
  await tell(trx, services, tenantId, ticketIds, person, 'disconnected')
}

/** The same instance is connected again: its tickets are taken up where they were left. */
export async function resumeFollowing(
  trx: TenantTransaction,
  services: Services,
  { tenantId, connectionId }: ConnectionJob,
  person: Person,
): Promise<void> {
  const ticketIds = await reconnectTickets(trx, connectionId, services.now())
  await tell(trx, services, tenantId, ticketIds, person, 'reconnected')
}

async function tell(
  trx: TenantTransaction,
  services: Services,
  tenantId: string,
  ticketIds: readonly string[],
  { userId: id, userName: name }: Person,
  type: Extract<TicketEventType, 'disconnected' | 'reconnected'>,
): Promise<void> {
  const actor = { kind: 'person', id, name } as const
  const at = services.now()
  // A tenant has tens of thousands of tickets; a statement takes so many values.
  for (let from = 0; from < ticketIds.length; from += eventsAStatement) {
    const some = ticketIds.slice(from, from + eventsAStatement)
    await appendTicketEvents(
      trx,
      some.map((ticketId) => ({ tenantId, ticketId, at, type, actor, cause: 'connection' })),
    )
  }
}

const eventsAStatement = 1_000
