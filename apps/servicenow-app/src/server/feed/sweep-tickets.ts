import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { baseTableOf, feedTable, idPlaces, type TicketKind, ticketKinds } from '../lib/names.ts'
import { epochToGlide } from '../lib/time.ts'
import { noteEvent } from './note-event.ts'

const MINUTE_MS = 60_000
/** Writes of the last minute may still be on their way through the business rules. */
const SETTLED_MS = MINUTE_MS
/** Reaches over several runs that failed or were late. */
const LOOK_BACK_MS = 120 * MINUTE_MS
const MAX_RECORDS = 5000

/**
 * Job: notes what no business rule saw. Scripts and imports of an instance may write with rules switched off; such a
 * change shows by an update count the feed does not know.
 */
export function sweepTickets(): void {
  for (const place of idPlaces) sweepUpdates(place)
  for (const kind of ticketKinds) sweepDeletions(kind)
}

function sweepUpdates({ kind, table, column }: (typeof idPlaces)[number]): void {
  const now = new GlideDateTime().getNumericValue()
  const record = new GlideRecord(table)
  record.addNotNullQuery(column)
  record.addQuery('sys_updated_on', '>', epochToGlide(now - LOOK_BACK_MS))
  record.addQuery('sys_updated_on', '<', epochToGlide(now - SETTLED_MS))
  record.setLimit(MAX_RECORDS)
  record.query()
  while (record.next()) {
    const updates = Number(record.getValue('sys_mod_count') ?? '0')
    const noted = notedUpdates(record.getUniqueValue())
    if (noted !== undefined && noted >= updates) continue
    noteEvent({
      type: noted === undefined ? 'created' : 'updated',
      kind,
      externalId: record.getValue(column) ?? '',
      recordId: record.getUniqueValue(),
      author: record.getValue('sys_updated_by') ?? '',
      updates,
    })
  }
}

/** Update count of the newest event of a record; undefined when the feed does not know the record. */
function notedUpdates(recordId: string): number | undefined {
  const row = new GlideRecord(feedTable)
  row.addQuery('record_id', recordId)
  row.orderByDesc('record_updates')
  row.setLimit(1)
  row.query()
  return row.next() ? Number(row.getValue('record_updates') ?? '0') : undefined
}

/** Tickets of which the newest events say nothing of a deletion, and which are not there any more. */
function sweepDeletions(kind: TicketKind): void {
  const row = new GlideRecord(feedTable)
  row.addQuery('kind', kind)
  row.addQuery('event', 'created')
  row.orderByDesc('sys_created_on')
  row.setLimit(MAX_RECORDS)
  row.query()
  while (row.next()) {
    const recordId = row.getValue('record_id') ?? ''
    if (exists(baseTableOf[kind], recordId) || isNotedDeleted(recordId)) continue
    noteEvent({
      type: 'deleted',
      kind,
      externalId: row.getValue('external_id') ?? '',
      recordId,
      author: 'system',
      updates: (notedUpdates(recordId) ?? 0) + 1,
    })
  }
}

function exists(table: string, sysId: string): boolean {
  return new GlideRecord(table).get('sys_id', sysId)
}

function isNotedDeleted(recordId: string): boolean {
  const row = new GlideRecord(feedTable)
  row.addQuery('record_id', recordId)
  row.addQuery('event', 'deleted')
  row.setLimit(1)
  row.query()
  return row.next()
}
