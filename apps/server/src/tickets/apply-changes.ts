import {
  appendTicketEvents,
  changeFeed,
  getTenant,
  lockTickets,
  notifyChange,
  recordDelivered,
  recordReading,
  withTenant,
  type FoundContent,
  type RemoteValues,
  type TenantTransaction,
  type TicketEvent,
  type TicketRow,
} from '@scorelink/database'
import {
  applyReading,
  deliveryKey,
  ticketIdOfKey,
  valueDifferences,
  type Difference,
  type FollowingState,
  type Phase,
  type Reading,
  type RemoteTicket,
  type TicketActor,
  type TicketCause,
  type TicketEventType,
} from '@scorelink/domain'
import type { RemoteChange, RemoteComment, Sighting } from '@scorelink/servicenow'
import { verifyTickets } from '../closure/verify-tickets.ts'
import type { FollowingTurn } from '../jobs/follow-tickets.ts'
import { phaseOfState } from '../state-names/phase-of-state.ts'
import { creditChanges } from './credit-changes.ts'
import { foundContent } from './found-content.ts'
import { readOwnTexts } from './read-own-texts.ts'
import { receiveComments } from './receive-comments.ts'
import { contentOf } from './ticket-content.ts'

/** What one reading says, whether the feed or a check brought it. */
export type Observation =
  | Exclude<RemoteChange, { type: 'comment' }>
  | Exclude<Sighting, { type: 'record' }>
  | { readonly type: 'comment'; readonly comment: RemoteComment }

/** Why the record was read; all but the feed ask for this very record, or got it as an answer. */
export type ReadingCause = Extract<TicketCause, 'feed' | 'reconciliation' | 'score' | 'person'>

/** The lane of a look at the instance; the answer to a change of ours needs none: an older one is never stored over it. */
export type ReadingTurn = Omit<FollowingTurn, 'lane'> & Partial<Pick<FollowingTurn, 'lane'>>

export interface FeedPlace {
  readonly cursor: string
  readonly mode: 'app' | 'table-api'
}

/**
 * Applies readings in the order they were made, with their timelines and the place up to which they were read, in one
 * transaction. @returns whether anything a person sees changed.
 */
export async function applyChanges(
  turn: ReadingTurn,
  read: readonly Observation[],
  cause: ReadingCause,
  place?: FeedPlace,
): Promise<boolean> {
  const { services, tenantId, link } = turn
  const observations = creditChanges(await readOwnTexts(turn, read), link.integrationUser)
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    await turn.lane?.keep(trx)
    const { timeZone } = await getTenant(trx)
    const rows = await lockTickets(trx, [...new Set(observations.flatMap((each) => ticketIdOf(each) ?? []))])
    const byId = new Map(rows.map((row) => [row.ticket_id, row]))
    const context: Context = { turn, trx, cause, timeZone, rows: byId, phases: new Map() }
    const events: TicketEvent[] = []
    const changed = new Set<string>()
    for (const observation of observations) {
      const event = observation.type === 'comment' ? undefined : await observe(context, observation)
      if (event === undefined) continue
      events.push(event)
      changed.add(event.ticketId)
    }
    for (const ticketId of await receiveComments(turn, trx, ownComments(context, observations))) changed.add(ticketId)
    await appendTicketEvents(trx, events)
    const lastOf = new Map(events.map((event) => [event.ticketId, event]))
    const moved = [...context.rows.values()].filter((row) => lastOf.has(row.ticket_id))
    await verifyTickets(services, trx, moved, (ticketId) => lastOf.get(ticketId)!)
    for (const id of changed) await notifyChange(trx, { tenantId, type: 'ticket', id })
    if (place !== undefined) await changeFeed(trx, link.connectionId, place)
    return changed.size > 0
  })
}

/** Comments on the record a ticket is in now, under the ticket's id. */
function ownComments({ rows }: Context, observations: readonly Observation[]): RemoteComment[] {
  return observations.flatMap((observation) => {
    if (observation.type !== 'comment') return []
    const row = rows.get(ticketIdOf(observation) ?? '')
    const ours = row !== undefined && observation.comment.id === deliveryKey(row.ticket_id, row.generation)
    return ours ? [{ ...observation.comment, id: row.ticket_id }] : []
  })
}

interface Context {
  readonly turn: ReadingTurn
  readonly trx: TenantTransaction
  readonly cause: ReadingCause
  readonly timeZone: string
  /** As stored by now: each reading builds on the one before. */
  readonly rows: Map<string, TicketRow>
  readonly phases: Map<string, Phase | null>
}

/** @returns undefined for what is not ours: somebody may have put anything under our mark. */
function ticketIdOf(observation: Observation): string | undefined {
  if (observation.type === 'record') return ticketIdOfKey(observation.ticket.id)
  return ticketIdOfKey(observation.type === 'comment' ? observation.comment.id : observation.id)
}

/** @returns what the timeline is told; undefined when nobody sees a difference. */
async function observe(
  context: Context,
  observation: Exclude<Observation, { type: 'comment' }>,
): Promise<TicketEvent | undefined> {
  const row = context.rows.get(ticketIdOf(observation) ?? '')
  if (row === undefined) return undefined
  // A ticket that went to another instance has nothing to do with a record here, not even with a clone of its own.
  if (row.connection_id !== null && row.connection_id !== context.turn.link.connectionId) return undefined
  if (observation.type === 'record' && row.delivery !== 'delivered')
    return await confirm(context, row, observation.ticket)
  const result = applyReading(
    { following: row.following, sysId: row.sys_id, updatedAtMs: row.remote_updated_at?.getTime() ?? null },
    readingOf(row, observation, context.cause),
  )
  if (result.outcome === 'ignored') return undefined
  const ticket = observation.type === 'record' && result.takeValues ? observation.ticket : undefined
  return await store(context, row, result.following, ticket, observation)
}

function readingOf(
  row: TicketRow,
  observation: Exclude<Observation, { type: 'comment' }>,
  cause: Context['cause'],
): Reading {
  if (observation.type === 'record') {
    const { sysId, updatedAt } = observation.ticket
    return { type: 'record', sysId, updatedAtMs: updatedAt.getTime(), fresh: cause === 'reconciliation' }
  }
  if (observation.type !== 'deleted') return { type: observation.type, sysId: observation.sysId }
  // The feed names the key, which belongs to one record: of a predecessor it is another.
  const ours = observation.id === deliveryKey(row.ticket_id, row.generation)
  return { type: 'gone', sysId: ours ? (row.sys_id ?? '') : '' }
}

/** The record of a ticket whose delivery nobody was sure of. */
async function confirm(context: Context, row: TicketRow, ticket: RemoteTicket): Promise<TicketEvent | undefined> {
  const { turn, trx, timeZone } = context
  const { services, link } = turn
  // The predecessor of a record that is being made anew.
  if (ticket.id !== deliveryKey(row.ticket_id, row.generation)) return undefined
  const facts = {
    connectionId: link.connectionId,
    differences: valueDifferences(contentOf(row, timeZone), ticket),
    phase: await phaseIn(context, ticket),
  }
  if (!(await recordDelivered(trx, row.ticket_id, ticket, facts, services.now()))) return undefined
  await keep(context, row.ticket_id)
  return eventOf(context, row, 'delivered', { kind: 'scorelink' }, { number: ticket.number })
}

async function store(
  context: Context,
  row: TicketRow,
  following: FollowingState,
  ticket: RemoteTicket | undefined,
  observation: Exclude<Observation, { type: 'comment' }>,
): Promise<TicketEvent | undefined> {
  const { turn, trx, cause } = context
  const values = ticket && (await valuesOf(context, row, ticket))
  const changes = values === undefined ? {} : visibleChanges(row, values)
  const visible = following !== row.following || Object.keys(changes).length > 0
  const checked = cause !== 'feed'
  const news = visible || checked || (ticket !== undefined && !sameInstant(ticket.updatedAt, row.remote_updated_at))
  if (!news) return undefined
  const now = turn.services.now()
  await recordReading(trx, row.ticket_id, following, values, { visible, checked, now })
  await keep(context, row.ticket_id)
  if (!visible) return undefined
  const type = eventTypeOf(row.following, following)
  const table = observation.type === 'elsewhere' ? { table: observation.table } : {}
  return eventOf(context, row, type, actorOf(context, observation), { ...changes, ...table, ...happened(observation) })
}

/** When it happened there, which may be long before we look. */
function happened(observation: Exclude<Observation, { type: 'comment' }>): { readonly happenedAt?: string } {
  if (observation.type === 'record') return { happenedAt: observation.ticket.updatedAt.toISOString() }
  return observation.type === 'deleted' ? { happenedAt: observation.at.toISOString() } : {}
}

/** Looked up once for each state of a page. */
async function phaseIn({ turn, trx, phases }: Context, ticket: RemoteTicket): Promise<Phase | null> {
  const key = `${ticket.kind} ${ticket.stateValue}`
  const known = phases.get(key)
  if (known !== undefined) return known
  const owner = { tenantId: turn.tenantId, connectionId: turn.link.connectionId }
  const phase = await phaseOfState(trx, owner, ticket, turn.services.now())
  phases.set(key, phase)
  return phase
}

async function valuesOf(context: Context, row: TicketRow, ticket: RemoteTicket): Promise<RemoteValues> {
  const found = row.content_origin === 'found'
  // What only a delivery compares stays as it was found then.
  const others = row.differences.filter(({ field }) => field !== 'priority' && field !== 'dueDate')
  return {
    number: ticket.number,
    url: ticket.url,
    stateValue: ticket.stateValue,
    stateLabel: ticket.stateLabel,
    phase: await phaseIn(context, ticket),
    differences: found ? [] : [...others, ...valueDifferences(contentOf(row, context.timeZone), ticket)],
    content: found ? foundContent(ticket, saidBy(row), context.timeZone) : undefined,
    updatedAt: ticket.updatedAt,
  }
}

function visibleChanges(row: TicketRow, values: RemoteValues): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  if (row.number !== values.number) changes['number'] = { before: row.number, after: values.number }
  if (row.state_value !== values.stateValue || row.state_label !== values.stateLabel || row.phase !== values.phase) {
    changes['state'] = { before: row.state_label, after: values.stateLabel, phase: values.phase }
  }
  if (values.content !== undefined) return { ...changes, ...contentChanges(saidBy(row), values.content) }
  for (const field of ['priority', 'dueDate'] as const) {
    const [before, after] = [row.differences, values.differences].map((list) => storedIn(list, field))
    if (before !== after) changes[field] = { before: before ?? null, after: after ?? null }
  }
  return changes
}

function saidBy({ name, description, priority, due_date: dueDate }: TicketRow): FoundContent {
  return { name, description, priority, dueDate }
}

/** Of a record that people made. The description is too long to be told twice. */
function contentChanges(before: FoundContent, after: FoundContent): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  if (before.name !== after.name) changes['name'] = { before: before.name, after: after.name }
  if (before.description !== after.description) changes['description'] = {}
  if (before.priority !== after.priority) {
    changes['priority'] = { before: String(before.priority), after: String(after.priority) }
  }
  if (before.dueDate !== after.dueDate)
    changes['dueDate'] = { before: before.dueDate ?? '', after: after.dueDate ?? '' }
  return changes
}

function storedIn(differences: readonly Difference[], field: Difference['field']): string | undefined {
  return differences.find((difference) => difference.field === field)?.stored
}

function eventTypeOf(before: FollowingState, after: FollowingState): TicketEventType {
  if (before === after) return 'changed'
  switch (after) {
    case 'moved':
    case 'hidden':
    case 'deleted':
      return after
    default:
      return 'found-again'
  }
}

function actorOf({ turn }: Context, observation: Exclude<Observation, { type: 'comment' }>): TicketActor {
  const by = 'by' in observation ? observation.by : null
  return by !== null && turn.link.integrationUser.includes(by)
    ? { kind: 'scorelink' }
    : { kind: 'servicenow', name: by }
}

/** Reads the row again as it was just stored. */
async function keep({ trx, rows }: Context, ticketId: string): Promise<void> {
  const [row] = await lockTickets(trx, [ticketId])
  if (row !== undefined) rows.set(ticketId, row)
}

function eventOf(
  { turn, cause }: Context,
  { ticket_id: ticketId }: TicketRow,
  type: TicketEventType,
  actor: TicketActor,
  details: Record<string, unknown>,
): TicketEvent {
  const { services, tenantId } = turn
  return { tenantId, ticketId, at: services.now(), type, actor, cause, details }
}

function sameInstant(a: Date, b: Date | null): boolean {
  return b !== null && a.getTime() === b.getTime()
}
