import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { feedTable, type TicketKind } from '../lib/names.ts'
import { idOn } from '../tickets/find-ticket.ts'
import { entryText } from './entry-text.ts'
import { type EventType, tieOf } from './event-order.ts'

/** Rule of the change class, and of change requests that are linked: notes what happened to the record. */
export function noteChangeEvent(current: GlideRecord): void {
  noteEvents('change', current)
}

/** Rule of incident: notes what happened to the record. */
export function noteIncidentEvent(current: GlideRecord): void {
  noteEvents('incident', current)
}

const typeOf: Readonly<Record<string, EventType>> = { insert: 'created', update: 'updated', delete: 'deleted' }

export const journals = ['comments', 'work_notes'] as const
type Journal = (typeof journals)[number]

export function isJournal(column: string): column is Journal {
  return journals.some((journal) => journal === column)
}

function noteEvents(kind: TicketKind, current: GlideRecord): void {
  const type = typeOf[current.operation()]
  if (type === undefined) return
  const updates = Number(current.getValue('sys_mod_count') ?? '0')
  const about = {
    kind,
    externalId: idOn(current),
    recordId: current.getUniqueValue(),
    author: gs.getUserName(),
    // A deletion follows the last update of the record.
    updates: type === 'deleted' ? updates + 1 : updates,
  }
  noteEvent({ ...about, type })
  if (type === 'deleted') return
  for (const journal of journals) {
    const entry = current.getElement(journal)
    if (!entry.changes()) continue
    noteEvent({ ...about, type: 'comment', journal, comment: entryText(entry.toString(), entry.getJournalEntry(1)) })
  }
}

export interface TicketEvent {
  readonly type: EventType
  readonly kind: TicketKind
  readonly externalId: string
  readonly recordId: string
  readonly author: string
  /** How often the record had been updated by then: `sys_mod_count`. */
  readonly updates: number
  readonly journal?: Journal
  readonly comment?: string
  /** The journal entry an event is made from that no rule saw: its id, and when it was written, in epoch milliseconds. */
  readonly entry?: { readonly id: string; readonly ms: number }
}

/** Writes an event, without a number: whoever reads the feed numbers it. */
export function noteEvent(event: TicketEvent): void {
  const row = new GlideRecord(feedTable)
  row.initialize()
  if (event.entry !== undefined) row.setNewGuidValue(event.entry.id)
  row.setValue('event', event.type)
  row.setValue('kind', event.kind)
  row.setValue('external_id', event.externalId)
  row.setValue('record_id', event.recordId)
  row.setValue('author', event.author)
  row.setValue('occurred_ms', String(event.entry?.ms ?? new GlideDateTime().getNumericValue()))
  row.setValue('record_updates', String(event.updates))
  row.setValue('tie', String(tieOf(event.updates, event.type)))
  row.setValue('journal', event.journal ?? '')
  row.setValue('comment', event.comment ?? '')
  if (!row.insert()) gs.error('Event of ticket {0} was not noted: {1}', event.externalId, row.getLastErrorMessage())
}
