import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyReading, type FollowingState, type Reading, type TicketKind } from '@scorelink/domain'
import { CallFailure } from '../http/reply.ts'
import { createAppTickets } from './app/app-tickets.ts'
import { createTableApiTickets } from './table-api/table-api.ts'
import { createFakeInstance, type FakeInstance, type FakeRecord } from './testing/fake-instance.ts'
import type { RemoteChange, Sighting, TicketSystem } from './ticket-system.ts'

/**
 * Random histories of an instance and of somebody who follows it, held against what the instance has in the end. The
 * clients are the real ones, down to the wire; what they read goes through the real rules.
 */

const tickets = 4
/** Longest that a write of these histories stays unseen by others; shorter than what a poll reads again. */
const longestCommit = 90

type Step =
  | { readonly type: 'create'; readonly kind: TicketKind }
  | { readonly type: 'state'; readonly of: number; readonly state: string; readonly commitAfter: number }
  | { readonly type: 'hide' | 'show' | 'move' | 'move-back' | 'unkey' | 'delete' | 'restore'; readonly of: number }
  | { readonly type: 'tick'; readonly seconds: number }
  | { readonly type: 'poll' | 'failing-poll' | 'repeated-poll' | 'begun-poll' | 'check' }
  /** A record changes, and time passes, before every request of the poll. */
  | { readonly type: 'busy-poll'; readonly of: number; readonly state: string }

const of = fc.nat(tickets - 1)
const kind = fc.constantFrom<TicketKind>('change', 'incident')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('create' as const), kind }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('state' as const),
      of,
      state: fc.constantFrom('1', '2', '3', '6'),
      commitAfter: fc.oneof(fc.constant(0), fc.nat(longestCommit)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('hide', 'show', 'move', 'move-back', 'unkey', 'delete', 'restore'),
      of,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('tick' as const), seconds: fc.constantFrom(1, 1, 2, 30, 300) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom('poll', 'poll', 'failing-poll', 'repeated-poll', 'begun-poll', 'check'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('busy-poll' as const),
      of,
      state: fc.constantFrom('1', '2', '3', '6'),
    }),
  },
)

/** Changes that need another table, a hidden row or a taken key are the Table API's alone: the app sees all its own. */
const tableOnly = new Set<Step['type']>(['hide', 'show', 'move', 'move-back', 'unkey'])

interface Followed {
  following: FollowingState
  readonly sysId: string
  updatedAtMs: number | null
  state: string
}

/** Somebody who follows: what a portal keeps of each ticket, and its place in the feed. */
class Follower {
  readonly tickets = new Map<string, Followed>()
  readonly system: TicketSystem
  cursor: string | undefined
  /** In the middle of pages. */
  midway = false

  constructor(system: TicketSystem) {
    this.system = system
  }

  /** A delivery's answer. */
  link(record: FakeRecord): void {
    const { sysId, state, updatedAt } = record
    this.tickets.set(record.key ?? '', { following: 'following', sysId, state, updatedAtMs: updatedAt * 1000 })
  }

  async poll(limit: number, pages = Number.POSITIVE_INFINITY): Promise<void> {
    for (let page = 0; page < pages; page += 1) {
      const read = await this.system.changesSince(this.cursor, limit)
      for (const change of read.changes) this.apply(change, false)
      this.cursor = read.cursor
      this.midway = read.more
      if (!read.more) return
    }
  }

  async check(): Promise<void> {
    const known = [...this.tickets].map(([id, { sysId }]) => ({ id, sysId, kind: this.kindOf(sysId) }))
    for (const sighting of await this.system.check(known)) this.apply(sighting, true)
  }

  kindOf: (sysId: string) => TicketKind = () => 'incident'

  private apply(change: RemoteChange | Sighting, fresh: boolean): void {
    if (change.type === 'comment') return
    const id = change.type === 'record' ? change.ticket.id : change.id
    const ticket = this.tickets.get(id)
    if (ticket === undefined) return
    const result = applyReading(ticket, readingOf(change, ticket, fresh))
    if (result.outcome === 'ignored') return
    ticket.following = result.following
    if (change.type !== 'record' || !result.takeValues) return
    ticket.updatedAtMs = change.ticket.updatedAt.getTime()
    ticket.state = change.ticket.stateValue
  }
}

function readingOf(
  change: Exclude<RemoteChange | Sighting, { type: 'comment' }>,
  ticket: Followed,
  fresh: boolean,
): Reading {
  if (change.type === 'record') {
    const { sysId, updatedAt } = change.ticket
    return { type: 'record', sysId, updatedAtMs: updatedAt.getTime(), fresh }
  }
  if (change.type === 'deleted') return { type: 'gone', sysId: ticket.sysId }
  return { type: change.type, sysId: change.sysId }
}

async function act(instance: FakeInstance, follower: Follower, history: Step, serial: number): Promise<void> {
  switch (history.type) {
    case 'create':
      if (instance.records.length < tickets) follower.link(instance.create(keyOf(serial), history.kind))
      return
    case 'tick':
      return instance.tick(history.seconds)
    case 'poll':
      return await follower.poll(2)
    case 'repeated-poll': {
      // The worker dies after it read, and before it stored its place.
      const before = follower.cursor
      await follower.poll(2, 1)
      follower.cursor = before
      return await follower.poll(2)
    }
    case 'begun-poll':
      // The next page could not be read, or the turn was over.
      return await follower.poll(2, 1)
    case 'busy-poll': {
      const record = instance.records[history.of]
      let left = 3
      instance.beforeEachCall = () => {
        if (record === undefined || left === 0) return
        left -= 1
        instance.tick(1)
        instance.change(record, { state: history.state })
      }
      await follower.poll(2)
      instance.beforeEachCall = undefined
      return
    }
    case 'failing-poll':
      instance.failNext = true
      return await follower.poll(2).catch(passLostReply)
    case 'check':
      return await follower.check()
    default:
      change(instance, history)
  }
}

/** What a worker does with a look that failed: nothing, until the next. */
function passLostReply(error: unknown): void {
  if (!(error instanceof CallFailure)) throw error
}

type Change = Exclude<Extract<Step, { readonly of: number }>, { type: 'busy-poll' }>

function change(instance: FakeInstance, history: Change): void {
  const record = instance.records[history.of]
  if (record === undefined) return
  switch (history.type) {
    case 'state':
      return instance.change(record, { state: history.state }, history.commitAfter)
    case 'hide':
      return instance.change(record, { hidden: true })
    case 'show':
      return instance.change(record, { hidden: false })
    case 'move':
      return instance.change(record, { table: 'problem' })
    case 'move-back':
      return instance.change(record, { table: record.kind === 'change' ? 'change_request' : 'incident' })
    case 'unkey':
      return instance.change(record, { key: null })
    case 'delete':
      return instance.change(record, { deleted: true })
    case 'restore':
      if (record.deleted) instance.change(record, { deleted: false })
  }
}

function keyOf(serial: number): string {
  return `${String(serial).padStart(8, '0')}-0000-4000-8000-000000000000`
}

/** What a portal should say of a record. */
function truthOf(record: FakeRecord): { readonly following: FollowingState; readonly state?: string } {
  if (record.deleted) return { following: 'deleted' }
  if (record.hidden) return { following: 'hidden' }
  const home = record.kind === 'change' ? 'change_request' : 'incident'
  if (record.key === null || record.table !== home) return { following: 'moved' }
  return { following: 'following', state: record.state }
}

/** What is shown of a record in the end, and what is true. */
interface Outcome {
  readonly shown: unknown
  readonly truth: unknown
}

/**
 * @returns `polled`: after the last poll, of records that nothing happened to but what polls can tell; `checked`: of all
 * records, once they were asked for by their ids as well.
 */
async function live(
  history: readonly Step[],
  mode: 'app' | 'table-api',
): Promise<{ readonly polled: Outcome[]; readonly checked: Outcome[] }> {
  const instance = createFakeInstance()
  const { calls } = instance
  const system = mode === 'app' ? createAppTickets(calls, 'x_scope') : createTableApiTickets(calls)
  const follower = new Follower(system)
  const kinds = new Map<string, TicketKind>()
  follower.kindOf = (sysId) => kinds.get(sysId) ?? 'incident'
  const keys = new Map<string, string>()
  const untold = new Set<FakeRecord>()
  for (const [serial, each] of history.entries()) {
    if (mode === 'app' && tableOnly.has(each.type)) continue
    const record = 'of' in each ? instance.records[each.of] : undefined
    if (record !== undefined && mode === 'table-api' && each.type !== 'state' && each.type !== 'busy-poll')
      untold.add(record)
    await act(instance, follower, each, serial)
    for (const { sysId, kind: kindNow, key } of instance.records) {
      kinds.set(sysId, kindNow)
      if (key !== null) keys.set(sysId, key)
    }
  }
  const outcomeOf = (record: FakeRecord): Outcome => ({
    shown: shownOf(follower.tickets.get(keys.get(record.sysId) ?? '')),
    truth: truthOf(record),
  })
  instance.failNext = false
  instance.tick(longestCommit)
  // The last poll is one that begins now: pages left over from an earlier one are read first.
  if (follower.midway) await follower.poll(2)
  await follower.poll(2)
  const polled = instance.records.filter((record) => !untold.has(record)).map(outcomeOf)
  await follower.check()
  return { polled, checked: instance.records.map(outcomeOf) }
}

/** What a portal says of a ticket; the state of a record that cannot be seen is the last one known. */
function shownOf(ticket: Followed | undefined) {
  return ticket?.following === 'following'
    ? { following: ticket.following, state: ticket.state }
    : { following: ticket?.following }
}

it.each(['table-api', 'app'] as const)(
  'shows what the instance has after the last look, over 50,000 histories (%s)',
  async (mode) => {
    const histories = fc.array(step, { minLength: 5, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { polled, checked } = await live(history, mode)
        for (const { shown, truth } of [...polled, ...checked]) expect(shown).toEqual(truth)
      }),
      { numRuns: 50_000 },
    )
  },
  300_000,
)
