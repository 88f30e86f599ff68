import { randomUUID } from 'node:crypto'
import {
  appendTicketEvents,
  findActions,
  findTicket,
  findUncertainNote,
  leaseTicket,
  linkSuccessor,
  listStateNames,
  notifyChange,
  releaseTicket,
  withTenant,
  type ClosingChange,
  type StoredEvidence,
  type TenantTransaction,
  type TicketCommentRow,
  type TicketRow,
} from '@scorelink/database'
import {
  closeCodeOf,
  closureNote,
  closureOffers,
  decideRetry,
  deliveryKey,
  stateMeaning,
  toSentPriority,
  type TicketActor,
  type TicketEventType,
} from '@scorelink/domain'
import { isAppError, type AppError } from '@scorelink/kit'
import { CallFailure, readCloseCodes, type RecordRef } from '@scorelink/servicenow'
import { isAnsweredFor } from '../closure/answered-for.ts'
import { withOwnNote } from '../closure/own-note.ts'
import type { InstanceLink } from '../connections/instance-links.ts'
import type { Services } from '../services.ts'
import { applyChanges, type Observation } from '../tickets/apply-changes.ts'
import { storeTickets } from '../tickets/store-tickets.ts'
import type { JobData } from './job-queue.ts'

type Closure = JobData['close-by-evidence']
type StateChangingClosure = Closure & { readonly step: ClosingChange }

/**
 * Carries out what follows when the score proves or disproves a ticket's work. What no longer fits, because the score
 * or somebody changed the ticket meanwhile, is left alone; what the instance refuses is said on the ticket, and what it
 * cannot do just now is done later.
 */
export async function closeByEvidence(services: Services, job: Closure): Promise<void> {
  const { step } = job
  if (step === 'new-ticket') return await makeSuccessor(services, job)
  const owner = randomUUID()
  const ticket = await withTenant(services.database.kysely, job.tenantId, (trx) => hold(services, trx, job, owner))
  if (ticket === undefined || ticket.evidence === null) return
  try {
    await changeState(services, { ...job, step }, ticket, ticket.evidence)
  } catch (error) {
    if (!isAppError(error)) throw error
    services.logger.warn({ ticketId: job.ticketId, code: error.code, err: error }, 'closing by evidence was set back')
    await setBack(services, job, error)
  } finally {
    await withTenant(services.database.kysely, job.tenantId, (trx) => releaseTicket(trx, job.ticketId, owner))
  }
}

/** A lease outlives the calls of one closure: close codes, the change, and a renewal of the token for each. */
const callsAClosure = 4

/** @returns the ticket; undefined when the step does not fit it any more, or somebody else is at it. */
async function hold(
  services: Services,
  trx: TenantTransaction,
  job: Closure,
  owner: string,
): Promise<TicketRow | undefined> {
  const ticket = await stillFitting(trx, job)
  if (ticket === undefined) return undefined
  const now = services.now()
  const until = new Date(now.getTime() + callsAClosure * services.callTimeoutMs)
  return (await leaseTicket(trx, job.ticketId, { owner, until }, now)) ? ticket : undefined
}

async function changeState(
  services: Services,
  job: StateChangingClosure,
  ticket: TicketRow,
  evidence: StoredEvidence,
): Promise<void> {
  const { tenantId, step, person } = job
  const link = await services.instances.open(tenantId)
  const record = refOf(ticket, link)
  if (record === undefined) return
  const uncertain = await withTenant(services.database.kysely, tenantId, (trx) => findUncertainNote(trx, job.ticketId))
  if (uncertain !== undefined) return await waitForNote(services, job, uncertain)
  const note = closureNote(step === 'resolve' ? 'resolve' : 'reopen', evidence, person?.userName ?? null)
  const change = await planChange(services, job, link, record, note)
  if (change === undefined) return await say(services, job, 'closure-failed', { reason: 'no-such-state' })
  const callClass = person === undefined ? 'delivery' : 'person'
  const own = { tenantId, ticketId: job.ticketId, text: note, goesWith: step, person }
  const remote = await withOwnNote(services, own, (leaving) =>
    link.tickets.changeState(record, change, callClass, leaving),
  )
  // Shown at once, so that nobody asks for the same again while the next look at the instance is awaited.
  const seen: Observation = { type: 'record', ticket: remote, by: link.integrationUser[0] ?? null }
  await applyChanges({ services, tenantId, link }, [seen], person === undefined ? 'score' : 'person')
}

/** An earlier try may have made the change: sent again before it is looked for, the record would have the note twice. */
async function waitForNote(services: Services, job: Closure, note: TicketCommentRow): Promise<void> {
  const dueAt = Math.max(note.next_attempt_at?.getTime() ?? 0, services.now().getTime())
  await withTenant(services.database.kysely, job.tenantId, (trx) =>
    services.jobs.enqueueIn(trx, 'close-by-evidence', job, new Date(dueAt + askAgainMs)),
  )
}

const askAgainMs = 5_000

/** What passes by itself is tried again, for as long as it still fits: the change that asked for it comes only once. */
async function setBack(services: Services, job: Closure, error: AppError): Promise<void> {
  const { tenantId, setbacks = 0 } = job
  const { retry } = error.definition
  // The change may stand there: it is looked for before it is made again, see `waitForNote`.
  const settleMs = error instanceof CallFailure && error.done === 'maybe' ? services.settleMs : undefined
  const decision = decideRetry({ retry, retryAfterMs: error.retryAfterMs ?? settleMs }, setbacks + 1, Math.random())
  if (decision.action === 'park') {
    return await say(services, job, 'closure-failed', { reason: error.code, said: error.detail ?? null })
  }
  // Said once: waiting again is no news.
  if (setbacks === 0) await say(services, job, 'closure-postponed', { code: error.code })
  const again = new Date(services.now().getTime() + decision.delayMs)
  await withTenant(services.database.kysely, tenantId, (trx) =>
    services.jobs.enqueueIn(trx, 'close-by-evidence', { ...job, setbacks: setbacks + 1 }, again),
  )
}

async function stillFitting(
  trx: TenantTransaction,
  { ticketId, step, person }: Closure,
): Promise<TicketRow | undefined> {
  const ticket = await findTicket(trx, ticketId)
  if (ticket === undefined || !closureOffers(ticket).includes(step)) return undefined
  // A person sees the other tickets and may want this one all the same.
  const isRegression = step !== 'resolve' && person === undefined
  return isRegression && (await isAnsweredFor(trx, ticket)) ? undefined : ticket
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
    const { kind, name, description, category, fields } = ticket
    const priority = toSentPriority(ticket.priority)
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
