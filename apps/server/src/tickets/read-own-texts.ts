import { listFoundTickets, withTenant } from '@scorelink/database'
import { deliveryKey, ticketIdOfKey, type RecordTexts } from '@scorelink/domain'
import type { Observation, ReadingTurn } from './apply-changes.ts'

/**
 * Adds the texts to readings of records that people made: what their tickets say is the record's own, and neither a feed
 * nor a check carries texts. It would carry those of every ticket for the few of which they are wanted; so a page that
 * has such a record costs one more call, and all others none.
 * @throws AppError what the instance answers: a reading taken without its texts would not be made up for.
 */
export async function readOwnTexts(
  { services, tenantId, link }: ReadingTurn,
  observations: readonly Observation[],
): Promise<readonly Observation[]> {
  const bare = observations.flatMap((observation) =>
    observation.type === 'record' && observation.ticket.texts === undefined
      ? (ticketIdOfKey(observation.ticket.id) ?? [])
      : [],
  )
  const found = await withTenant(services.database.kysely, tenantId, (trx) => listFoundTickets(trx, [...new Set(bare)]))
  const records = found.flatMap(({ ticket_id, generation, kind, sys_id: sysId }) =>
    sysId === null ? [] : [{ id: deliveryKey(ticket_id, generation), kind, sysId }],
  )
  const { tickets } = link
  const texts = new Map<string, RecordTexts>()
  for (let start = 0; start < records.length; start += tickets.mostChecked) {
    const some = await tickets.readTexts(records.slice(start, start + tickets.mostChecked))
    for (const [sysId, own] of some) texts.set(sysId, own)
  }
  return observations.map((observation) => {
    if (observation.type !== 'record') return observation
    const own = texts.get(observation.ticket.sysId)
    return own === undefined ? observation : { ...observation, ticket: { ...observation.ticket, texts: own } }
  })
}
