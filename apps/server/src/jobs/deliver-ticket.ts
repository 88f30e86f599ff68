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
  planDelivery,
  type DeliveryStep,
  type RemoteTicket,
  type TicketContent,
} from '@scorelink/domain'
import { AppError } from '@scorelink/kit'
import { wireDescription } from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { phaseOfState } from '../state-names/phase-of-state.ts'
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
  const attempt: Attempt = { step: 'look-up', state: nextDelivery(ticket.delivery, 'take') }
  try {
    const { tables, connectionId } = await services.instances.open(job.tenantId)
    // A record may stand on the instance the ticket was meant for; another must not get a second.
    if (ticket.connection_id !== null && ticket.connection_id !== connectionId) {
      throw new AppError(serverErrors.CONNECTION_REPLACED)
    }
    const lookUp = plan(services, ticket, attempt.state, false).step === 'look-up'
    let remote = lookUp ? await tables.findByKey(ticket.kind, ticket.ticket_id) : undefined
    if (remote === undefined) {
      const next = plan(services, ticket, attempt.state, lookUp)
      if (next.step === 'wait') return await postpone(delivery, attempt.state, new Date(next.untilMs))
      attempt.step = 'create'
      attempt.state = nextDelivery(attempt.state, 'attempt')
      if (!(await announceAttempt(delivery, attempt.state))) return
      remote = await tables.create(ticket.ticket_id, delivery.content)
    }
    await confirm(delivery, connectionId, remote)
  } catch (error) {
    await setBack(delivery, attempt, error)
  }
}

interface Attempt {
  step: 'look-up' | 'create'
  state: TicketRow['delivery']
}

function plan(services: Services, ticket: TicketRow, delivery: TicketRow['delivery'], lookedUp: boolean): DeliveryStep {
  const situation = { delivery, lookedUp, lastAttemptMs: ticket.last_attempt_at?.getTime() ?? null }
  const rules = { createIsIdempotent: false, settleMs: services.settleMs }
  return planDelivery(situation, rules, services.now().getTime())
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
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const phase = await phaseOfState(trx, { tenantId, connectionId }, remote, services.now())
    await recordDelivered(trx, remote, { connectionId, differences, phase }, services.now())
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticket.ticket_id })
  })
}

/** An earlier call may still be at work on the instance. */
async function postpone(
  { services, tenantId, ticket, owner }: Delivery,
  delivery: TicketRow['delivery'],
  until: Date,
): Promise<void> {
  const { problem_code: problemCode, problem_detail: problemDetail } = ticket
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const setback = { delivery, nextAttemptAt: until, problemCode, problemDetail }
    if (!(await recordSetback(trx, ticket.ticket_id, owner, setback, services.now()))) return
    await services.jobs.enqueueDelivery(trx, { tenantId, ticketId: ticket.ticket_id }, until)
  })
}

async function setBack(
  { services, tenantId, ticket, owner }: Delivery,
  attempt: Attempt,
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
