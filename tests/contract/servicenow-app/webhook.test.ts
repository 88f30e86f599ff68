import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { valueAt } from '../../../sandbox/servicenow/src/testing/test-sandbox.ts'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { isSignedWith, receiveWebhooks, type WebhookReceiver } from './support/webhook-receiver.ts'
import { pageOf, refusalOf, resultOf, sampleTicket } from './support/wire.ts'

const SECRET = 'first-secret-of-the-portal'
const MINUTE_MS = 60_000
const patience = { timeout: 30_000, interval: 50 }

let app: InstalledApp
let portal: WebhookReceiver
let tickets = 0
beforeAll(async () => {
  // Else it would depend on the second in which something happens whether it goes with a call or makes another.
  app = await installApp({}, { runsDueJobs: false })
})
afterAll(() => app[Symbol.asyncDispose]())
beforeEach(async () => {
  portal = await receiveWebhooks()
  await app.call('DELETE', '/connection')
})
afterEach(() => portal[Symbol.asyncDispose]())

const connection = (webhook: unknown) => ({
  tenant: 'contoso',
  portal: 'https://portal.example.com',
  status: 'connected',
  lastSyncAt: '2026-11-25T08:00:00Z',
  webhook,
})
const connect = async (secret = SECRET): Promise<void> => {
  resultOf(await app.call('PUT', '/connection', connection({ url: portal.url, secret })))
}
const makeTicket = async (): Promise<void> => {
  tickets += 1
  resultOf(await app.call('PUT', `/tickets/w-${tickets}`, sampleTicket({ kind: 'incident' })))
}
/** The instance runs what is due when it is asked to. */
const arrived = (count: number): Promise<void> =>
  vi.waitFor(async () => {
    await app.sandbox.control.runDueJobs()
    expect(portal.calls.length).toBeGreaterThanOrEqual(count)
  }, patience)
/** Noted once the answer to a call is there, which is after the call arrived. */
const lastError = async (): Promise<unknown> => {
  return valueAt(resultOf(await app.call('GET', '/status')), 'connection', 'lastError')
}

describe('the webhook', () => {
  test('nudges with a signed call that holds no ticket data', async () => {
    await connect()
    await makeTicket()
    await arrived(1)
    const [call] = portal.calls
    if (call === undefined) throw new Error('no call')
    expect(isSignedWith(call, SECRET)).toBe(true)
    expect(isSignedWith({ ...call, body: `${call.body} ` }, SECRET)).toBe(false)
    expect(isSignedWith({ ...call, timestamp: `${Number(call.timestamp) + 1}` }, SECRET)).toBe(false)
    expect(isSignedWith(call, 'another-secret-of-the-portal')).toBe(false)
    expect(call.signature).toMatch(/^v1=[A-Za-z0-9+/]{43}=$/)
    expect(call.contentType).toMatch(/^application\/json/)
    expect(Math.abs(Number(call.timestamp) * 1000 - Date.parse(app.sandbox.control.readClock().now))).toBeLessThan(
      10 * MINUTE_MS,
    )
    const body: Record<string, unknown> = JSON.parse(call.body)
    expect(Object.keys(body).sort()).toEqual(['changes', 'cursor', 'eventId'])
    expect(body).toMatchObject({ eventId: call.event, changes: expect.any(Number) })
    expect(pageOf(await app.call('GET', `/changes?after=${String(body['cursor'])}`)).changes).toEqual([])
  })

  test('tells of a burst by one call, and by a new one of what comes later', async () => {
    await connect()
    const batch = Array.from({ length: 50 }, (_, at) => ({ id: `wb-${at}`, ...sampleTicket() }))
    resultOf(await app.call('POST', '/tickets/batch', { tickets: batch }))
    await arrived(1)
    expect(portal.calls).toHaveLength(1)
    await makeTicket()
    await arrived(2)
    expect(new Set(portal.calls.map(({ event }) => event)).size).toBe(portal.calls.length)
  })

  test('is repeated with back-off under the same event id until it is taken', async () => {
    await connect()
    portal.answerWith(503)
    await makeTicket()
    await arrived(1)
    await expect.poll(lastError, patience).toBe('The portal did not take the webhook call: status 503')
    await makeTicket()
    const before = portal.calls.length
    await app.sandbox.control.advanceClock(20 * MINUTE_MS)
    await arrived(before + 1)
    portal.answerWith(204)
    const failed = portal.calls.length
    await app.sandbox.control.advanceClock(20 * MINUTE_MS)
    await arrived(failed + 1)
    expect(new Set(portal.calls.map(({ event }) => event)).size).toBeLessThan(portal.calls.length)
    await expect.poll(lastError, patience).toBeNull()
    const settled = portal.calls.length
    await app.sandbox.control.advanceClock(20 * MINUTE_MS)
    expect(portal.calls.length).toBe(settled)
  })

  test('is signed with both secrets while one replaces the other, then with the new one', async () => {
    const fresh = 'second-secret-of-the-portal'
    await connect()
    await connect(fresh)
    await makeTicket()
    await arrived(1)
    const during = portal.calls.at(-1)
    if (during === undefined) throw new Error('no call')
    expect([isSignedWith(during, SECRET), isSignedWith(during, fresh)]).toEqual([true, true])
    await app.sandbox.control.advanceClock(25 * 60 * MINUTE_MS)
    const before = portal.calls.length
    await makeTicket()
    await arrived(before + 1)
    const after = portal.calls.at(-1)
    if (after === undefined) throw new Error('no call')
    expect([isSignedWith(after, SECRET), isSignedWith(after, fresh)]).toEqual([false, true])
  })

  test('is off once the portal takes its leave, with what was waiting', async () => {
    await connect()
    portal.answerWith(500)
    await makeTicket()
    await arrived(1)
    expect(resultOf(await app.call('DELETE', '/connection'))).toEqual({ removed: true })
    expect(resultOf(await app.call('DELETE', '/connection'))).toEqual({ removed: false })
    const before = portal.calls.length
    await makeTicket()
    await app.sandbox.control.advanceClock(60 * MINUTE_MS)
    expect(portal.calls.length).toBe(before)
    expect(resultOf(await app.call('GET', '/status'))).toMatchObject({ connection: null })
  })

  test('stays when another tenant takes its leave', async () => {
    await connect()
    expect(resultOf(await app.call('DELETE', '/connection?tenant=fabrikam'))).toEqual({ removed: false })
    await makeTicket()
    await arrived(1)
    expect(resultOf(await app.call('GET', '/status'))).toMatchObject({ connection: { tenant: 'contoso' } })
    expect(resultOf(await app.call('DELETE', '/connection?tenant=contoso'))).toEqual({ removed: true })
    expect(resultOf(await app.call('GET', '/status'))).toMatchObject({ connection: null })
  })

  test('is not needed: a connection may have none', async () => {
    const answer = resultOf(await app.call('PUT', '/connection', connection(null)))
    expect(answer).toMatchObject({ webhook: null, tenant: 'contoso' })
    await makeTicket()
    await app.sandbox.control.runDueJobs()
    expect(portal.calls).toEqual([])
  })
})

describe('PUT connection', () => {
  test('answers what is shown of it, never the secret', async () => {
    const reply = await app.call('PUT', '/connection', connection({ url: portal.url, secret: SECRET }))
    expect(reply.text).not.toContain(SECRET)
    expect(resultOf(reply)).toMatchObject({
      tenant: 'contoso',
      portal: 'https://portal.example.com',
      status: 'connected',
      since: expect.stringMatching(/Z$/),
      lastSyncAt: '2026-11-25T08:00:00Z',
      lastError: null,
      webhook: { url: portal.url, rotatingUntil: null },
    })
    expect((await app.call('GET', '/status')).text).not.toContain(SECRET)
  })

  test('sent 20 times at the same moment makes one connection', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => app.call('PUT', '/connection', connection(null))),
    )
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
    expect(resultOf(await app.call('DELETE', '/connection'))).toEqual({ removed: true })
    expect(resultOf(await app.call('GET', '/status'))).toMatchObject({ connection: null })
  })

  test.each([
    [{ tenant: '' }, 'INPUT_MISSING', 'tenant'],
    [{ portal: 'portal.example.com' }, 'INPUT_INVALID', 'portal'],
    [{ status: 'perhaps' }, 'INPUT_INVALID', 'status'],
    [{ lastSyncAt: 'yesterday' }, 'INPUT_INVALID', 'lastSyncAt'],
    [{ webhook: 'https://x' }, 'INPUT_INVALID', 'webhook'],
    [{ webhook: { url: 'https://x.example' } }, 'INPUT_MISSING', 'webhook.secret'],
    [{ webhook: { url: 'https://x.example', secret: 'short' } }, 'INPUT_INVALID', 'webhook.secret'],
    [{ webhook: { url: 'http://x.example', secret: SECRET } }, 'INPUT_INVALID', 'webhook.url'],
    [{ webhook: { url: 'http://127.0.0.1.evil.example/', secret: SECRET } }, 'INPUT_INVALID', 'webhook.url'],
    [{ webhook: { url: 'ftp://x.example', secret: SECRET } }, 'INPUT_INVALID', 'webhook.url'],
  ])('refuses bad input and stores nothing: case %#', async (change, code, field) => {
    const reply = await app.call('PUT', '/connection', { ...connection(null), ...change })
    expect([reply.status, refusalOf(reply)]).toMatchObject([400, { code, field }])
    expect(resultOf(await app.call('GET', '/status'))).toMatchObject({ connection: null })
  })
})
