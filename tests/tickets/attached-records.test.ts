import type { Ticket, TicketEvent } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { createVisitor } from '../support/visitor.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const hourMs = 60 * 60_000

/** Records that people made in ServiceNow: nothing was sent to them, so what their tickets say is theirs. */
describe.each([
  ['with the connector app', true],
  ['without it', false],
])('%s', (_name, withApp) => {
  let engine: TicketEngine
  let actionId: string

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp })
    await syncSecureScore(engine.server.services, { tenantId: engine.tenantId, force: true })
    actionId = (await engine.admin.get('/api/v1/improvement-actions?limit=1')).json.items[0].id
  })

  afterAll(async () => {
    await engine?.close()
  })

  const ticketNow = async (id: string): Promise<Ticket> => (await engine.admin.get(`/api/v1/tickets/${id}`)).json
  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const address = `${engine.surroundings.serviceNow.origin}/api/now/table/${path}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const answer = await createVisitor().call(method, address, { headers, body })
    if (answer.status >= 400) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`)
    return answer.json?.result
  }
  const attach = async (number: string) =>
    await engine.admin.write(
      'POST',
      '/api/v1/tickets/attach',
      { kind: 'incident', number, actionId },
      { 'idempotency-key': crypto.randomUUID() },
    )
  const make = async (over: object = {}): Promise<{ sys_id: string; number: string }> =>
    await asAdministrator('POST', 'incident', {
      short_description: 'Made by hand',
      description: 'Line one\r\nLine <b>two</b>',
      impact: '3',
      urgency: '3',
      due_date: '2026-12-24 12:00:00',
      ...over,
    })
  const look = async (): Promise<void> => {
    await engine.advance(hourMs / 2)
    await engine.follow()
    await engine.signInAgain()
  }
  const lookADayLater = async (): Promise<void> => {
    await engine.advance(25 * hourMs)
    await engine.follow()
    await engine.signInAgain()
  }
  const changesOf = async (id: string): Promise<Array<TicketEvent['details']>> => {
    const { items }: { items: TicketEvent[] } = (await engine.admin.get(`/api/v1/tickets/${id}/events`)).json
    return items.filter(({ type }) => type === 'changed').map(({ details }) => details)
  }
  /** Calls so far that asked for the texts of records. */
  const textReads = (): number =>
    engine.surroundings.serviceNow.control
      .requests({ after: 0 })
      .filter(({ body }) => /"texts":true|sys_id(?:,|%2C)short_description(?:,|%2C)description/.test(body)).length
  const own = {
    name: 'Made by hand',
    description: 'Line one\nLine <b>two</b>',
    priority: 5,
    dueDate: '2026-12-24',
    differences: [],
  }

  it('says what the record says, and calls nothing of it different', async () => {
    const { number } = await make()
    const { status, json } = await attach(number)
    expect({ status, json }).toMatchObject({ status: 201, json: { ...own, number, delivery: 'delivered' } })
    await look()
    await lookADayLater()
    expect(await ticketNow(json.id)).toMatchObject(own)
    expect(await changesOf(json.id)).toEqual([])
    const csv = (await engine.admin.get('/api/v1/tickets/export?format=csv')).text
    const row = csv.split('\n').find((line) => line.startsWith(json.id))
    expect(row).toContain(`${number},Made by hand,5,2026-12-24`)
    const found: Ticket[] = (await engine.admin.get('/api/v1/tickets?search=made%20by%20hand')).json.items
    expect(found.map(({ id }) => id)).toContain(json.id)
  })

  it('follows the record when it changes there, and tells in the timeline', async () => {
    const { number, sys_id } = await make()
    const { id } = (await attach(number)).json
    await look()
    engine.newCalls()
    const change = { short_description: 'Named anew', description: 'Other', urgency: '1', impact: '1', due_date: '' }
    await asAdministrator('PATCH', `incident/${sys_id}`, change)
    await look()
    expect(await ticketNow(id)).toMatchObject({
      name: 'Named anew',
      description: 'Other',
      priority: 1,
      dueDate: null,
      differences: [],
    })
    expect(await changesOf(id)).toEqual([
      {
        name: { before: 'Made by hand', after: 'Named anew' },
        description: {},
        priority: { before: '5', after: '1' },
        dueDate: { before: '2026-12-24', after: '' },
        happenedAt: expect.any(String),
      },
    ])
  })

  it('asks for texts of such records, and of no other', async () => {
    const [sent = ''] = await engine.store(1)
    await engine.deliver()
    const { number, sys_id } = await make()
    await attach(number)
    // Every record was just asked for by its id: what follows is the feed.
    await lookADayLater()
    const [record] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${sent}`)
    const readsOfAChange = async (sysId: string): Promise<number> => {
      const before = textReads()
      await asAdministrator('PATCH', `incident/${sysId}`, { state: '2' })
      await look()
      await look()
      return textReads() - before
    }
    expect(await readsOfAChange(record.sys_id)).toBe(0)
    expect(await readsOfAChange(sys_id)).toBe(1)
  })

  it('has room for long texts, and a name where the record has none', async () => {
    const { number } = await make({ short_description: '', description: 'x'.repeat(3_900) })
    const { json } = await attach(number)
    expect(json.name).toBe(number)
    expect(json.description).toHaveLength(3_400)
    expect(json.description.endsWith('x…')).toBe(true)
  })

  it('makes one ticket when two name the same record at the same moment', async () => {
    const { number } = await make()
    const answers = await Promise.all([attach(number), attach(number), attach(number)])
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const { id } = answers.find(({ status }) => status === 201)!.json
    const all: Ticket[] = (await engine.admin.get(`/api/v1/tickets?search=${number}`)).json.items
    expect(all.map((ticket) => ticket.id)).toEqual([id])
    await lookADayLater()
    expect((await ticketNow(id)).following).toBe('following')
  })

  it('has one ticket in a record that several link and attach at the same moment', async () => {
    const lost = await engine.store(2)
    await engine.deliver()
    for (const id of lost) {
      const [record] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}`)
      await asAdministrator('DELETE', `incident/${record.sys_id}`)
    }
    await lookADayLater()
    const { number } = await make()
    const link = (id: string) => engine.admin.write('POST', `/api/v1/tickets/${id}/link`, { number })
    const answers = await Promise.all([...lost.map(link), attach(number)])
    const [won, ...others] = answers.toSorted((one, other) => one.status - other.status)
    expect(won?.status).toBeLessThan(300)
    expect(others.map(({ json }) => json.code)).toEqual(['INPUT_INVALID', 'INPUT_INVALID'])
    const all: Ticket[] = (await engine.admin.get('/api/v1/tickets?limit=500')).json.items
    expect(all.filter((ticket) => ticket.number === number).map(({ id }) => id)).toEqual([won?.json.id])
    await lookADayLater()
    expect((await ticketNow(won?.json.id)).following).toBe('following')
  })

  it('takes over what another record says that a ticket goes on with, and sends that when it is made anew', async () => {
    const [id = ''] = await engine.store(1)
    await engine.deliver()
    const [first] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}`)
    await asAdministrator('DELETE', `incident/${first.sys_id}`)
    await lookADayLater()
    const other = await make()
    const link = await engine.admin.write('POST', `/api/v1/tickets/${id}/link`, { number: other.number })
    expect(link).toMatchObject({ status: 200, json: { ...own, number: other.number } })
    await look()
    expect(await ticketNow(id)).toMatchObject(own)

    await asAdministrator('DELETE', `incident/${other.sys_id}`)
    await lookADayLater()
    expect(await engine.admin.write('POST', `/api/v1/tickets/${id}/recreate`)).toMatchObject({ status: 200 })
    await engine.deliver()
    const anew = await ticketNow(id)
    expect(anew).toMatchObject({ ...own, priority: 4, delivery: 'delivered' })
    const records = await asAdministrator('GET', `incident?sysparm_query=number=${anew.number}`)
    expect(records).toMatchObject([{ short_description: 'Made by hand', priority: '4' }])
    // From now on it is what we sent that the record is held against.
    await asAdministrator('PATCH', `incident/${records[0].sys_id}`, { urgency: '1', impact: '1' })
    await look()
    expect((await ticketNow(id)).differences).toEqual([{ field: 'priority', sent: '4', stored: '1' }])
  })

  it('keeps what was sent when the same record is linked again', async () => {
    const [id = ''] = await engine.store(1)
    await engine.deliver()
    const [record] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}`)
    await asAdministrator('PATCH', `incident/${record.sys_id}`, { short_description: 'Changed there' })
    const link = await engine.admin.write('POST', `/api/v1/tickets/${id}/link`, { number: record.number })
    const before = link.status === 200 ? link.json : await ticketNow(id)
    expect(before).toMatchObject({ name: 'Require multifactor authentication', number: record.number })
  })
})
