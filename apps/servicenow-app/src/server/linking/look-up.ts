import { GlideRecord } from '@servicenow/glide'
import { failure } from '../api/fault.ts'
import { isObject, type JsonObject, refuseUnknown } from '../api/read-object.ts'
import { baseTableOf, type TicketKind, ticketKinds } from '../lib/names.ts'
import { idOn } from '../tickets/find-ticket.ts'
import { presentTicket, type TicketOut } from '../tickets/present-ticket.ts'
import { readId } from '../tickets/ticket-input.ts'
import { isOrBecomesTicket } from './adopt-record.ts'
import { readSysId } from './link-record.ts'

/** What became of a record: still this ticket, in another table or without its id, or gone. */
export type Sighting =
  | { readonly id: string; readonly found: 'here'; readonly ticket: TicketOut }
  | { readonly id: string; readonly found: 'elsewhere'; readonly table: string }
  | { readonly id: string; readonly found: 'gone' }

const MAX_TICKETS = 500

/** @throws a failure about the first entry that is not as it must be */
export function lookUp(body: JsonObject): Sighting[] {
  refuseUnknown(body, ['tickets'])
  const { tickets } = body
  if (!Array.isArray(tickets)) throw failure('INPUT_INVALID', 'tickets', '"tickets" must be a list.')
  if (tickets.length > MAX_TICKETS) {
    throw failure('INPUT_TOO_MANY', 'tickets', `"tickets" holds ${tickets.length}; send ${MAX_TICKETS} at most.`)
  }
  return tickets.map((item: unknown) => {
    if (!isObject(item)) throw failure('INPUT_INVALID', 'tickets', 'A ticket must be an object with "id" and "sysId".')
    return see(readId(item['id']), readSysId(item, 'sysId'), readTexts(item))
  })
}

/** Whether name and description are asked for. */
function readTexts({ texts = false }: JsonObject): boolean {
  if (typeof texts === 'boolean') return texts
  throw failure('INPUT_INVALID', 'texts', '"texts" must be true or false.')
}

function see(id: string, sysId: string, texts: boolean): Sighting {
  for (const kind of ticketKinds) {
    const record = new GlideRecord(baseTableOf[kind])
    if (!record.get(sysId)) continue
    const table = record.getRecordClassName()
    const whole = new GlideRecord(table)
    const ours = whole.get(sysId) && isOrBecomesTicket({ id, kind, record: whole })
    return ours
      ? { id, found: 'here', ticket: presentTicket({ id, kind, record: whole }, { texts }) }
      : { id, found: 'elsewhere', table }
  }
  const task = new GlideRecord('task')
  return task.get(sysId) ? { id, found: 'elsewhere', table: task.getRecordClassName() } : { id, found: 'gone' }
}

/** A record by its number, to link it; `id` is empty while it is no ticket of ours. */
export function findByNumber(kind: TicketKind, number: string): TicketOut | null {
  const record = new GlideRecord(baseTableOf[kind])
  if (!record.get('number', number)) return null
  const whole = new GlideRecord(record.getRecordClassName())
  return whole.get(record.getUniqueValue()) ? presentTicket({ id: idOn(whole), kind, record: whole }) : null
}
