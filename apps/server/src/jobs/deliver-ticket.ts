import { randomUUID } from 'node:crypto'
import {
  getTenant,
  leaseTicket,
  notifyChange,
  recordAttempt,
  recordDelivered,
  recordSetback,
  withTenant,
  type TicketRow,
} from '@scorelink/database'
import {
  decideRetry,
  differencesOf,
  nextDelivery,
  phaseOf,
  planDelivery,
  type RemoteTicket,
  type TicketContent,
} from '@scorelink/domain'
import { wireDescription } from '@scorelink/servicenow'
import type { Services } from '../services.ts'
import { classifyDeliveryFailure } from '../tickets/delivery-failure.ts'
import { contentOf } from '../tickets/ticket-content.ts'
import type { JobData } from './job-queue.ts'

/** The lease outlives the longest call by this, in milliseconds: look-up, create and two renewals of a token. */
const leaseMarginMs = 5_000
const callsALease = 4

/** One ticket in the hands of this worker. */
interface Delivery {
  readonly services: Services
  readonly tenantId: string
  readonly ticket: TicketRow
  readonly content: TicketContent
  readonly owner: string
}

/** Gets one ticket into ServiceNow, once, whatever happened to earlier attempts. */
export async function deliverTicket(services: Services, job: JobData['deliver-ticket']): Promise<void> {
  const delivery = await take(services, job)
  if (delivery === undefined) return
  const { ticket } = delivery
  const attempt = { step: 'look-up' as 'look-up' | 'create', state: ticket.delivery }
  try {
    const { tables, connectionId } = await services.instances.open(job.tenantId)
    let remote =
      planDelivery(ticket.delivery) === 'look-up-then-create'
        ? await tables.findByKey(ticket.kind, ticket.ticket_id)
        : undefined
    if (remote === undefined) {
      attempt.step = 'create'
      attempt.state = nextDelivery(ticket.delivery, 'attempt')
      if (!(await announceAttempt(delivery, attempt.state))) return
      remote = await tables.create(ticket.ticket_id, delivery.content)
    }
    await confirm(delivery, connectionId, remote)
  } catch (error) {
    await setBack(delivery, attempt, error)
  }
}

async function take(services: Services, job: JobData['deliver-ticket']): Promise<Delivery | undefined> {
  const now = services.now()
  const owner = randomUUID()
  const until = new Date(now.getTime() + callsALease * services.callTimeoutMs + leaseMarginMs)
  return await withTenant(services.database.kysely, job.tenantId, async (trx) => {
    const ticket = await leaseTicket(trx, job.ticketId, { owner, until }, now)
    if (ticket === undefined) return undefined
    const { timeZone } = await getTenant(trx)
    return { services, tenantId: job.tenantId, ticket, content: contentOf(ticket, timeZone), owner }
  })
}

/** Stored before the call leaves, so that whoever comes after a crash knows that a record may exist. */
async function announceAttempt(
  { services, tenantId, ticket, owner }: Delivery,
  state: TicketRow['delivery'],
): Promise<boolean> {
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticket.ticket_id })
    return await recordAttempt(trx, ticket, owner, state, services.now())
  })
}

async function confirm(delivery: Delivery, connectionId: string, remote: RemoteTicket): Promise<void> {
  const { services, tenantId, ticket, content } = delivery
  const differences = differencesOf({ ...content, wireDescription: wireDescription(content) }, remote)
  const phase = phaseOf(ticket.kind, remote.stateValue)
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await recordDelivered(trx, remote, { connectionId, differences, phase }, services.now())
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticket.ticket_id })
  })
}

async function setBack(
  { services, tenantId, ticket, owner }: Delivery,
  attempt: { readonly step: 'look-up' | 'create'; readonly state: TicketRow['delivery'] },
  error: unknown,
): Promise<void> {
  const failure = classifyDeliveryFailure(error, attempt.step)
  const delivery = nextDelivery(attempt.state, failure.event)
  const decision = decideRetry(failure, ticket.attempts + 1, Math.random())
  const now = services.now()
  const nextAttemptAt =
    delivery !== 'refused' && decision.action === 'retry' ? new Date(now.getTime() + decision.delayMs) : null
  services.logger.warn({ ticketId: ticket.ticket_id, code: failure.code, delivery, err: error }, 'delivery set back')
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const setback = { delivery, nextAttemptAt, problemCode: failure.code, problemDetail: failure.detail }
    if (!(await recordSetback(trx, ticket.ticket_id, owner, setback, now))) return
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticket.ticket_id })
    if (nextAttemptAt !== null) {
      await services.jobs.enqueueDelivery(trx, { tenantId, ticketId: ticket.ticket_id }, nextAttemptAt)
    }
  })
}
