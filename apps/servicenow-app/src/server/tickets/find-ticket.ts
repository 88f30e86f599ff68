import { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { feedTable, idPlaces, type TicketKind } from '../lib/names.ts'

/** The record of one of our tickets. */
export interface TicketRecord {
  readonly id: string
  readonly kind: TicketKind
  readonly record: GlideRecord
}

export function findTicket(id: string): TicketRecord | undefined {
  for (const { kind, table, column } of idPlaces) {
    const record = new GlideRecord(table)
    if (record.get(column, id)) return { id, kind, record }
  }
  return undefined
}

/** Our id on a record, wherever it is; empty when the record is no ticket of ours. */
export function idOn(record: GlideRecord): string {
  const ids = idPlaces.map(({ column }) => (record.isValidField(column) ? record.getValue(column) : null))
  return ids.find((id) => id !== null) ?? ''
}

/**
 * A ticket that somebody deleted here is not made again by a request that arrives late.
 * @throws a failure TICKET_DELETED
 */
export function refuseDeleted(id: string): void {
  const event = new GlideRecord(feedTable)
  event.addQuery('external_id', id)
  event.addQuery('event', 'deleted')
  event.setLimit(1)
  event.query()
  if (event.next()) throw failure('TICKET_DELETED', 'id', `The ticket ${id} was deleted on this instance.`)
}
