import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BulkShare, NewBulkShare } from '@scorelink/contracts'
import { findConnection, openFeed, withTenant } from '@scorelink/database'
import { tendConnections } from '../../apps/server/src/connections/tend-connections.ts'
import { readForms } from '../../apps/server/src/forms/read-forms.ts'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { listActionIds } from '../support/list-action-ids.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** In which every record is asked for by its id, and what the instance demands of records is read. */
const dayMs = 24 * hourMs
const patience = { timeout: 30_000, interval: 200 }

/** How often an instance is called, counted where it hears the calls. */
describe.each([
  [
    'with the connector app',
    { withApp: true, actions: 1_000, atMost: 20, when: 'once its webhook works', prepare: hearWebhook, anHour: 12 },
  ],
  [
    'without it',
    { withApp: false, actions: 200, atMost: 10, when: 'without one', prepare: webhookHeardAt, anHour: 60 },
  ],
])('%s', (_name, { withApp, actions, atMost, when, prepare, anHour }) => {
  let engine: TicketEngine

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp, gitHubInstances: 80 })
    await syncSecureScore(engine.server.services, { tenantId: engine.tenantId, force: true })
  })

  afterAll(async () => {
    await engine?.close()
  })

  it(`shares ${actions} actions in at most ${atMost} calls`, async () => {
    const share: NewBulkShare = {
      actionIds: await listActionIds(engine.admin, actions),
      grouping: 'separate',
      kind: 'incident',
      priority: 2,
      dueDate: null,
      name: null,
      description: null,
      fields: {},
      skipOpen: true,
    }
    engine.newCalls()
    const key = { 'idempotency-key': crypto.randomUUID() }
    const { status, json } = await engine.admin.write('POST', '/api/v1/bulk-shares', share, key)
    expect(status).toBe(202)
    const soFar = async (): Promise<BulkShare> => (await engine.admin.get(`/api/v1/bulk-shares/${json.id}`)).json
    while ((await soFar()).waiting > 0) await engine.deliver()
    const calls = engine.newCalls()
    const { total, delivered, items } = await soFar()
    expect({ total, delivered }).toEqual({ total: actions, delivered: actions })
    expect(new Set(items.map(({ number }) => number)).size).toBe(actions)
    expect(calls.every(({ status: answered }) => answered === 200)).toBe(true)
    expect(calls.length).toBeLessThanOrEqual(atMost)
  })

  it('calls a quiet instance at most sixty times an hour', async () => {
    await idleHour(engine)
    const calls = await idleHour(engine)
    expect(calls).toBeGreaterThan(20)
    expect(calls).toBeLessThanOrEqual(60)
  })

  it(`calls it at most ${anHour} times an hour ${when}, a day later too, when most is to be asked`, async () => {
    const before = await prepare(engine)
    await idleHour(engine)
    const { calls, notAskedFor } = await aDayLater(engine)
    expect(Math.max(...calls)).toBeLessThanOrEqual(anHour)
    expect(notAskedFor).toEqual([])
    expect(await webhookHeardAt(engine)).toEqual(before)
  })
})

/** An hour in which nothing happens, and a worker does all that it does of itself, as often as it wants to. @returns calls. */
async function idleHour(engine: TicketEngine): Promise<number> {
  const { services } = engine.server
  const job = { tenantId: engine.tenantId }
  engine.newCalls()
  for (let atMs = 0; atMs < hourMs; atMs += minuteMs / 2) {
    await engine.advance(minuteMs / 2)
    await tendConnections(services, job)
    await readForms(services, job)
    await engine.follow()
    await engine.deliver()
  }
  return engine.newCalls().length
}

/** Jumps to the hours in which everything is due that is due once a day. @returns calls of each. */
async function aDayLater(engine: TicketEngine): Promise<{ calls: number[]; notAskedFor: string[] }> {
  await engine.advance(dayMs - 4 * hourMs)
  const begun = engine.server.services.now()
  const calls: number[] = []
  for (let hour = 0; hour < 5; hour += 1) calls.push(await idleHour(engine))
  const tickets = await inTenant(engine, (trx) =>
    trx.selectFrom('tickets').select(['ticket_id', 'checked_at']).execute(),
  )
  const old = tickets.filter(({ checked_at }) => checked_at === null || checked_at < begun)
  return { calls, notAskedFor: old.map(({ ticket_id }) => ticket_id) }
}

/** Something happens, and the app says so. @returns when it did. */
async function hearWebhook(engine: TicketEngine): Promise<Date | null> {
  const { surroundings, admin } = engine
  expect(await webhookHeardAt(engine)).toBeNull()
  const [ticket] = await inTenant(engine, (trx) => trx.selectFrom('tickets').select('sys_id').limit(1).execute())
  const record = `${surroundings.serviceNow.origin}/api/now/table/incident/${ticket?.sys_id}`
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  await admin.visitor.call('PATCH', record, { headers, body: { state: '2' } })
  const heard = async (): Promise<Date | null> => {
    await surroundings.serviceNow.control.runDueJobs()
    return await webhookHeardAt(engine)
  }
  await expect.poll(heard, patience).not.toBeNull()
  return await webhookHeardAt(engine)
}

async function webhookHeardAt(engine: TicketEngine): Promise<Date | null> {
  return await inTenant(engine, async (trx) => {
    const connectionId = (await findConnection(trx))?.connection_id ?? ''
    return (await openFeed(trx, engine.tenantId, connectionId, engine.server.services.now())).webhook_heard_at
  })
}

async function inTenant<Result>(
  { server, tenantId }: TicketEngine,
  work: Parameters<typeof withTenant<Result>>[2],
): Promise<Result> {
  return await withTenant(server.services.database.kysely, tenantId, work)
}
