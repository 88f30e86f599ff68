import type { Connection, TicketForm } from '@scorelink/contracts'
import { listTenantsToReadForms, recordAppVersion, spendCalls, withTenant } from '@scorelink/database'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { tellAppOfConnection } from '../../apps/server/src/connections/tell-app.ts'
import { readForms } from '../../apps/server/src/forms/read-forms.ts'
import { authorize } from '../support/portal-client.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

let engine: TicketEngine

beforeAll(async () => {
  engine = await startTicketEngine({}, { withApp: true })
})

afterAll(async () => {
  await engine?.close()
})

beforeEach(async () => {
  await engine.advance(dayMs)
  await engine.signInAgain()
  await read()
})

afterEach(async () => {
  await engine.surroundings.serviceNow.control.clearFaults()
})

const read = (): Promise<void> => readForms(engine.server.services, { tenantId: engine.tenantId })
const form = async (): Promise<TicketForm> => (await engine.admin.get('/api/v1/ticket-form?kind=incident')).json
const isDue = async (): Promise<boolean> => {
  const { database, tenantIds, now } = engine.server.services
  return (await listTenantsToReadForms(database.kysely, tenantIds, now())).length > 0
}
/** Minute by minute, as a worker does. @returns how many it took. */
const minutesUntilDue = async (): Promise<number> => {
  for (let minutes = 0; ; minutes += 1) {
    if (await isDue()) return minutes
    await engine.advance(minuteMs)
  }
}
const failFor = async (): Promise<void> => {
  await engine.surroundings.serviceNow.control.addFault({ kind: 'hibernation' })
  await engine.advance(dayMs)
  await engine.signInAgain()
  await read()
}

it('reads once a day while all is well, and asks the instance no more than that', async () => {
  expect(await form()).toMatchObject({ problem: null, readAt: expect.any(String) })
  engine.newCalls()
  await Promise.all([read(), read()])
  expect(engine.newCalls()).toEqual([])
  await engine.advance(dayMs)
  await Promise.all([read(), read()])
  expect(engine.newCalls().filter(({ path }) => path.endsWith('/choices'))).toHaveLength(1)
})

it('tries again within the hour when it failed, ever less often, until it works', async () => {
  const before = await form()
  await failFor()
  // What was read before holds.
  const failed = await form()
  expect(failed).toEqual({ ...before, problem: expect.objectContaining({ code: 'SERVICENOW_ASLEEP' }) })
  const waits: number[] = []
  for (let attempt = 0; attempt < 7; attempt += 1) {
    waits.push(await minutesUntilDue())
    await read()
  }
  expect(waits[0]).toBeLessThanOrEqual(2)
  expect(waits[3]).toBeGreaterThan(waits[0] ?? 0)
  for (const minutes of waits) expect(minutes).toBeLessThanOrEqual(30)

  await engine.surroundings.serviceNow.control.clearFaults()
  await minutesUntilDue()
  await engine.signInAgain()
  await read()
  const mended = await form()
  expect(mended.problem).toBeNull()
  expect(Date.parse(mended.readAt ?? '')).toBeGreaterThan(Date.parse(before.readAt ?? ''))
  await engine.advance(dayMs - minuteMs)
  expect(await isDue()).toBe(false)
})

it('makes no call beyond the request budget, and reads once there is room', async () => {
  const { database, now } = engine.server.services
  const key = { tenantId: engine.tenantId, instanceOrigin: engine.surroundings.serviceNow.origin }
  await engine.advance(dayMs)
  await engine.signInAgain()
  await engine.admin.write('PUT', '/api/v1/connection/budget', { limitPerHour: 10 })
  await withTenant(database.kysely, engine.tenantId, (trx) => spendCalls(trx, key, 'person', 10, now()))
  engine.newCalls()
  await read()
  expect(engine.newCalls()).toEqual([])
  expect((await form()).problem?.code).toBe('SERVICENOW_BUDGET_SPENT')
  expect(await minutesUntilDue()).toBeLessThanOrEqual(62)
  await engine.signInAgain()
  await read()
  expect((await form()).problem).toBeNull()
  await engine.admin.write('PUT', '/api/v1/connection/budget', { limitPerHour: null })
})

it('is due at once when the connection is renewed', async () => {
  await failFor()
  await read()
  expect(await isDue()).toBe(false)
  await engine.surroundings.serviceNow.control.clearFaults()
  await authorize(engine.admin)
  expect(await isDue()).toBe(true)
  await read()
  expect((await form()).problem).toBeNull()
})

it('is due at once when the connector app was upgraded, and shows its version', async () => {
  const { services } = engine.server
  const connection = async (): Promise<Connection> => (await engine.admin.get('/api/v1/connection')).json
  const { version } = (await connection()).app!
  const connectionId = (await services.instances.open(engine.tenantId)).connectionId
  await withTenant(services.database.kysely, engine.tenantId, (trx) => recordAppVersion(trx, connectionId, '1.0.0.0'))
  const job = { tenantId: engine.tenantId, connectionId }
  expect(await isDue()).toBe(false)
  await tellAppOfConnection(services, job)
  expect(await isDue()).toBe(true)
  expect((await connection()).app?.version).toBe(version)
  await read()
  await tellAppOfConnection(services, job)
  expect(await isDue()).toBe(false)
})
