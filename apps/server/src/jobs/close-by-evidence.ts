import {
  appendTicketEvents,
  findActions,
  findTicket,
  linkSuccessor,
  listStateNames,
  notifyChange,
  withTenant,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import {
  closeCodeOf,
  closureNote,
  closureOffers,
  deliveryKey,
  stateMeaning,
  type TicketActor,
  type TicketEventType,
} from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import { readCloseCodes, type RecordRef } from '@scorelink/servicenow'
import type { InstanceLink } from '../connections/instance-links.ts'
import type { Services } from '../services.ts'
import { storeTickets } from '../tickets/store-tickets.ts'
import type { JobData } from './job-queue.ts'

type Closure = JobData['close-by-evidence']

/**
 * Carries out what follows when the score proves or disproves a ticket's work. What no longer fits, because the score
 * or somebody changed the ticket meanwhile, is left alone; what the instance refuses is said on the ticket.
 */
export async function closeByEvidence(services: Services, job: Closure): Promise<void> {
  const { tenantId, ticketId, step } = job
  if (step === 'new-ticket') return await makeSuccessor(services, job)
  const ticket = await withTenant(services.database.kysely, tenantId, (trx) => stillFitting(trx, job))
  if (ticket === undefined || ticket.evidence === null) return
  const link = await services.instances.open(tenantId)
  const record = refOf(ticket, link)
  if (record === undefined) return
  const note = closureNote(step, ticket.evidence, job.person?.userName ?? null)
  try {
    const change = await planChange(services, job, link, record, note)
    if (change === undefined) return await say(services, job, 'closure-failed', { reason: 'no-such-state' })
    await link.tickets.changeState(record, change, job.person === undefined ? 'delivery' : 'person')
    await say(services, job, step === 'resolve' ? 'resolved-by-evidence' : 'reopened-by-evidence', { note })
  } catch (error) {
    // What passes by itself is tried again by the queue.
    if (!isAppError(error) || error.definition.retry === 'backoff') throw error
    services.logger.warn({ ticketId, code: error.code, err: error }, 'closing by evidence was refused')
    await say(services, job, 'closure-failed', { reason: error.code, said: error.detail ?? null })
  }
}

async function stillFitting(trx: TenantTransaction, { ticketId, step }: Closure): Promise<TicketRow | undefined> {
  const ticket = await findTicket(trx, ticketId)
  return ticket !== undefined && closureOffers(ticket.verification).includes(step) ? ticket : undefined
}

function refOf(ticket: TicketRow, link: InstanceLink): RecordRef | undefined {
  if (ticket.sys_id === null || ticket.connection_id !== link.connectionId) return undefined
  return { id: deliveryKey(ticket.ticket_id, ticket.generation), kind: ticket.kind, sysId: ticket.sys_id }
}

/** @returns undefined when the instance has no state that means what is wanted. */
async function planChange(
  services: Services,
  { tenantId, step }: Closure,
  link: InstanceLink,
  { kind }: RecordRef,
  note: string,
) {
  const states = await withTenant(services.database.kysely, tenantId, (trx) => listStateNames(trx, link.connectionId))
  const own = states.filter((state) => state.kind === kind)
  const state = stateMeaning(kind, own, step === 'resolve' ? 'done' : 'in-progress')
  if (state === undefined) return undefined
  if (step === 'reopen') return { state, note }
  const appScope = link.tickets.mode === 'app' ? services.serviceNowAppScope : undefined
  const code = closeCodeOf(kind, await readCloseCodes(link.calls, kind, appScope))
  return { state, note, fields: { close_notes: note, ...(code === undefined ? {} : { close_code: code }) } }
}

/** A new ticket for points that were lost again; asked for twice, it is still one. */
async function makeSuccessor(services: Services, job: Closure): Promise<void> {
  const { tenantId, person } = job
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const ticket = await stillFitting(trx, job)
    if (ticket === undefined || ticket.successor_id !== null) return
    const requester = person ?? {
      tenantId,
      userId: ticket.requested_by_id,
      userName: ticket.requested_by_name,
      userPrincipalName: ticket.requested_by_principal,
      token: null,
    }
    const { kind, priority, name, description, category, fields } = ticket
    const actions = await findActions(trx, ticket.action_ids)
    const order = { kind, priority, name, description, category, fields, dueDate: null, actions }
    const [successorId] = await storeTickets(services, trx, requester, [order])
    await linkSuccessor(trx, ticket.ticket_id, successorId!)
    await appendTicketEvents(trx, [eventOf(services, job, 'succeeded', { successorId })])
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticket.ticket_id })
  })
}

async function say(
  services: Services,
  job: Closure,
  type: TicketEventType,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { tenantId, ticketId } = job
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await appendTicketEvents(trx, [eventOf(services, job, type, details)])
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
  })
}

function eventOf(
  services: Services,
  { tenantId, ticketId, person }: Closure,
  type: TicketEventType,
  details: Readonly<Record<string, unknown>>,
) {
  const actor: TicketActor =
    person === undefined ? { kind: 'scorelink' } : { kind: 'person', id: person.userId, name: person.userName }
  const cause = person === undefined ? ('score' as const) : ('person' as const)
  return { tenantId, ticketId, at: services.now(), type, actor, cause, details }
}
