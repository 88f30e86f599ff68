import { isAppError } from '@scorelink/kit'
import {
  appendTicketEvents,
  findConnection,
  findTicketForm,
  getTenant,
  recordAttempts,
  takeDueTickets,
  withTenant,
  type Lease,
  type TenantTransaction,
  type TicketEvent,
  type TicketRow,
} from '@scorelink/database'
import {
  deliveryKey,
  planDelivery,
  type CallClass,
  type DeliveryStep,
  type PriorityRow,
  type RemoteTicket,
  type TicketKind,
} from '@scorelink/domain'
import type { DeliveryOrder, DeliveryOutcome } from '@scorelink/servicenow'
import { serverErrors } from '../errors.ts'
import type { InstanceLink } from '../connections/instance-links.ts'
import type { Services } from '../services.ts'
import { postponeForBudget } from '../tickets/postpone-for-budget.ts'
import { recordOutcomes, type Outcome } from '../tickets/record-outcomes.ts'
import { sendComments } from '../tickets/send-comments.ts'
import { contentOf } from '../tickets/ticket-content.ts'
import type { JobData } from './job-queue.ts'
import { inLane } from './lane.ts'

/**
 * Calls that fit into the lease of a ticket: enough to ask for it, or to send it, with renewals of the token. Should they
 * not, another worker takes the ticket, and nothing of it leaves here any more.
 */
const callsALease = 4
const leaseMarginMs = 5_000
/** A turn ends in time for the queue not to give the job to somebody else; what is left is asked for again. */
const longestTurnMs = 120_000

/** One turn of a worker on the tickets of one connection. */
export interface DeliveryTurn {
  readonly services: Services
  readonly tenantId: string
  readonly link: InstanceLink
  readonly timeZone: string
  readonly owner: string
  /** When the connection was last authorized, and with it the way tickets go. */
  readonly connectedAt: Date | null
  /** When the instance was last asked what happened; null for never. */
  readonly lastPolledAt: Date | null
  /** The instance's priority lookup, by kind of ticket; none where its app looks it up. */
  readonly priorities: Readonly<Record<TicketKind, readonly PriorityRow[]>>
}

/** Gets everything that is due into ServiceNow, each ticket once, whatever happened to earlier attempts. */
export async function deliverTickets(services: Services, { tenantId }: JobData['deliver-tickets']): Promise<void> {
  const link = await openLink(services, tenantId)
  if (link === undefined) return
  const facts = await withTenant(services.database.kysely, tenantId, async (trx) => {
    const connection = await findConnection(trx)
    return {
      timeZone: (await getTenant(trx)).timeZone,
      connectedAt: connection?.connected_at ?? null,
      lastPolledAt: connection?.last_polled_at ?? null,
      priorities: await loadPriorities(trx, link.connectionId),
    }
  })
  const lane = { tenantId, connectionId: link.connectionId, lane: 'delivery' } as const
  await inLane(services, lane, async ({ owner }) => {
    const turn = { services, tenantId, link, owner, ...facts }
    const endMs = Date.now() + longestTurnMs
    while (Date.now() < endMs && !services.jobs.isStopping()) {
      // Somebody waits for the first kind; one batch of the others, then a look whether more of the first came.
      if (await deliverSome(turn, true)) continue
      if (!(await deliverSome(turn, false))) break
    }
    await sendComments(turn)
  })
}

async function loadPriorities(trx: TenantTransaction, connectionId: string): Promise<DeliveryTurn['priorities']> {
  return {
    change: (await findTicketForm(trx, connectionId, 'change'))?.form.priorities ?? [],
    incident: (await findTicketForm(trx, connectionId, 'incident'))?.form.priorities ?? [],
  }
}

/** @returns undefined without a connection: the tickets wait for one. */
async function openLink(services: Services, tenantId: string): Promise<InstanceLink | undefined> {
  try {
    return await services.instances.open(tenantId)
  } catch (error) {
    if (isAppError(error) && error.definition === serverErrors.CONNECTION_MISSING) return undefined
    throw error
  }
}

/** @returns whether there was anything to do. */
async function deliverSome(turn: DeliveryTurn, awaited: boolean): Promise<boolean> {
  const { services, link } = turn
  const callClass: CallClass = awaited ? 'person' : 'delivery'
  const room = await link.budget(callClass)
  if (room.left < 1) return await postponeForBudget(turn, awaited, room)
  const rows = await take(turn, awaited, ordersWithin(link, room.left))
  if (rows.length === 0) return false
  services.reach('delivery.taken')
  const { found, orders, outcomes } = await lookUp(turn, rows, callClass)
  const made = await create(turn, orders, callClass)
  await recordOutcomes(turn, [...found, ...outcomes, ...made])
  services.reach('delivery.recorded')
  return true
}

/** The largest batch that the instance cannot count as more than is left. */
function ordersWithin({ tickets }: InstanceLink, left: number): number {
  for (let orders = tickets.mostOrders; orders > 1; orders -= 1) if (tickets.callsOf(orders) <= left) return orders
  return 1
}

async function take(turn: DeliveryTurn, awaited: boolean, limit: number): Promise<TicketRow[]> {
  const { services, tenantId, link } = turn
  const now = services.now()
  const due = { connectionId: link.connectionId, awaited, limit }
  return await withTenant(services.database.kysely, tenantId, (trx) =>
    takeDueTickets(trx, due, leaseFrom(now, turn), now),
  )
}

function leaseFrom(now: Date, { services, owner }: DeliveryTurn): Lease {
  return { owner, until: new Date(now.getTime() + callsALease * services.callTimeoutMs + leaseMarginMs) }
}

interface LookedUp {
  readonly found: readonly Outcome[]
  /** To be sent now. */
  readonly orders: readonly TicketRow[]
  /** Decided without sending. */
  readonly outcomes: readonly Outcome[]
}

/** Asks for records of tickets that may have been sent already, where only asking can tell. */
async function lookUp(turn: DeliveryTurn, rows: readonly TicketRow[], callClass: CallClass): Promise<LookedUp> {
  const { findByKey } = turn.link.tickets
  const { orders: certain, outcomes: waiting, uncertain } = sortPlans(turn, rows, false)
  if (findByKey === undefined || uncertain.length === 0) return { found: [], orders: certain, outcomes: waiting }
  try {
    const keys = uncertain.map((row) => ({ id: keyOf(row), kind: row.kind }))
    const records = new Map((await findByKey(keys, callClass)).map((ticket) => [ticket.id, ticket]))
    turn.services.reach('delivery.looked-up')
    const found = uncertain.flatMap((row) => confirmed(row, records.get(keyOf(row))))
    const absent = uncertain.filter((row) => !records.has(keyOf(row)))
    const again = sortPlans(turn, absent, true)
    return { found, orders: [...certain, ...again.orders], outcomes: [...waiting, ...again.outcomes] }
  } catch (error) {
    return {
      found: [],
      orders: certain,
      outcomes: [
        ...waiting,
        ...uncertain.map((row): Outcome => ({ type: 'failed', row, step: 'before-sending', error })),
      ],
    }
  }
}

/** What is to be sent, to be looked up first, and to wait for. */
function sortPlans(turn: DeliveryTurn, rows: readonly TicketRow[], lookedUp: boolean) {
  const plans = rows.map((row) => ({ row, plan: planOf(turn, row, lookedUp) }))
  const rowsOf = (step: DeliveryStep['step']) => plans.filter(({ plan }) => plan.step === step).map(({ row }) => row)
  return {
    orders: rowsOf('create'),
    uncertain: rowsOf('look-up'),
    outcomes: plans.flatMap(({ row, plan }): Outcome[] =>
      plan.step === 'wait' ? [{ type: 'wait', row, until: new Date(plan.untilMs) }] : [],
    ),
  }
}

function confirmed(row: TicketRow, ticket: RemoteTicket | undefined): Outcome[] {
  // What the instance made of the texts was in the answer that got lost; priority and due date are in the record.
  return ticket === undefined ? [] : [{ type: 'stored', row, ticket, differences: undefined }]
}

function planOf({ services, link, connectedAt }: DeliveryTurn, row: TicketRow, lookedUp: boolean) {
  const situation = { delivery: row.delivery, lookedUp, lastAttemptMs: row.last_attempt_at?.getTime() ?? null }
  const keysUniqueSinceMs = link.tickets.findByKey === undefined ? (connectedAt?.getTime() ?? 0) : null
  const rules = { keysUniqueSinceMs, settleMs: services.settleMs }
  return planDelivery(situation, rules, services.now().getTime())
}

/** Sends, having announced it at the last moment, and says what became of each. */
async function create(turn: DeliveryTurn, rows: readonly TicketRow[], callClass: CallClass): Promise<Outcome[]> {
  const { services, link } = turn
  if (rows.length === 0) return []
  const sent = rows.map((row) => ({ ...row, attempts: row.attempts + 1 }))
  let announced = false
  const leaving = async (): Promise<void> => {
    await announce(turn, rows, announced ? [] : beginnings(turn, rows))
    announced = true
    services.reach('delivery.announced')
  }
  try {
    const outcomes = await link.tickets.deliver(
      rows.map((row) => orderOf(turn, row)),
      callClass,
      leaving,
    )
    services.reach('delivery.answered')
    const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
    return sent.map((row) => outcomeOf(row, byId.get(keyOf(row))))
  } catch (error) {
    if (error instanceof NotOursAnyMore) return rows.map((row) => ({ type: 'wait', row, until: services.now() }))
    const step = announced ? (rows.length === 1 ? 'create' : 'batch') : 'before-sending'
    return sent.map((row): Outcome => ({ type: 'failed', row, step, error }))
  }
}

/** Another worker has one of the tickets now, or a person took it back. The others can be sent without it. */
class NotOursAnyMore extends Error {}

/**
 * Not a moment before the request leaves: renewing a token may take long, and from the time that is stored here is
 * counted how long the instance may still be at work. @throws NotOursAnyMore, with nothing stored
 */
async function announce(turn: DeliveryTurn, rows: readonly TicketRow[], events: readonly TicketEvent[]): Promise<void> {
  const { services, link, tenantId } = turn
  const now = services.now()
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const held = await recordAttempts(trx, rows, leaseFrom(now, turn), link.connectionId, now)
    if (held.size < rows.length) throw new NotOursAnyMore()
    await appendTicketEvents(trx, events)
  })
}

/** Told once: that the same is tried again after a setback is no news. */
function beginnings({ services, tenantId }: DeliveryTurn, rows: readonly TicketRow[]): TicketEvent[] {
  const actor = { kind: 'scorelink' } as const
  return rows
    .filter(({ problem_code }) => problem_code === null)
    .map(({ ticket_id: ticketId }) => {
      return { tenantId, ticketId, at: services.now(), type: 'sending', actor, cause: 'delivery' }
    })
}

function keyOf({ ticket_id, generation }: TicketRow): string {
  return deliveryKey(ticket_id, generation)
}

function orderOf({ timeZone, priorities }: DeliveryTurn, row: TicketRow): DeliveryOrder {
  const content = contentOf(row, timeZone)
  return { id: keyOf(row), content, fields: row.fields, priorities: priorities[row.kind] }
}

function outcomeOf(row: TicketRow, outcome: DeliveryOutcome | undefined): Outcome {
  if (outcome?.outcome === 'stored') {
    return { type: 'stored', row, ticket: outcome.ticket, differences: outcome.differences }
  }
  const error = outcome?.error ?? new Error('an order without an outcome')
  return { type: 'failed', row, step: 'create', error }
}
