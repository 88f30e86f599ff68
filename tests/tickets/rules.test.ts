import type { AuditEntry, Rule, Ticket } from '@scorelink/contracts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { insertTickets, withTenant } from '@scorelink/database'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { runRules } from '../../apps/server/src/rules/run-rules.ts'
import { startPostgres, type Postgres } from '../support/postgres.ts'
import { startTicketEngine, ticketRow, type TicketEngine } from '../support/ticket-engine.ts'

const dayMs = 24 * 60 * 60_000

let postgres: Postgres
let watcher: pg.Client
let engine: TicketEngine

/** On a PostgreSQL server: only there can two be at it at the same moment. */
beforeAll(async () => {
  postgres = await startPostgres()
  const database = await postgres.createDatabase()
  engine = await startTicketEngine({ DATABASE_URL: database })
  watcher = new pg.Client({ connectionString: database })
  await watcher.connect()
  await syncSecureScore(engine.server.services, { tenantId: engine.tenantId, force: true })
})

afterEach(async () => {
  const { items }: { items: Rule[] } = (await engine.admin.get('/api/v1/rules')).json
  for (const { id } of items) await engine.admin.write('DELETE', `/api/v1/rules/${id}`)
})

afterAll(async () => {
  await watcher?.end()
  await engine?.close()
  await postgres?.stop()
})

const rule = (category: string, over: object = {}) => ({
  name: `${category} first`,
  mode: 'on',
  conditions: { categories: [category], products: [], minMissingPoints: 0, regressedOnly: false },
  order: { kind: 'incident', priority: 2, dueInDays: 14, fields: {} },
  capPerDay: 1000,
  ...over,
})
const make = async (category: string, over: object = {}): Promise<Rule> =>
  (await engine.admin.write('POST', '/api/v1/rules', rule(category, over))).json
const run = (): Promise<void> => runRules(engine.server.services, engine.tenantId)
const tickets = async (): Promise<Ticket[]> => (await engine.admin.get('/api/v1/tickets?limit=500')).json.items
const madeBy = async ({ id }: Rule): Promise<Ticket[]> => (await tickets()).filter(({ ruleId }) => ruleId === id)
const causesOf = (made: readonly Ticket[]): string[] => made.flatMap(({ actions }) => actions.map(({ id }) => id))
const auditOf = async (subject: string): Promise<AuditEntry[]> => {
  const { items }: { items: AuditEntry[] } = (await engine.admin.get('/api/v1/audit?limit=500')).json
  return items.filter((entry) => entry.subject === subject)
}

interface Decided {
  readonly action: { readonly id: string }
  readonly decision: string
  readonly mode?: string
  readonly ticketId?: string | null
}
const previewOf = async ({ id }: Rule): Promise<Decided[]> =>
  (await engine.admin.get(`/api/v1/rules/${id}/preview`)).json.items
const ordersOf = async ({ id }: Rule): Promise<Decided[]> =>
  (await engine.admin.get(`/api/v1/rules/${id}/orders?limit=500`)).json.items
const orderedIn = (items: Decided[]): string[] =>
  items.filter(({ decision }) => decision === 'order').map(({ action }) => action.id)
const promisedBy = async (made: Rule): Promise<string[]> => orderedIn(await previewOf(made))

it('makes no more a day than the cap, and goes on the next day', async () => {
  await advanceUntil(9)
  const devices = await make('devices', { capPerDay: 2 })
  await run()
  await run()
  expect(await madeBy(devices)).toHaveLength(2)
  expect((await previewOf(devices)).map(({ decision }) => decision)).toContain('over-cap')
  await engine.advance(dayMs)
  await engine.signInAgain()
  await run()
  await run()
  const made = await madeBy(devices)
  expect(made).toHaveLength(4)
  expect(new Set(causesOf(made)).size).toBe(4)
})

it('counts its day in the zone of the tenant, and puts due dates on its days', async () => {
  // Whatever its summer time, the day in UTC goes on after midnight there.
  await advanceUntil(23.5)
  const apps = await make('apps', { capPerDay: 1 })
  await run()
  await run()
  expect(await madeBy(apps)).toHaveLength(1)
  await engine.advance(60 * 60_000)
  await engine.signInAgain()
  await run()
  const made = await madeBy(apps)
  expect(made).toHaveLength(2)
  const [tomorrow = '', today = ''] = made.map(({ dueDate }) => dueDate ?? '')
  expect(Date.parse(tomorrow) - Date.parse(today)).toBe(dayMs)
})

it('makes what the preview promises, once, though several processes run it at the same moment', async () => {
  const identity = await make('identity')
  const promised = await promisedBy(identity)
  expect(promised.length).toBeGreaterThan(3)
  await Promise.all([run(), run(), run()])
  expect(causesOf(await madeBy(identity)).toSorted()).toEqual(promised.toSorted())
  expect(await promisedBy(identity)).toEqual([])
})

it('sees the ticket that a person is just sharing for the same cause', async () => {
  const apps = await make('apps')
  const [action = ''] = await promisedBy(apps)
  const { services } = engine.server
  const shared = { ...ticketRow(engine.tenantId, services.now()), action_ids: [action] }
  const stored = Promise.withResolvers<void>()
  const leave = Promise.withResolvers<void>()
  const sharing = withTenant(services.database.kysely, engine.tenantId, async (trx) => {
    await insertTickets(trx, [shared])
    stored.resolve()
    await leave.promise
  })
  await stored.promise
  const running = run()
  let ended = false
  void running.finally(() => (ended = true))
  await vi.waitUntil(async () => ended || (await somebodyWaits()), { timeout: 30_000 })
  leave.resolve()
  await Promise.all([sharing, running])
  const ofCause = (await tickets()).filter((ticket) => causesOf([ticket]).includes(action))
  expect(ofCause.map(({ id }) => id)).toEqual([shared.ticket_id])
  expect(await ordersOf(apps)).toContainEqual(
    expect.objectContaining({ action: expect.objectContaining({ id: action }), decision: 'open-ticket' }),
  )
})

it('makes nothing in preview but a note of what it would do, and not even that when it is off', async () => {
  const [preview, off] = [await make('data', { mode: 'preview' }), await make('data', { mode: 'off' })]
  const promised = await promisedBy(preview)
  const before = (await tickets()).length
  await run()
  expect(await tickets()).toHaveLength(before)
  const noted = await ordersOf(preview)
  expect(noted.map(({ action }) => action.id).toSorted()).toEqual(promised.toSorted())
  expect(
    noted.every(({ mode, decision, ticketId }) => mode === 'preview' && decision === 'order' && ticketId === null),
  ).toBe(true)
  expect(await ordersOf(off)).toEqual([])
})

it('leaves a trace: who wrote, changed and removed the rule, and which ticket the rule made', async () => {
  const data = await make('data')
  await run()
  const [ticket] = await madeBy(data)
  const orders = await ordersOf(data)
  expect(orders.map(({ ticketId }) => ticketId)).toContain(ticket?.id)
  expect(await auditOf(ticket?.id ?? '')).toMatchObject([
    {
      action: 'ticket.create',
      actor: { id: `rule:${data.id}`, name: data.name, token: null },
      after: { actionId: ticket?.actions[0]?.id },
    },
  ])
  const events = (await engine.admin.get(`/api/v1/tickets/${ticket?.id}/events`)).json.items
  expect(events[0]).toMatchObject({ type: 'shared', actor: { kind: 'scorelink' }, cause: 'rule' })

  const changed = rule('data', { capPerDay: 7 })
  await engine.admin.write('PUT', `/api/v1/rules/${data.id}`, changed)
  await engine.admin.write('DELETE', `/api/v1/rules/${data.id}`)
  expect(await auditOf(data.id)).toMatchObject([
    { action: 'rule.remove', before: { capPerDay: 7 }, after: null },
    { action: 'rule.change', before: { capPerDay: 1000 }, after: { capPerDay: 7 } },
    { action: 'rule.create', before: null, after: { capPerDay: 1000 }, actor: { token: null } },
  ])
})

/** To the next time clocks in Amsterdam show so many hours. */
async function advanceUntil(hours: number): Promise<void> {
  const nowMs = engine.server.services.now().getTime()
  const localMs = (nowMs + zoneOffsetMs(nowMs, 'Europe/Amsterdam')) % dayMs
  await engine.advance((hours * 3_600_000 - localMs + dayMs) % dayMs)
  await engine.signInAgain()
}

/** @returns how much clocks in the zone are ahead of UTC. */
function zoneOffsetMs(atMs: number, timeZone: string): number {
  const local = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(atMs)
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(atMs / 1_000) * 1_000
}

/** Whether a transaction waits for another before the rules may decide. */
async function somebodyWaits(): Promise<boolean> {
  const { rowCount } = await watcher.query("select 1 from pg_locks where locktype = 'advisory' and not granted")
  return rowCount !== 0
}

it('promises what a run does beside the rules before it, and of a changed rule what today still lets it do', async () => {
  const first = await make('devices', { capPerDay: 1 })
  const second = rule('devices', { name: 'Second', capPerDay: 1 })
  const preview = async (id: string | null) =>
    await engine.admin.write('POST', '/api/v1/rules/preview', { ...second, id })
  const promised = orderedIn((await preview(null)).json.items)
  expect(promised).toHaveLength(1)
  expect(promised).not.toEqual(await promisedBy(first))
  const made = await make('devices', { name: 'Second', capPerDay: 1 })
  await run()
  expect(causesOf(await madeBy(made))).toEqual(promised)
  expect(orderedIn((await preview(made.id)).json.items)).toEqual([])
  expect(await preview(crypto.randomUUID())).toMatchObject({ status: 404, json: { code: 'NOT_FOUND' } })
})
