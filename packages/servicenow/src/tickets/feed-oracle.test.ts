import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyReading, type FollowingState, type Reading, type TicketKind } from '@scorelink/domain'
import { histories, live, type Follower, type Shown } from './testing/feed-history.ts'
import type { FakeRecord } from './testing/fake-instance.ts'
import type { RemoteChange, Sighting, TicketSystem } from './ticket-system.ts'

/**
 * Random histories, each followed by what a portal keeps of a ticket and no more. The clients are the real ones, down to
 * the wire; what they read goes through the real rules. `tests/tickets/feed-histories.test.ts` has the portal itself.
 */

interface Followed {
  following: FollowingState
  readonly sysId: string
  readonly kind: TicketKind
  updatedAtMs: number | null
  state: string
}

class MemoryFollower implements Follower {
  cursor: string | undefined
  midway = false
  private readonly tickets = new Map<string, Followed>()
  private readonly system: TicketSystem

  constructor(system: TicketSystem) {
    this.system = system
  }

  keyOf(serial: number): string {
    return `${String(serial).padStart(8, '0')}-0000-4000-8000-000000000000`
  }

  async link({ key, sysId, kind, state, updatedAt }: FakeRecord): Promise<void> {
    this.tickets.set(key ?? '', { following: 'following', sysId, kind, state, updatedAtMs: updatedAt * 1000 })
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
    const known = [...this.tickets].map(([id, { sysId, kind }]) => ({ id, sysId, kind }))
    for (const sighting of await this.system.check(known)) this.apply(sighting, true)
  }

  async show(key: string): Promise<Shown> {
    const { following, state = '' } = this.tickets.get(key) ?? {}
    return following === 'following' ? { following, state } : { following }
  }

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

it.each(['table-api', 'app'] as const)(
  'shows what the instance has after the last look, over 50,000 histories (%s)',
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { polled, checked } = await live(history, mode, (system) => new MemoryFollower(system))
        for (const { shown, truth } of [...polled, ...checked]) expect(shown).toEqual(truth)
      }),
      { numRuns: 50_000 },
    )
  },
  300_000,
)
