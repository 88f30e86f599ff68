import { findTicketOfRecord, withTenant } from '@scorelink/database'
import type { InstanceLink } from '../connections/instance-links.ts'
import { inLane, type HeldLane } from '../jobs/lane.ts'
import type { Services } from '../services.ts'

interface FreeRecord {
  readonly tenantId: string
  readonly link: InstanceLink
  readonly sysId: string
}

/**
 * Puts a ticket in a record that no other is in: of those who name one at the same moment only the first goes to the
 * instance, where a second key would be refused or, without the app, written over the first.
 * @param ticketId that may be in the record already.
 * @param work stores the ticket in a transaction that keeps the lane.
 * @returns undefined when another ticket is in the record, or is just being put there.
 */
export async function inRecord<Result>(
  services: Services,
  { tenantId, link, sysId }: FreeRecord,
  ticketId: string | undefined,
  work: (lane: HeldLane) => Promise<Result>,
): Promise<Result | undefined> {
  const { connectionId } = link
  return await inLane(services, { tenantId, connectionId, lane: `record ${sysId}` }, async (lane) => {
    const holder = await withTenant(services.database.kysely, tenantId, (trx) =>
      findTicketOfRecord(trx, connectionId, sysId),
    )
    return holder === undefined || holder.ticket_id === ticketId ? await work(lane) : undefined
  })
}
