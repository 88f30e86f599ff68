import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeFeed, findConnection, openFeed, withTenant, type ConnectionRow, type FeedRow } from '@scorelink/database'
import type { Ticket } from '@scorelink/contracts'
import { tellApp } from '@scorelink/servicenow'
import { tellAppOfConnection } from '../../apps/server/src/connections/tell-app.ts'
import { sealPurposes } from '../../apps/server/src/connections/seal-purposes.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const patience = { timeout: 30_000, interval: 200 }

let engine: TicketEngine
let connection: ConnectionRow
let ticketId: string

beforeAll(async () => {
  engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp: true })
  const row = await inTenant(findConnection)
  if (row === undefined) throw new Error('not connected')
  connection = row
  await tellAppWhereToCall()
  const [id = ''] = await engine.store(1)
  ticketId = id
  await engine.deliver()
  await engine.follow()
})

afterAll(async () => {
  await engine?.close()
})

const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) =>
  withTenant(engine.server.services.database.kysely, engine.tenantId, work)
const feedNow = async (): Promise<FeedRow> =>
  await inTenant((trx) => openFeed(trx, engine.tenantId, connection.connection_id, engine.server.services.now()))
const tellAppWhereToCall = async (): Promise<void> =>
  await tellAppOfConnection(engine.server.services, {
    tenantId: engine.tenantId,
    connectionId: connection.connection_id,
  })
/** The app forgets where to call. */
const silenceWebhook = async (): Promise<void> => {
  const { services } = engine.server
  const { calls } = await services.instances.open(engine.tenantId)
  await tellApp(calls, services.serviceNowAppScope, {
    tenant: engine.tenantId,
    portal: services.publicUrl,
    status: 'connected',
    lastSyncAt: null,
    webhook: null,
  })
}
const stateNow = async (): Promise<string | undefined> => {
  const ticket: Ticket = (await engine.admin.get(`/api/v1/tickets/${ticketId}`)).json
  return ticket.state?.value
}

const changeState = async (state: string): Promise<void> => {
  const { admin, surroundings } = engine
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const table = `${surroundings.serviceNow.origin}/api/now/table/incident`
  const found = await admin.visitor.call('GET', `${table}?sysparm_query=correlation_id=${ticketId}`, { headers })
  await admin.visitor.call('PATCH', `${table}/${found.json.result[0].sys_id}`, { headers, body: { state } })
}

/** Changes the record, and waits until the app told us so. */
const changeAndHear = async (state: string): Promise<void> => {
  const before = (await feedNow()).webhook_heard_at
  await changeState(state)
  await expect
    .poll(async () => {
      await engine.surroundings.serviceNow.control.runDueJobs()
      return (await feedNow()).webhook_heard_at?.getTime()
    }, patience)
    .not.toBe(before?.getTime())
}

it('has the portal look at once when the app says that something happened', async () => {
  expect((await feedNow()).next_poll_at.getTime()).toBeGreaterThan(engine.server.services.now().getTime())
  await changeAndHear('2')
  await engine.follow()
  expect(await stateNow()).toBe('2')
})

it('takes calls signed with the secret before, until the app has the new one, and then those', async () => {
  expect(await engine.admin.write('POST', '/api/v1/connection/webhook-secret')).toMatchObject({ status: 204 })
  await changeAndHear('3')
  await tellAppWhereToCall()
  await changeAndHear('1')
  await engine.follow()
  expect(await stateNow()).toBe('1')
})

const secretNow = async (): Promise<string> => {
  const row = await inTenant(findConnection)
  const purpose = sealPurposes.webhookSecret(engine.tenantId)
  return await engine.server.services.sealer.open(row?.webhook_secret ?? '', purpose)
}

/** A call signed with a secret for one event, and sent with that body or another. */
const post = async (secret: string, event: string, atMs: number, sent = bodyOf(event), named = event) => {
  const timestamp = String(Math.floor(atMs / 1000))
  const signature = `v1=${createHmac('sha256', secret)
    .update(`${timestamp}.${bodyOf(event)}`)
    .digest('base64')}`
  const address = `${engine.surroundings.portal}/api/v1/webhooks/servicenow/${connection.connection_id}`
  const headers = {
    'content-type': 'application/json',
    'x-scorelink-event': named,
    'x-scorelink-timestamp': timestamp,
    'x-scorelink-signature': signature,
  }
  return (await fetch(address, { method: 'POST', body: sent, headers })).status
}

const bodyOf = (eventId: string): string => JSON.stringify({ eventId })

it('relies on a webhook that is silent until news come that it did not tell of, and then until it calls', async () => {
  const spanAfterLook = async (): Promise<number> => {
    await engine.advance(16 * 60_000)
    await engine.follow()
    return (await feedNow()).interval_seconds
  }
  await engine.follow()
  expect(await spanAfterLook()).toBe(900)
  const heardBefore = (await feedNow()).webhook_heard_at
  await silenceWebhook()
  await changeState('2')
  expect(await spanAfterLook()).toBe(30)
  expect(await stateNow()).toBe('2')
  expect(await spanAfterLook()).toBe(45)
  expect((await feedNow()).webhook_heard_at).toEqual(heardBefore)
  await engine.signInAgain()
  await tellAppWhereToCall()
  await changeAndHear('1')
  await engine.follow()
  expect((await feedNow()).interval_seconds).toBe(900)
})

it('does nothing more for a call that is repeated, and nothing at all for an old one or another body', async () => {
  const secret = await secretNow()
  const nowMs = engine.server.services.now().getTime()
  const later = new Date(nowMs + 3_600_000)
  const restLater = () => inTenant((trx) => changeFeed(trx, connection.connection_id, { next_poll_at: later }))
  await restLater()
  expect(await post(secret, 'event-1', nowMs)).toBe(202)
  expect((await feedNow()).next_poll_at.getTime()).toBeLessThan(later.getTime())
  await restLater()
  expect(await post(secret, 'event-1', nowMs)).toBe(202)
  // The header is not signed: under another name the call is the same.
  expect(await post(secret, 'event-1', nowMs, bodyOf('event-1'), 'event-1-again')).toBe(202)
  expect(await post(secret, 'event-2', nowMs - 6 * 60_000)).toBe(401)
  expect(await post(secret, 'event-3', nowMs, bodyOf('other'))).toBe(401)
  expect(await post(secret, 'event-4', nowMs, '{ "eventId":"event-4"}')).toBe(401)
  expect((await feedNow()).next_poll_at).toEqual(later)
})

it('answers before it asks the instance anything, which may be asleep', async () => {
  const fault = await engine.surroundings.serviceNow.control.addFault({ kind: 'hibernation' })
  engine.newCalls()
  expect(await post(await secretNow(), 'event-5', engine.server.services.now().getTime())).toBe(202)
  expect(engine.newCalls()).toEqual([])
  await engine.surroundings.serviceNow.control.clearFault(fault)
})

it('looks again when it was called during a look', async () => {
  await engine.advance(3_600_000)
  await engine.signInAgain()
  const { control } = engine.surroundings.serviceNow
  const id = await control.addFault({ kind: 'slow-reply', delayMs: 1_500, path: '/api/*/changes', times: 1 })
  const look = engine.follow()
  const left = async () => (await control.listFaults()).filter((fault) => fault.id === id)
  await expect.poll(left, { ...patience, interval: 10 }).toEqual([])
  expect(await post(await secretNow(), 'event-10', engine.server.services.now().getTime())).toBe(202)
  await look
  expect((await feedNow()).next_poll_at.getTime()).toBeLessThanOrEqual(engine.server.services.now().getTime())
})

it('takes the secret that the app has until the app is told of another, however often it was exchanged', async () => {
  const told = await secretNow()
  const rotate = () => engine.admin.write('POST', '/api/v1/connection/webhook-secret')
  await tellAppWhereToCall()
  for (let times = 0; times < 3; times += 1) expect((await rotate()).status).toBe(204)
  const call = async (event: string) => await post(told, event, engine.server.services.now().getTime())
  expect(await call('event-11')).toBe(202)
  await engine.advance(25 * 3_600_000)
  await engine.signInAgain()
  expect(await call('event-12')).toBe(202)
  await changeAndHear('2')
  await tellAppWhereToCall()
  expect(await call('event-13')).toBe(401)
  await changeAndHear('1')
})

it('takes the secret before for a day after it was exchanged, and no longer', async () => {
  const before = await secretNow()
  await engine.admin.write('POST', '/api/v1/connection/webhook-secret')
  await tellAppWhereToCall()
  const after = await secretNow()
  const call = async (secret: string, event: string) =>
    await post(secret, event, engine.server.services.now().getTime())
  await engine.advance(23 * 3_600_000)
  expect([await call(before, 'event-6'), await call(after, 'event-7')]).toEqual([202, 202])
  await engine.advance(2 * 3_600_000)
  expect([await call(before, 'event-8'), await call(after, 'event-9')]).toEqual([401, 202])
})
