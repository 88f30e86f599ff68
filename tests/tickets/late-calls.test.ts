import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findConnection, findTicket, takeDueTickets, recordAttempts, withTenant } from '@scorelink/database'
import type { Fault } from '@scorelink/sandbox-servicenow'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

/**
 * Calls that leave late, that the instance works at longer than we wait, and workers that come back after another took
 * over; without the connector app, where nothing but our own care keeps a record or a comment from being made twice.
 */

const timeoutMs = 3_000
const settleMs = 6_000
/** How much later than planned a busy machine may be with anything, and every order of events here still holds. */
const marginMs = 1_000
/** So late that we still hear of it. */
const slowMs = timeoutMs - marginMs
/** So late that we have given up, just before the instance settles. */
const lateMs = settleMs - marginMs
const patience = { timeout: 60_000, interval: 50 }

let engine: TicketEngine

beforeAll(async () => {
  engine = await startTicketEngine({
    SERVICENOW_TIMEOUT_MS: String(timeoutMs),
    SERVICENOW_SETTLE_SECONDS: String(settleMs / 1000),
  })
})

afterAll(async () => {
  await engine?.close()
})

beforeEach(async () => {
  await engine.surroundings.serviceNow.control.clearFaults()
})

const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) =>
  withTenant(engine.server.services.database.kysely, engine.tenantId, work)

const asAdministrator = async (method: string, path: string, body?: unknown) => {
  const { admin, surroundings } = engine
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const address = `${surroundings.serviceNow.origin}/api/now/table/${path}`
  const answer = await admin.visitor.call(method, address, { headers, body })
  if (answer.status >= 400) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`)
  return answer.json?.result
}

/** @returns waits until the instance is at work at the last request that the fault holds up. */
const hold = async (fault: Fault): Promise<() => Promise<void>> => {
  const { control } = engine.surroundings.serviceNow
  const id = await control.addFault(fault)
  const left = async () => (await control.listFaults()).filter((active) => active.id === id)
  return async () => {
    await expect.poll(left, { ...patience, interval: 5 }).toEqual([])
  }
}

const recordsOf = async (id: string): Promise<Array<{ sys_id: string }>> =>
  await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}`)
const deliveryOf = async (id: string) => (await inTenant((trx) => findTicket(trx, id)))?.delivery
const stateOf = async (id: string) => (await inTenant((trx) => findTicket(trx, id)))?.state_value

/** What is written on a record. */
const journalOf = async (sysId: string): Promise<string[]> => {
  const entries: Array<{ value: string }> = await asAdministrator(
    'GET',
    `sys_journal_field?sysparm_query=element_id=${sysId}`,
  )
  return entries.map(({ value }) => value).toSorted()
}

const deliverOne = async (): Promise<{ readonly id: string; readonly sysId: string }> => {
  const [id = ''] = await engine.store(1)
  await engine.deliver()
  await lookNow()
  const [record] = await recordsOf(id)
  return { id, sysId: record?.sys_id ?? '' }
}

const lookNow = async (): Promise<void> => {
  const due = { next_poll_at: engine.server.services.now() }
  await inTenant((trx) => trx.updateTable('feeds').set(due).execute())
  await engine.follow()
}

const write = async (id: string, ...texts: string[]): Promise<void> => {
  for (const text of texts) {
    const answer = await engine.admin.write('POST', `/api/v1/tickets/${id}/comments`, { kind: 'work-note', text })
    expect(answer.status).toBe(202)
  }
}

/** Works until no comment of the ticket is on its way, and then once more. */
const sendAll = async (id: string): Promise<void> => {
  const waiting = async (): Promise<number> => {
    await engine.deliver()
    await lookNow()
    const { items } = (await engine.admin.get(`/api/v1/tickets/${id}/comments`)).json
    return items.filter(({ state }: { state: string }) => state !== 'sent').length
  }
  await expect.poll(waiting, patience).toBe(0)
  await engine.deliver()
}

/** Until the instance has done what we gave up waiting for. */
const carriedOutLate = async (method: string): Promise<void> => {
  const requests = () => engine.surroundings.serviceNow.control.requests({ method, path: '/api/now/table/incident' })
  await expect.poll(() => requests().some(({ durationMs }) => durationMs > timeoutMs + marginMs), patience).toBe(true)
}

/** What a process loses that stands still for too long. */
const loseLanes = () => inTenant((trx) => trx.deleteFrom('connection_leases').execute())

it('counts the time to settle from when a call left, which renewing a token may put off', async () => {
  const { control } = engine.surroundings.serviceNow
  const [id = ''] = await engine.store(1)
  const inserts = { path: '/api/now/table/incident', methods: ['POST'], times: 1 } as const
  await control.addFault({ kind: 'tokens-expired', type: 'access_token' })
  const refusing = await hold({ kind: 'delay', delayMs: slowMs, ...inserts })
  const renewing = await hold({ kind: 'delay', delayMs: slowMs, path: '/oauth_token.do', times: 1 })
  const delivery = engine.deliver()
  await refusing()
  await renewing()
  // The call that is sent again is carried out long after we gave up, and just before the instance settles.
  await hold({ kind: 'delay', delayMs: lateMs, ...inserts })
  await delivery
  const work = async () => {
    await engine.deliver()
    return await deliveryOf(id)
  }
  await expect.poll(work, patience).toBe('delivered')
  await carriedOutLate('POST')
  expect(await recordsOf(id)).toHaveLength(1)
})

it('does not take a look that began too early as proof that a comment is not there', async () => {
  const { id, sysId } = await deliverOne()
  await write(id, 'Once')
  await hold({
    kind: 'delay',
    delayMs: lateMs,
    path: '/api/now/table/incident/*',
    methods: ['PATCH'],
    times: 1,
  })
  await engine.deliver()
  // Read before the comment stands there, finished after the instance has settled.
  const answering = await hold({ kind: 'slow-reply', delayMs: slowMs, path: '/api/now/batch', times: 1 })
  const look = lookNow()
  await answering()
  await engine.advance(settleMs)
  await look
  await sendAll(id)
  await carriedOutLate('PATCH')
  expect(await journalOf(sysId)).toEqual(['Once'])
})

it('looks for a comment whose reply was lost as soon as the instance settled, however far away the next look is', async () => {
  const { id, sysId } = await deliverOne()
  const inAnHour = new Date(engine.server.services.now().getTime() + 60 * 60_000)
  await inTenant((trx) => trx.updateTable('feeds').set({ next_poll_at: inAnHour }).execute())
  await write(id, 'Lost on its way')
  await engine.surroundings.serviceNow.control.addFault({
    kind: 'cut-before-work',
    path: '/api/now/table/incident/*',
    methods: ['PATCH'],
    times: 1,
  })
  const workOn = async (): Promise<string> => {
    await engine.deliver()
    await engine.follow()
    await engine.advance(settleMs)
    return (await engine.admin.get(`/api/v1/tickets/${id}/comments`)).json.items[0].state
  }
  await expect.poll(workOn, patience).toBe('sent')
  expect(engine.server.services.now().getTime()).toBeLessThan(inAnHour.getTime() - 30 * 60_000)
  expect(await journalOf(sysId)).toEqual(['Lost on its way'])
})

it('does not send a comment again that the feed showed before its reply was lost', async () => {
  const { id, sysId } = await deliverOne()
  await write(id, 'Once')
  const working = await hold({
    kind: 'slow-reply',
    delayMs: timeoutMs * 2,
    path: '/api/now/table/incident/*',
    methods: ['PATCH'],
    times: 1,
  })
  const delivery = engine.deliver()
  await working()
  await lookNow()
  await delivery
  await sendAll(id)
  await engine.advance(settleMs)
  await lookNow()
  await engine.deliver()
  expect(await journalOf(sysId)).toEqual(['Once'])
  const timeline = (await engine.admin.get(`/api/v1/tickets/${id}/events`)).json.items
  expect(timeline.filter(({ type }: { type: string }) => type === 'comment-sent')).toHaveLength(1)
})

it('sends each comment once although a worker comes back after another took its place', async () => {
  const { id, sysId } = await deliverOne()
  await write(id, 'One', 'Two', 'Three')
  const working = await hold({
    kind: 'slow-reply',
    delayMs: slowMs,
    path: '/api/now/table/incident/*',
    methods: ['PATCH'],
    times: 1,
  })
  const first = engine.deliver()
  await working()
  await loseLanes()
  await engine.deliver()
  await first
  await sendAll(id)
  expect(await journalOf(sysId)).toEqual(['One', 'Three', 'Two'])
})

it('stores nothing of a look when another process has looked since', async () => {
  const { id, sysId } = await deliverOne()
  await engine.advance(25 * 3_600_000)
  await engine.signInAgain()
  await lookNow()
  await inTenant((trx) => trx.updateTable('feeds').set({ checked_at: null }).execute())
  await inTenant((trx) => trx.updateTable('tickets').set({ checked_at: null }).execute())
  // The records are asked for by their ids; the answer is on its way when the other process looks.
  const answering = await hold({ kind: 'slow-reply', delayMs: slowMs, path: '/api/now/batch', times: 2 })
  const first = lookNow()
  await answering()
  await loseLanes()
  await asAdministrator('PATCH', `incident/${sysId}`, { state: '2' })
  await lookNow()
  expect(await stateOf(id)).toBe('2')
  await first
  expect(await stateOf(id)).toBe('2')
})

it('lets no worker send what it read before a person changed it', async () => {
  const { services } = engine.server
  const connectionId = (await inTenant(findConnection))?.connection_id ?? ''
  const [id = ''] = await engine.store(1)
  const now = services.now()
  const ended = { owner: crypto.randomUUID(), until: now }
  const due = { connectionId, awaited: true, limit: 1 }
  const rows = await inTenant((trx) => takeDueTickets(trx, due, ended, now))
  expect(rows).toMatchObject([{ ticket_id: id }])
  const mended = await engine.admin.write('PATCH', `/api/v1/tickets/${id}`, { name: 'Mended' })
  expect(mended).toMatchObject({ status: 200, json: { name: 'Mended' } })
  const lease = { ...ended, until: new Date(now.getTime() + 60_000) }
  expect(await inTenant((trx) => recordAttempts(trx, rows, lease, connectionId, now))).toEqual(new Set())
  await engine.deliver()
  expect(await recordsOf(id)).toMatchObject([{ short_description: 'Mended' }])
})
