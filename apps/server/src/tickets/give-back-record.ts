import type { TicketRow } from '@scorelink/database'
import { deliveryKey } from '@scorelink/domain'
import type { InstanceLink } from '../connections/instance-links.ts'

/** Puts the key of the ticket that is in a record back: without the app nothing kept us from writing ours over it. */
export async function giveBackRecord(link: InstanceLink, holder: TicketRow, sysId: string): Promise<void> {
  const id = deliveryKey(holder.ticket_id, holder.generation)
  await link.tickets.adopt({ id, kind: holder.kind, sysId }, id)
}
