import { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { type JsonObject, readText, refuseUnknown } from '../api/read-object.ts'
import { baseTableOf, type TicketKind } from '../lib/names.ts'
import { findTicket, idOn } from '../tickets/find-ticket.ts'
import { presentTicket, type TicketOut } from '../tickets/present-ticket.ts'
import { readKind } from '../tickets/ticket-input.ts'
import { adopt } from './adopt-record.ts'

export interface RecordInput {
  readonly kind: TicketKind
  readonly sysId: string
}

/** @throws a failure naming the first member that is not as it must be */
export function readRecordInput(input: JsonObject): RecordInput {
  refuseUnknown(input, ['kind', 'sysId'])
  return { kind: readKind(input), sysId: readSysId(input, 'sysId') }
}

export function readSysId(input: JsonObject, field: string): string {
  const sysId = readText(input, field, 32)
  if (/^[0-9a-f]{32}$/.test(sysId)) return sysId
  throw failure('INPUT_INVALID', field, `"${field}" must be 32 hexadecimal digits in lower case.`)
}

/**
 * Gives a record that is there our id: from now on it is followed. Safe to repeat.
 * @throws a failure RECORD_NOT_FOUND, TICKET_LINKED, RECORD_LINKED or TICKET_REFUSED
 */
export function linkTo(id: string, { kind, sysId }: RecordInput): TicketOut {
  const known = findTicket(id)
  if (known?.record.getUniqueValue() === sysId) return presentTicket(known, { texts: true })
  if (known !== undefined) {
    const number = known.record.getValue('number') ?? ''
    throw failure('TICKET_LINKED', 'id', `The id belongs to another record, ${number}.`)
  }
  const record = new GlideRecord(baseTableOf[kind])
  if (!record.get(sysId))
    throw failure('RECORD_NOT_FOUND', 'sysId', `This instance has no ${kind} with the id ${sysId}.`)
  const other = idOfWhole(record)
  if (other !== '' && other !== id) {
    throw failure('RECORD_LINKED', 'sysId', `The record belongs to another ticket already, ${other}.`)
  }
  adopt({ id, kind, record })
  return presentTicket({ id, kind, record }, { texts: true })
}

/** Read as what it is: a ticket of the change class has its id in a column of that class. */
function idOfWhole(record: GlideRecord): string {
  const whole = new GlideRecord(record.getRecordClassName())
  return whole.get(record.getUniqueValue()) ? idOn(whole) : ''
}
