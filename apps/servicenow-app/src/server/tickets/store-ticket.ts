import { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { columnOf, CORRELATION_DISPLAY, type OwnColumn, tableOf } from '../lib/names.ts'
import { glideToIso } from '../lib/time.ts'
import { findOrAdopt } from '../linking/adopt-record.ts'
import { type Difference, differencesOf } from './differences.ts'
import { holdsAllInText } from './table-api-text.ts'
import { findTicket, type TicketRecord } from './find-ticket.ts'
import { furtherFieldPairs, setFurtherFields } from './further-fields.ts'
import { presentTicket, type TicketOut } from './present-ticket.ts'
import { assess, readLookup } from './priority.ts'
import type { TicketInput } from './ticket-input.ts'

/**
 * The ticket under this id, made when there is none. Two calls at the same moment make one record: the unique index
 * refuses the second insert, and its caller is answered with the first.
 *
 * @throws a failure TICKET_KIND_CONFLICT, TICKET_DELETED, TICKET_REFUSED or INPUT_TOO_LONG
 */
export function storeTicket(id: string, input: TicketInput): TicketOut {
  const known = findOrAdopt(id)
  if (known !== undefined) return answerKnown(known, input)
  const record = newRecord(id, input)
  const sysId = record.insert()
  if (!sysId) {
    const reason = record.getLastErrorMessage()
    const winner = findTicket(id)
    if (winner !== undefined) return answerKnown(winner, input)
    throw refused(input, reason)
  }
  const stored = new GlideRecord(tableOf[input.kind])
  if (!stored.get(sysId)) throw refused(input, 'a rule of this instance removed the record at once')
  return presentTicket({ id, kind: input.kind, record: stored }, { created: true, differences: compare(stored, input) })
}

function answerKnown(known: TicketRecord, input: TicketInput): TicketOut {
  const { kind, record } = known
  if (kind === input.kind) return presentTicket(known, { differences: compare(record, input) })
  const number = record.getValue('number') ?? ''
  throw failure('TICKET_KIND_CONFLICT', 'kind', `The id belongs to ${number}, which is of the kind "${kind}".`)
}

function newRecord(id: string, input: TicketInput): GlideRecord {
  const { kind } = input
  const record = new GlideRecord(tableOf[kind])
  record.initialize()
  record.setValue('correlation_id', id)
  record.setValue('correlation_display', CORRELATION_DISPLAY)
  record.setValue(columnOf(kind, 'external_id'), id)
  record.setValue('short_description', input.name)
  record.setValue('description', input.description)
  record.setValue('due_date', input.dueDate)
  record.setValue(columnOf(kind, 'recommendation_source'), input.source)
  record.setValue(columnOf(kind, 'recommendation_category'), input.category)
  record.setValue(columnOf(kind, 'shared_by'), input.requestedBy)
  record.setValue(columnOf(kind, 'portal_link'), input.link)
  setPriority(record, input.priority)
  setFurtherFields(record, input.fields)
  return record
}

export function setPriority(record: GlideRecord, priority: number): void {
  const assessment = assess(priority, readLookup())
  if (assessment !== undefined) {
    record.setValue('impact', assessment.impact)
    record.setValue('urgency', assessment.urgency)
  }
  record.setValue('priority', String(priority))
}

function compare(record: GlideRecord, input: TicketInput): Difference[] {
  const stored = (column: string): string => record.getValue(column) ?? ''
  const inText = holdsAllInText(stored('description'), input)
  return differencesOf([
    { field: 'name', sent: input.name, stored: stored('short_description') },
    { field: 'description', sent: input.description, stored: inText ? input.description : stored('description') },
    { field: 'priority', sent: String(input.priority), stored: stored('priority') },
    { field: 'dueDate', sent: glideToIso(input.dueDate) ?? '', stored: glideToIso(stored('due_date')) ?? '' },
    ...(inText ? [] : ownPairs(record, input)),
    ...furtherFieldPairs(record, input.fields),
  ])
}

function ownPairs(record: GlideRecord, { kind, source, category, requestedBy, link }: TicketInput): Difference[] {
  const stored = (column: OwnColumn): string => record.getValue(columnOf(kind, column)) ?? ''
  return [
    { field: 'source', sent: source, stored: stored('recommendation_source') },
    { field: 'category', sent: category, stored: stored('recommendation_category') },
    { field: 'requestedBy', sent: requestedBy, stored: stored('shared_by') },
    { field: 'link', sent: link, stored: stored('portal_link') },
  ]
}

function refused({ kind }: TicketInput, reason: string): Error {
  const why = reason === '' ? 'it gave no reason; see its system log' : reason
  return failure(
    'TICKET_REFUSED',
    null,
    `This instance refused the new ${kind === 'change' ? 'change request' : kind}: ${why}`,
  )
}
