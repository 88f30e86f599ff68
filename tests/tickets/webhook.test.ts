import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeFeed, findConnection, openFeed, withTenant, type ConnectionRow, type FeedRow } from '@scorelink/database'
import type { Ticket } from '@scorelink/contracts'
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
  await tellApp()
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
const tellApp = async (): Promise<void> =>
  await tellAppOfConnection(engine.server.services, {
    tenantId: engine.tenantId,
    connectionId: connection.connection_id,
  })
const stateNow = async (): Promise<string | undefined> => {
  const ticket: Ticket = (await engine.admin.get(`/api/v1/tickets/${ticketId}`)).json
  return ticket.state?.value
}

/** Changes the record, and waits until the app told us so. */
const changeAndHear = async (state: string): Promise<void> => {
  const { admin, surroundings } = engine
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const table = `${surroundings.serviceNow.origin}/api/now/table/incident`
  const found = await admin.visitor.call('GET', `${table}?sysparm_query=correlation_id=${ticketId}`, { headers })
  const before = (await feedNow()).webhook_heard_at
  await admin.visitor.call('PATCH', `${table}/${found.json.result[0].sys_id}`, { headers, body: { state } })
  await expect
    .poll(async () => {
      await surroundings.serviceNow.control.runDueJobs()
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
  await tellApp()
  await changeAndHear('1')
  await engine.follow()
  expect(await stateNow()).toBe('1')
})

it('does nothing more for a call that is repeated, and nothing at all for an old one or another body', async () => {
  const { services } = engine.server
  const row = await inTenant(findConnection)
  const secret = await services.sealer.open(row?.webhook_secret ?? '', sealPurposes.webhookSecret(engine.tenantId))
  const post = async (event: string, atMs: number, sent = '{"eventId":"e"}') => {
    const timestamp = String(Math.floor(atMs / 1000))
    const signature = `v1=${createHmac('sha256', secret).update(`${timestamp}.{"eventId":"e"}`).digest('base64')}`
    const response = await fetch(
      `${engine.surroundings.portal}/api/v1/webhooks/servicenow/${connection.connection_id}`,
      {
        method: 'POST',
        body: sent,
        headers: {
          'content-type': 'application/json',
          'x-scorelink-event': event,
          'x-scorelink-timestamp': timestamp,
          'x-scorelink-signature': signature,
        },
      },
    )
    return response.status
  }
  const nowMs = services.now().getTime()
  const later = new Date(nowMs + 3_600_000)
  const restLater = () => inTenant((trx) => changeFeed(trx, connection.connection_id, { next_poll_at: later }))
  await restLater()
  expect(await post('event-1', nowMs)).toBe(202)
  expect((await feedNow()).next_poll_at.getTime()).toBeLessThan(later.getTime())
  await restLater()
  expect(await post('event-1', nowMs)).toBe(202)
  expect(await post('event-2', nowMs - 6 * 60_000)).toBe(401)
  expect(await post('event-3', nowMs, '{"eventId":"other"}')).toBe(401)
  expect((await feedNow()).next_poll_at).toEqual(later)
})
