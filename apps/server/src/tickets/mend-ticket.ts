import type { TicketMend } from '@scorelink/contracts'
import {
  appendAudit,
  appendTicketEvents,
  changeTicket,
  findTicket,
  lockTickets,
  notifyChange,
  withTenant,
  type AuditAction,
  type TenantTransaction,
  type TicketChange,
  type TicketRow,
} from '@scorelink/database'
import {
  allowsDelivery,
  allowsFollowing,
  nextDelivery,
  nextFollowing,
  toSentPriority,
  type DeliveryEvent,
  type FollowingEvent,
  type TicketEventType,
} from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { requireFreeColumns } from '../forms/require-free-columns.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'

/** What a person does with a ticket that is on its way. */
export type DeliveryAct = Extract<DeliveryEvent, 'mend' | 'resend' | 'withdraw'>
/** What a person does about a record that is gone or not wanted any more. */
export type FollowingAct = Extract<FollowingEvent, 'forget' | 'recreate'>

const eventTypes = {
  mend: 'mended',
  resend: 'resent',
  withdraw: 'withdrawn',
  forget: 'forgotten',
  recreate: 'recreated',
} as const satisfies Record<DeliveryAct | FollowingAct, TicketEventType>

const auditActions = {
  mend: 'ticket.change',
  resend: 'ticket.retry',
  withdraw: 'ticket.withdraw',
  forget: 'ticket.forget',
  recreate: 'ticket.recreate',
} as const satisfies Record<DeliveryAct | FollowingAct, AuditAction>

/** One act of a person on one ticket, whose row is locked. */
interface Act {
  readonly services: Services
  readonly trx: TenantTransaction
  readonly person: Person
  readonly row: TicketRow
}

/**
 * Changes what will be sent. What was typed before stands in the audit log.
 * @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE` once a record may exist
 */
export async function mendTicket(
  services: Services,
  person: Person,
  ticketId: string,
  mend: TicketMend,
): Promise<TicketRow> {
  requireFreeColumns(mend.fields ?? {})
  return await onTicket(services, person, ticketId, async (act) => {
    requireDelivery(act, 'mend')
    const before = writtenOf(act.row)
    const { dueDate: due_date, fields, ...texts } = mended(before, mend)
    const change = { ...texts, due_date, fields: JSON.stringify(fields), ...freed }
    await record(act, 'mend', change, { before, after: mend })
  })
}

/** What a person wrote of a ticket, or the tenant's defaults did. */
type Written = { readonly [Member in keyof TicketMend]-?: Exclude<TicketMend[Member], undefined> }

export function writtenOf({ name, description, priority, due_date: dueDate, fields }: TicketRow): Written {
  return { name, description, priority: toSentPriority(priority), dueDate, fields: { ...fields } }
}

/** What it is after a change. */
export function mended(before: Written, { name, description, priority, dueDate, fields }: TicketMend): Written {
  return {
    name: name ?? before.name,
    description: description ?? before.description,
    priority: priority ?? before.priority,
    // Null takes the day away.
    dueDate: dueDate === undefined ? before.dueDate : dueDate,
    fields: fields ?? before.fields,
  }
}

/**
 * Sends a refused or withdrawn ticket again, or lets a waiting one go at once.
 * @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE`
 */
export async function resendTicket(services: Services, person: Person, ticketId: string): Promise<TicketRow> {
  return await onTicket(services, person, ticketId, async (act) => {
    requireDelivery(act, 'resend')
    const delivery = nextDelivery(act.row.delivery, 'resend')
    const fresh = delivery === 'queued' ? { problem_code: null, problem_detail: null } : {}
    await record(act, 'resend', { delivery, next_attempt_at: services.now(), ...fresh }, {})
    await services.jobs.enqueueDelivery(act.trx, person.tenantId)
  })
}

/**
 * Takes a ticket back that was not sent yet. @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE` once a record may exist
 */
export async function withdrawTicket(services: Services, person: Person, ticketId: string): Promise<TicketRow> {
  return await onTicket(services, person, ticketId, async (act) => {
    requireDelivery(act, 'withdraw')
    const delivery = nextDelivery(act.row.delivery, 'withdraw')
    await record(act, 'withdraw', { delivery, next_attempt_at: null, ...freed }, {})
  })
}

/**
 * Stops following for good. @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE` before there is a record
 */
export async function forgetTicket(services: Services, person: Person, ticketId: string): Promise<TicketRow> {
  return await onTicket(services, person, ticketId, async (act) => {
    requireFollowing(act, 'forget')
    await record(act, 'forget', { following: nextFollowing(act.row.following, 'forget') }, { number: act.row.number })
  })
}

/**
 * Makes a new record for one that was deleted, under a key of its own.
 * @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE` for a record that still exists
 */
export async function recreateTicket(services: Services, person: Person, ticketId: string): Promise<TicketRow> {
  return await onTicket(services, person, ticketId, async (act) => {
    requireFollowing(act, 'recreate')
    const { row, trx } = act
    const change: TicketChange = {
      delivery: nextDelivery(row.delivery, 'recreate'),
      following: nextFollowing(row.following, 'recreate'),
      generation: row.generation + 1,
      attempts: 0,
      last_attempt_at: null,
      next_attempt_at: services.now(),
      sys_id: null,
      number: null,
      url: null,
      state_value: null,
      state_label: null,
      phase: null,
      remote_updated_at: null,
      differences: '[]',
      // What the lost record said is sent now, and held against the new one.
      priority: toSentPriority(row.priority),
      content_origin: 'sent',
    }
    await record(act, 'recreate', change, { deleted: row.number })
    await services.jobs.enqueueDelivery(trx, person.tenantId)
  })
}

async function onTicket(
  services: Services,
  person: Person,
  ticketId: string,
  work: (act: Act) => Promise<void>,
): Promise<TicketRow> {
  return await withTenant(services.database.kysely, person.tenantId, async (trx) => {
    const [row] = await lockTickets(trx, [ticketId])
    if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
    await work({ services, trx, person, row })
    const after = await findTicket(trx, ticketId)
    if (after === undefined) throw new AppError(serverErrors.NOT_FOUND)
    return after
  })
}

/** A worker whose time is over may come back with what it read: it holds the ticket no more. */
const freed = { lease_owner: null, lease_until: null } as const

/** A ticket in the hands of a worker may leave at any moment: only what is not leased can be changed. */
function requireDelivery({ row, services }: Act, event: DeliveryAct): void {
  const leased = row.lease_until !== null && row.lease_until > services.now()
  if (allowsDelivery(row.delivery, event) && (!leased || event === 'resend')) return
  throw new AppError(serverErrors.TICKET_NOT_EDITABLE, { detail: deliveryReasons[row.delivery] })
}

const deliveryReasons: Record<TicketRow['delivery'], string> = {
  queued: 'It is being sent at this moment.',
  sending: 'It is being sent at this moment.',
  unknown: 'It was sent, and whether it arrived is being looked up.',
  delivered: 'It stands in ServiceNow: change it there.',
  refused: 'ServiceNow refused it.',
  withdrawn: 'It was withdrawn: send it again first.',
}

function requireFollowing({ row }: Act, event: FollowingAct): void {
  if (allowsFollowing(row.following, event)) return
  throw new AppError(serverErrors.TICKET_NOT_EDITABLE, {
    detail:
      row.following === 'not-yet' ? 'There is no record in ServiceNow yet.' : 'Its record still exists in ServiceNow.',
  })
}

async function record(
  { services, trx, person, row }: Act,
  act: DeliveryAct | FollowingAct,
  change: TicketChange,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { tenantId, userId: id, userName: name } = person
  const { ticket_id: ticketId } = row
  const at = services.now()
  await changeTicket(trx, ticketId, { ...change, updated_at: at })
  await appendTicketEvents(trx, [
    { tenantId, ticketId, at, type: eventTypes[act], actor: { kind: 'person', id, name }, cause: 'person', details },
  ])
  await appendAudit(trx, {
    tenantId,
    at,
    actor: actorOf(person),
    action: auditActions[act],
    subject: ticketId,
    details,
  })
  await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
}
