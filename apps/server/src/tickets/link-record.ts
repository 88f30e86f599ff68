import {
  appendAudit,
  appendTicketEvents,
  changeTicket,
  foundColumns,
  getTenant,
  findTicket,
  lockTickets,
  notifyChange,
  withTenant,
  type TicketRow,
} from '@scorelink/database'
import { allowsFollowing, deliveryKey, isMarkedForAnother, nextFollowing, type RemoteTicket } from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { decidedBy, verifyTickets } from '../closure/verify-tickets.ts'
import { serverErrors } from '../errors.ts'
import type { HeldLane } from '../jobs/lane.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { phaseOfState } from '../state-names/phase-of-state.ts'
import { foundContent } from './found-content.ts'
import { inRecord } from './in-record.ts'

/**
 * Follows another record in place of one that was deleted, moved or hidden. The record gets our key; what it says is what
 * the ticket says from then on, since nothing was sent to it.
 * @param number as people know the record, `CHG0030001`; of the ticket's kind.
 * @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE` before there was a record, `INPUT_INVALID` for a number that no
 * record has or another ticket is in, and whatever the instance says
 */
export async function linkRecord(
  services: Services,
  person: Person,
  ticketId: string,
  number: string,
): Promise<TicketRow> {
  const { tenantId } = person
  const row = await withTenant(services.database.kysely, tenantId, (trx) => findTicket(trx, ticketId))
  if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
  if (row.delivery !== 'delivered' || !allowsFollowing(row.following, 'linked')) {
    throw new AppError(serverErrors.TICKET_NOT_EDITABLE, { detail: 'It has no record in ServiceNow yet.' })
  }
  const link = await services.instances.open(tenantId)
  const found = await link.tickets.findByNumber(row.kind, number)
  if (found === undefined) throw noRecord('ServiceNow has no such record, or does not show it to us.')
  if (isMarkedForAnother(found.id, ticketId)) throw noRecord(otherTicket)
  const linked = await inRecord(services, { tenantId, link, sysId: found.sysId }, ticketId, async (lane) => {
    const key = deliveryKey(row.ticket_id, row.generation)
    const adopted = await link.tickets.adopt({ id: key, kind: row.kind, sysId: found.sysId }, key)
    return await store(services, person, row, { connectionId: link.connectionId, remote: adopted, lane })
  })
  if (linked === undefined) throw noRecord(otherTicket)
  return linked
}

const otherTicket = 'Another ticket is in this record.'

function noRecord(message: string): AppError {
  return new AppError(serverErrors.INPUT_INVALID, { fields: [{ field: 'number', message }] })
}

function foundIn(remote: RemoteTicket, row: TicketRow, timeZone: string) {
  const { name, description, priority, due_date: dueDate } = row
  const content = foundContent(remote, { name, description, priority, dueDate }, timeZone)
  return { ...foundColumns(content), differences: '[]' }
}

interface Linked {
  readonly connectionId: string
  readonly remote: RemoteTicket
  readonly lane: HeldLane
}

async function store(
  services: Services,
  person: Person,
  { ticket_id: ticketId, number: before }: TicketRow,
  { connectionId, remote, lane }: Linked,
): Promise<TicketRow> {
  const { tenantId, userId: id, userName: name } = person
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    await lane.keep(trx)
    const [row] = await lockTickets(trx, [ticketId])
    if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
    const now = services.now()
    const { timeZone } = await getTenant(trx)
    await changeTicket(trx, ticketId, {
      following: nextFollowing(row.following, 'linked'),
      // The same one found again holds what we sent.
      ...(remote.sysId === row.sys_id ? {} : foundIn(remote, row, timeZone)),
      connection_id: connectionId,
      sys_id: remote.sysId,
      number: remote.number,
      url: remote.url,
      state_value: remote.stateValue,
      state_label: remote.stateLabel,
      phase: await phaseOfState(trx, { tenantId, connectionId }, remote, now),
      remote_updated_at: remote.updatedAt,
      checked_at: now,
      updated_at: now,
    })
    const details = { before, number: remote.number }
    await appendTicketEvents(trx, [
      { tenantId, ticketId, at: now, type: 'linked', actor: { kind: 'person', id, name }, cause: 'person', details },
    ])
    await appendAudit(trx, {
      tenantId,
      at: now,
      actor: actorOf(person),
      action: 'ticket.link',
      subject: ticketId,
      details,
    })
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
    await verifyTickets(services, trx, await lockTickets(trx, [ticketId]), () => decidedBy(person))
    const after = await findTicket(trx, ticketId)
    if (after === undefined) throw new AppError(serverErrors.NOT_FOUND)
    return after
  })
}
