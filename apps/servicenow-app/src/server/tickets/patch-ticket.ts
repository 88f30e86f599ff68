import { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { readChoicesOf } from '../choices/column-choices.ts'
import { tableOf } from '../lib/names.ts'
import { glideToIso } from '../lib/time.ts'
import { closingValues } from './closing.ts'
import { type Difference, differencesOf } from './differences.ts'
import type { TicketRecord } from './find-ticket.ts'
import { furtherFieldPairs, setFurtherFields } from './further-fields.ts'
import type { TicketPatch } from './patch-input.ts'
import { presentTicket, type TicketOut } from './present-ticket.ts'
import { setPriority } from './store-ticket.ts'

/** Changes the record. @throws a failure TICKET_REFUSED when a rule of the instance refuses; then nothing is changed. */
export function changeTicket(ticket: TicketRecord, patch: TicketPatch): TicketOut {
  const { record } = ticket
  const columns = columnsOf(ticket, patch)
  for (const [column, value] of Object.entries(columns)) record.setValue(column, value)
  if (patch.priority !== undefined) setPriority(record, patch.priority)
  if (patch.state !== undefined) setFurtherFields(record, patch.state.fields)
  if (patch.comment !== undefined) record.setValue('comments', patch.comment)
  if (patch.workNote !== undefined) record.setValue('work_notes', patch.workNote)
  if (!record.update()) {
    const reason = record.getLastErrorMessage()
    throw failure(
      'TICKET_REFUSED',
      null,
      `This instance refused the change: ${reason || 'it gave no reason; see its system log'}`,
    )
  }
  const stored = new GlideRecord(record.getTableName())
  if (!stored.get(record.getUniqueValue())) {
    throw failure('TICKET_REFUSED', null, 'The record was removed while it was being changed.')
  }
  return presentTicket({ ...ticket, record: stored }, { differences: compare(stored, patch, columns) })
}

type Columns = Readonly<Record<string, string>>

function columnsOf({ kind }: TicketRecord, patch: TicketPatch): Columns {
  return {
    ...(patch.name !== undefined && { short_description: patch.name }),
    ...(patch.description !== undefined && { description: patch.description }),
    ...(patch.dueDate !== undefined && { due_date: patch.dueDate }),
    ...(patch.state !== undefined && { state: patch.state.value }),
    ...(patch.close !== undefined && closingValues(kind, patch.close, closeCodes(kind))),
  }
}

function closeCodes(kind: TicketRecord['kind']): string[] {
  return readChoicesOf(tableOf[kind], 'close_code').map(({ value }) => value)
}

const memberOf: Columns = {
  short_description: 'name',
  description: 'description',
  due_date: 'dueDate',
  state: 'close.outcome',
  close_code: 'close.code',
  close_notes: 'close.notes',
}

function show(column: string, value: string): string {
  return column === 'due_date' ? (glideToIso(value) ?? '') : value
}

function compare(record: GlideRecord, patch: TicketPatch, columns: Columns): Difference[] {
  const pairs = Object.entries(columns).map(([column, sent]) => ({
    field: column === 'state' && patch.state !== undefined ? 'state.value' : (memberOf[column] ?? column),
    sent: show(column, sent),
    stored: show(column, record.getValue(column) ?? ''),
  }))
  const priority = patch.priority === undefined ? [] : [String(patch.priority)]
  return differencesOf([
    ...pairs,
    ...furtherFieldPairs(record, patch.state?.fields ?? {}).map((pair) => ({ ...pair, field: `state.${pair.field}` })),
    ...priority.map((sent) => ({ field: 'priority', sent, stored: record.getValue('priority') ?? '' })),
  ])
}
