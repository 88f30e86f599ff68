import { GlideRecord, gs } from '@servicenow/glide'
import { failure, faultOf } from '../api/fault.ts'
import { noteEarlierEntries } from '../feed/note-earlier-entries.ts'
import { baseTableOf, CORRELATION_DISPLAY, LINKED_ID, tableOf, ticketKinds } from '../lib/names.ts'
import { findTicket, idOn, refuseDeleted, type TicketRecord } from '../tickets/find-ticket.ts'
import { setPortalLink } from './portal-link.ts'

/**
 * The ticket under this id. A record the portal made through the Table API, before the app was here, has the id in
 * `correlation_id` alone: it becomes a ticket of ours.
 *
 * @throws a failure TICKET_DELETED or TICKET_REFUSED
 */
export function findOrAdopt(id: string): TicketRecord | undefined {
  const known = findTicket(id)
  if (known !== undefined) return known
  refuseDeleted(id)
  const earlier = findByCorrelation(id)
  if (earlier !== undefined) adopt(earlier)
  return earlier
}

/** @throws a failure TICKET_NOT_FOUND, TICKET_DELETED or TICKET_REFUSED */
export function requireTicket(id: string): TicketRecord {
  const found = findOrAdopt(id)
  if (found !== undefined) return found
  throw failure('TICKET_NOT_FOUND', 'id', `This instance has no ticket with the id ${id}.`)
}

/**
 * Gives a record our id: from now on it is followed, and what was said on it before is told. It keeps its class, and
 * gets the id and the way back to the portal in columns of ours of the table it is in. Safe to repeat.
 *
 * @throws a failure TICKET_REFUSED
 */
export function adopt({ id, kind, record }: TicketRecord): void {
  record.setValue(LINKED_ID, id)
  setPortalLink(record, id)
  if (record.getValue('correlation_id') === null) {
    record.setValue('correlation_id', id)
    record.setValue('correlation_display', CORRELATION_DISPLAY)
  }
  if (!record.update()) {
    throw failure('TICKET_REFUSED', null, `This instance refused the link: ${record.getLastErrorMessage()}`)
  }
  noteEarlierEntries(id, kind, record.getUniqueValue())
}

/**
 * Whether a record is the ticket under this id. One that has no id of ours yet and was made through the Table API becomes
 * it; where the instance refuses that, the record is the ticket all the same, seen whenever it is asked for.
 *
 * @param ticket its record read as the class it is
 */
export function isOrBecomesTicket(ticket: TicketRecord): boolean {
  const { id, record } = ticket
  const own = idOn(record)
  if (own !== '' || record.getValue('correlation_id') !== id) return own === id
  try {
    adopt(ticket)
  } catch (error) {
    if (faultOf(error) === undefined) throw error
    gs.warn('Ticket {0} is not followed: {1}', id, String(error))
  }
  return true
}

/** Of two records with one id, which nothing prevents without the app, the older is the ticket. */
function findByCorrelation(id: string): TicketRecord | undefined {
  for (const kind of ticketKinds) {
    const record = new GlideRecord(baseTableOf[kind])
    record.addQuery('correlation_id', id)
    record.addNullQuery(LINKED_ID)
    // One of our class has its id in that class, and another call may be making it just now.
    record.addQuery('sys_class_name', '!=', tableOf.change)
    record.orderBy('sys_created_on')
    record.setLimit(1)
    record.query()
    if (record.next()) return { id, kind, record }
  }
  return undefined
}
