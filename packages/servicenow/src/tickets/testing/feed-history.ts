import fc from 'fast-check'
import type { FollowingState, TicketKind } from '@scorelink/domain'
import { CallFailure } from '../../http/reply.ts'
import { createAppTickets } from '../app/app-tickets.ts'
import { createTableApiTickets } from '../table-api/table-api.ts'
import type { TicketSystem } from '../ticket-system.ts'
import { createFakeInstance, type FakeInstance, type FakeRecord } from './fake-instance.ts'

/** Random histories of an instance and of somebody who follows it, held against what the instance has in the end. */

const tickets = 4
/** Longest that a write of these histories stays unseen by others; shorter than what a poll reads again. */
const longestCommit = 90

export type Step =
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

export const histories = fc.array(step, { minLength: 5, maxLength: 25 })

/** Changes that need another table, a hidden row or a taken key are the Table API's alone: the app sees all its own. */
const tableOnly = new Set<Step['type']>(['hide', 'show', 'move', 'move-back', 'unkey'])

/** Somebody who follows, by the real client, and what he shows in the end. */
export interface Follower {
  /** In the middle of pages. */
  midway: boolean
  /** Place in the feed. */
  cursor: string | undefined
  /** Key for the next record. */
  keyOf(serial: number): string
  /** A delivery's answer. */
  link(record: FakeRecord): Promise<void>
  poll(limit: number, pages?: number): Promise<void>
  /** Asks for every record by its id. */
  check(): Promise<void>
  /** What is shown of a ticket; the state of a record that cannot be seen is the last one known. */
  show(key: string): Promise<Shown>
}

export interface Shown {
  readonly following: FollowingState | undefined
  readonly state?: string
}

async function act(instance: FakeInstance, follower: Follower, history: Step, serial: number): Promise<void> {
  switch (history.type) {
    case 'create':
      if (instance.records.length < tickets) await follower.link(instance.create(follower.keyOf(serial), history.kind))
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

/** What a portal should say of a record. */
function truthOf(record: FakeRecord): Shown {
  if (record.deleted) return { following: 'deleted' }
  if (record.hidden) return { following: 'hidden' }
  const home = record.kind === 'change' ? 'change_request' : 'incident'
  if (record.key === null || record.table !== home) return { following: 'moved' }
  return { following: 'following', state: record.state }
}

/** What is shown of a record in the end, and what is true. */
export interface Outcome {
  readonly shown: Shown
  readonly truth: Shown
}

/**
 * @returns `polled`: after the last poll, of records that nothing happened to but what polls can tell; `checked`: of all
 * records, once they were asked for by their ids as well.
 */
export async function live(
  history: readonly Step[],
  mode: 'app' | 'table-api',
  follow: (system: TicketSystem) => Follower,
): Promise<{ readonly polled: Outcome[]; readonly checked: Outcome[] }> {
  const instance = createFakeInstance()
  const { calls } = instance
  const system = mode === 'app' ? createAppTickets(calls, 'x_scope') : createTableApiTickets(calls)
  const follower = follow(system)
  const keys = new Map<string, string>()
  const untold = new Set<FakeRecord>()
  for (const [serial, each] of history.entries()) {
    if (mode === 'app' && tableOnly.has(each.type)) continue
    const record = 'of' in each ? instance.records[each.of] : undefined
    if (record !== undefined && mode === 'table-api' && each.type !== 'state' && each.type !== 'busy-poll')
      untold.add(record)
    await act(instance, follower, each, serial)
    for (const { sysId, key } of instance.records) if (key !== null) keys.set(sysId, key)
  }
  const outcomesOf = async (records: readonly FakeRecord[]): Promise<Outcome[]> =>
    await Promise.all(
      records.map(async (record) => ({
        shown: await follower.show(keys.get(record.sysId) ?? ''),
        truth: truthOf(record),
      })),
    )
  instance.failNext = false
  instance.tick(longestCommit)
  // The last poll is one that begins now: pages left over from an earlier one are read first.
  if (follower.midway) await follower.poll(2)
  await follower.poll(2)
  const polled = await outcomesOf(instance.records.filter((record) => !untold.has(record)))
  await follower.check()
  return { polled, checked: await outcomesOf(instance.records) }
}
