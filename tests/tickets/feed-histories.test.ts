import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findTicket, insertTickets, withTenant } from '@scorelink/database'
import { ticketIdOfKey } from '@scorelink/domain'
import type { TicketSystem } from '@scorelink/servicenow'
import type { FakeRecord } from '../../packages/servicenow/src/tickets/testing/fake-instance.ts'
import {
  histories,
  live,
  type Follower,
  type Shown,
} from '../../packages/servicenow/src/tickets/testing/feed-history.ts'
import type { InstanceLink } from '../../apps/server/src/connections/instance-links.ts'
import { applyChanges, type Observation } from '../../apps/server/src/tickets/apply-changes.ts'
import { startTicketEngine, ticketRow, type TicketEngine } from '../support/ticket-engine.ts'

/**
 * The histories of `feed-oracle.test.ts`, fewer of them, followed by the portal itself: what is read goes through its
 * transactions into its database, and what it shows is read from there.
 */

let engine: TicketEngine
let link: InstanceLink

beforeAll(async () => {
  engine = await startTicketEngine()
  link = await engine.server.services.instances.open(engine.tenantId)
})

afterAll(async () => {
  await engine?.close()
})

const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) =>
  withTenant(engine.server.services.database.kysely, engine.tenantId, work)

class PortalFollower implements Follower {
  midway = false
  cursor: string | undefined
  private readonly known: Array<{ id: string; kind: FakeRecord['kind']; sysId: string }> = []
  private readonly system: TicketSystem

  constructor(system: TicketSystem) {
    this.system = system
  }

  private get turn() {
    const { server, tenantId } = engine
    return { services: server.services, tenantId, link: { ...link, tickets: this.system } }
  }

  keyOf(): string {
    return crypto.randomUUID()
  }

  async link({ key, kind, sysId, state, updatedAt }: FakeRecord): Promise<void> {
    const ticketId = key ?? ''
    this.known.push({ id: ticketId, kind, sysId })
    const row = {
      ...ticketRow(engine.tenantId, engine.server.services.now()),
      ticket_id: ticketId,
      kind,
      connection_id: link.connectionId,
      delivery: 'delivered' as const,
      following: 'following' as const,
      next_attempt_at: null,
      sys_id: sysId,
      state_value: state,
      state_label: state,
      remote_updated_at: new Date(updatedAt * 1000),
    }
    await inTenant((trx) => insertTickets(trx, [row]))
  }

  async poll(limit: number, pages = Number.POSITIVE_INFINITY): Promise<void> {
    for (let page = 0; page < pages; page += 1) {
      const { changes, cursor, more } = await this.system.changesSince(this.cursor, limit)
      await applyChanges(this.turn, changes, 'feed', { cursor, mode: this.system.mode })
      this.cursor = cursor
      this.midway = more
      if (!more) return
    }
  }

  async check(): Promise<void> {
    const sightings = await this.system.check(this.known)
    const seen = sightings.map((each): Observation => (each.type === 'record' ? { ...each, by: null } : each))
    await applyChanges(this.turn, seen, 'reconciliation')
  }

  async show(key: string): Promise<Shown> {
    const row = await inTenant((trx) => findTicket(trx, ticketIdOfKey(key) ?? ''))
    const { following, state_value } = row ?? {}
    return following === 'following' ? { following, state: state_value ?? '' } : { following }
  }
}

it.each(['table-api', 'app'] as const)(
  'shows what the instance has after the last look (%s)',
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { polled, checked } = await live(history, mode, (system) => new PortalFollower(system))
        for (const { shown, truth } of [...polled, ...checked]) expect(shown).toEqual(truth)
      }),
      { numRuns: 300 },
    )
  },
  300_000,
)
