import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from './open-database.ts'
import {
  listTenantsToDeliver,
  postponeDueTickets,
  recordAttempts,
  recordDelivered,
  recordSetback,
  takeDueTickets,
} from './queries/deliveries.ts'
import { holdLane, keepLane, leaveLane } from './queries/leases.ts'
import { findBudget, recordLesson, setBudgetLimit, spendCalls } from './queries/request-budgets.ts'
import { ensureTenant } from './queries/tenants.ts'
import { appendTicketEvents, listTicketEvents } from './queries/ticket-events.ts'
import { findTicket, insertTickets, type NewTicketRow } from './queries/tickets.ts'
import { withTenant } from './tenant-transaction.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const otherTenant = '22222222-2222-4222-8222-222222222222'
const connectionId = '33333333-3333-4333-8333-333333333333'
const now = new Date('2026-11-22T10:00:00Z')

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-database-'))
  database = await openDatabase({ folder })
  for (const id of [tenantId, otherTenant]) await ensureTenant(database.kysely, id, 'UTC')
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

beforeEach(async () => {
  await database.kysely.deleteFrom('tickets').execute()
})

const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) => withTenant(database.kysely, tenantId, work)
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)

async function insert(over: Partial<NewTicketRow> = {}): Promise<string> {
  const ticketId = crypto.randomUUID()
  const row: NewTicketRow = {
    tenant_id: tenantId,
    ticket_id: ticketId,
    kind: 'change',
    action_ids: [],
    name: 'Require MFA',
    description: 'Text',
    priority: 2,
    due_date: null,
    source: 'user',
    category: 'identity',
    requested_by_id: 'u',
    requested_by_name: 'U',
    requested_by_principal: 'u@example.com',
    link: 'https://portal.example',
    delivery: 'queued',
    next_attempt_at: now,
    lease_owner: null,
    problem_code: null,
    problem_detail: null,
    connection_id: null,
    sys_id: null,
    number: null,
    url: null,
    state_value: null,
    state_label: null,
    phase: null,
    created_at: now,
    updated_at: now,
    ...over,
  }
  await inTenant((trx) => insertTickets(trx, [row]))
  return ticketId
}

const lease = (owner: string, from = now) => ({ owner, until: new Date(from.getTime() + 45_000) })
const take = async (owner: string, from = now, limit = 100) =>
  await inTenant((trx) => takeDueTickets(trx, { connectionId, awaited: true, limit }, lease(owner, from), from))

describe('taking tickets', () => {
  it('gives each to one worker until its lease ends', async () => {
    const id = await insert()
    expect(await take('one')).toMatchObject([{ ticket_id: id, delivery: 'queued' }])
    expect(await take('two')).toEqual([])
    const later = minutes(1)
    expect(await take('two', later)).toMatchObject([{ ticket_id: id, lease_owner: 'two' }])
    const row = { ticket_id: id, delivery: 'queued' as const }
    expect(await inTenant((trx) => recordAttempts(trx, [row], lease('one', later), connectionId, later))).toEqual(
      new Set(),
    )
    expect(await inTenant((trx) => recordAttempts(trx, [row], lease('two', later), connectionId, later))).toEqual(
      new Set([id]),
    )
    expect(await inTenant((trx) => findTicket(trx, id))).toMatchObject({
      delivery: 'sending',
      attempts: 1,
      connection_id: connectionId,
      last_attempt_at: later,
      lease_until: lease('two', later).until,
    })
  })

  it('finds one that its worker left "sending" as unknown', async () => {
    const id = await insert({ delivery: 'sending', attempts: 1 })
    const taken = await inTenant((trx) =>
      takeDueTickets(trx, { connectionId, awaited: false, limit: 10 }, lease('one'), now),
    )
    expect(taken).toMatchObject([{ ticket_id: id, delivery: 'unknown' }])
    expect(await inTenant((trx) => findTicket(trx, id))).toMatchObject({ delivery: 'unknown' })
  })

  it('leaves what is not due, done, or may have been sent to another instance', async () => {
    await insert({ next_attempt_at: minutes(1) })
    await insert({ next_attempt_at: null })
    await insert({ delivery: 'refused' })
    await insert({ connection_id: crypto.randomUUID() })
    expect(await take('one')).toEqual([])
  })

  it('serves those somebody waits for apart from the many', async () => {
    const awaited = await insert()
    const inBulk = await insert({ bulk_id: crypto.randomUUID() })
    const retried = await insert({ attempts: 1 })
    expect((await take('one')).map(({ ticket_id }) => ticket_id)).toEqual([awaited])
    const rest = await inTenant((trx) =>
      takeDueTickets(trx, { connectionId, awaited: false, limit: 10 }, lease('one'), now),
    )
    expect(new Set(rest.map(({ ticket_id }) => ticket_id))).toEqual(new Set([inBulk, retried]))
  })

  it('gives two workers at once different tickets', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => insert()))
    const both = await Promise.all([take('one', now, 3), take('two', now, 3)])
    expect(new Set(both.flat().map(({ ticket_id }) => ticket_id))).toEqual(new Set(ids))
  })
})

it('says which tenants have work, of those asked about', async () => {
  expect(await listTenantsToDeliver(database.kysely, [tenantId], now)).toEqual([])
  await insert()
  expect(await listTenantsToDeliver(database.kysely, [tenantId, otherTenant], now)).toEqual([tenantId])
  expect(await listTenantsToDeliver(database.kysely, [otherTenant], now)).toEqual([])
  await take('one')
  expect(await listTenantsToDeliver(database.kysely, [tenantId], now)).toEqual([])
  expect(await listTenantsToDeliver(database.kysely, [tenantId], minutes(1))).toEqual([tenantId])
})

describe('outcomes', () => {
  const remote = {
    id: '',
    kind: 'change' as const,
    sysId: 'a'.repeat(32),
    number: 'CHG0030001',
    url: 'https://x',
    stateValue: '-5',
    stateLabel: 'New',
    priority: '2',
    dueAt: null,
    updatedAt: now,
  }
  const facts = { connectionId, differences: [], phase: 'open' as const }

  it('keeps a delivered ticket from a worker that comes late', async () => {
    const id = await insert()
    await take('one')
    expect(await inTenant((trx) => recordDelivered(trx, id, remote, facts, now))).toBe(true)
    expect(await inTenant((trx) => recordDelivered(trx, id, { ...remote, number: 'CHG2' }, facts, now))).toBe(false)
    const setback = {
      delivery: 'queued' as const,
      attempts: 1,
      nextAttemptAt: now,
      problemCode: 'X',
      problemDetail: null,
    }
    expect(await inTenant((trx) => recordSetback(trx, id, 'one', setback, now))).toBe(false)
    expect(await inTenant((trx) => findTicket(trx, id))).toMatchObject({ delivery: 'delivered', number: 'CHG0030001' })
  })

  it('says once why due tickets wait', async () => {
    const id = await insert()
    const wait = { until: minutes(5), problemCode: 'SERVICENOW_BUDGET_SPENT' }
    const postpone = (at: Date) => inTenant((trx) => postponeDueTickets(trx, { connectionId, awaited: true }, wait, at))
    expect(await postpone(now)).toEqual([id])
    expect(await postpone(minutes(6))).toEqual([])
    expect(await inTenant((trx) => findTicket(trx, id))).toMatchObject({ problem_code: wait.problemCode, attempts: 0 })
  })
})

it('lets one owner into a lane until it leaves or its time ends', async () => {
  const lane = { tenantId, connectionId, lane: 'delivery' as const }
  const hold = (owner: string, at: Date) => inTenant((trx) => holdLane(trx, lane, owner, new Date(+at + 6_000), at))
  expect(await hold('one', now)).toBe(true)
  expect(await hold('two', now)).toBe(false)
  expect(await hold('one', now)).toBe(true)
  expect(await hold('two', minutes(1))).toBe(true)
  await inTenant((trx) => leaveLane(trx, lane, 'one'))
  expect(await hold('one', minutes(1))).toBe(false)
  await inTenant((trx) => leaveLane(trx, lane, 'two'))
  expect(await hold('one', minutes(1))).toBe(true)
})

it('tells an owner that somebody was in its lane meanwhile, even when that one has left', async () => {
  const lane = { tenantId, connectionId, lane: 'following' as const }
  const hold = (owner: string, at: Date) => inTenant((trx) => holdLane(trx, lane, owner, new Date(+at + 6_000), at))
  const keep = (owner: string) => inTenant((trx) => keepLane(trx, lane, owner, minutes(9)))
  await hold('one', now)
  expect(await keep('one')).toBe(true)
  await hold('two', minutes(10))
  expect(await keep('one')).toBe(false)
  await inTenant((trx) => leaveLane(trx, lane, 'two'))
  expect(await keep('one')).toBe(false)
})

describe('request budget', () => {
  const key = { tenantId, instanceOrigin: 'https://dev00000.service-now.com' }
  const spend = (at: Date, calls = 1) => inTenant((trx) => spendCalls(trx, key, 'person', calls, at))

  it('counts together what is spent at once, and admits no call above the limit', async () => {
    await inTenant((trx) => setBudgetLimit(trx, key, 10))
    const all = await Promise.all(Array.from({ length: 15 }, () => spend(now)))
    expect(all.filter(({ decision }) => decision.admit)).toHaveLength(10)
    expect((await spend(minutes(59))).decision.admit).toBe(false)
    expect((await spend(minutes(61))).decision.admit).toBe(true)
  })

  it('takes the lowest of what was set and learnt, and forgets rules not seen for a day', async () => {
    await inTenant((trx) => setBudgetLimit(trx, key, 50))
    const rules = { a: { limit: 30, seenAt: now.toISOString() }, b: { limit: 80, seenAt: now.toISOString() } }
    const lesson = { limitsLearnt: rules, resetsAt: null, blockedUntil: minutes(2), strikes: 1 }
    await inTenant((trx) => recordLesson(trx, key, lesson))
    const limitAt = async (at: Date) =>
      (await inTenant((trx) => findBudget(trx, key.instanceOrigin, at)))?.budget.limitPerHour
    expect(await limitAt(now)).toBe(30)
    expect(await limitAt(minutes(25 * 60))).toBe(50)
    expect((await spend(minutes(1))).decision).toMatchObject({ admit: false, reason: 'blocked' })
  })

  it('is one for each tenant', async () => {
    const seen = await withTenant(database.kysely, otherTenant, (trx) => findBudget(trx, key.instanceOrigin, now))
    expect(seen).toBeUndefined()
  })
})

it("tells a ticket's story in the order it was written, to its tenant only", async () => {
  const ticketId = crypto.randomUUID()
  const about = { tenantId, ticketId, at: now, actor: { kind: 'scorelink' as const }, cause: 'delivery' as const }
  await inTenant((trx) =>
    appendTicketEvents(trx, [
      { ...about, type: 'sending' },
      { ...about, type: 'delivered', details: { number: 'CHG1' } },
    ]),
  )
  const page = await inTenant((trx) => listTicketEvents(trx, ticketId, { limit: 10 }))
  expect(page.map(({ type }) => type)).toEqual(['sending', 'delivered'])
  const rest = await inTenant((trx) => listTicketEvents(trx, ticketId, { limit: 10, afterEventId: page[0]!.event_id }))
  expect(rest).toMatchObject([{ type: 'delivered', details: { number: 'CHG1' } }])
  expect(
    await withTenant(database.kysely, otherTenant, (trx) => listTicketEvents(trx, ticketId, { limit: 9 })),
  ).toEqual([])
})
