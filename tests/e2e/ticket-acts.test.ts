import type { RequestBudget, Ticket, TicketComment } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 45_000, interval: 200 }

function newTicket(name: string) {
  return {
    kind: 'incident',
    priority: 2,
    name,
    description: 'First line\nSecond line',
    dueDate: null,
    actionId: null,
    category: 'identity',
  }
}

/** What a person does with a ticket on its way, and about a record that is gone, against an instance without the app. */
describe('a ticket in the hands of a person', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient

  beforeAll(async () => {
    surroundings = await startSurroundings({ SERVICENOW_SETTLE_SECONDS: '3' })
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
    await connect(surroundings, admin)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
  })

  const ticketNow = async (id: string): Promise<Ticket> => (await admin.get(`/api/v1/tickets/${id}`)).json
  const act = async (id: string, what: string, body?: unknown) =>
    await admin.write('POST', `/api/v1/tickets/${id}/${what}`, body)
  const asAdministrator = async (method: string, path: string, body?: unknown) =>
    await admin.visitor.call(method, `${surroundings.serviceNow.origin}/api/now/table/${path}`, {
      headers: { authorization: `Basic ${btoa('admin:admin')}` },
      body,
    })
  const recordsOf = async (key: string): Promise<Array<{ sys_id: string; number: string }>> =>
    (await asAdministrator('GET', `incident?sysparm_query=correlation_id=${key}`)).json.result
  const deliver = async (name: string): Promise<Ticket> => {
    const { id } = await share(admin, newTicket(name))
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    return await ticketNow(id)
  }
  const sysIdOf = async (id: string): Promise<string> => (await recordsOf(id))[0]!.sys_id

  it('keeps what was typed when ServiceNow refuses, takes the mended ticket and sends it', async () => {
    const fault = await surroundings.serviceNow.control.addFault({
      kind: 'data-policy',
      table: 'incident',
      field: 'assignment_group',
    })
    const { id } = await share(admin, newTicket('Refused first'))
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('refused')
    expect(await ticketNow(id)).toMatchObject({ name: 'Refused first', problem: { code: 'SERVICENOW_REJECTED' } })
    const mended = await admin.write('PATCH', `/api/v1/tickets/${id}`, { name: 'Mended', priority: 1 })
    expect(mended).toMatchObject({ status: 200, json: { name: 'Mended', priority: 1, delivery: 'refused' } })
    await surroundings.serviceNow.control.clearFault(fault)
    expect(await act(id, 'resend')).toMatchObject({ status: 200, json: { delivery: 'queued', problem: null } })
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    expect(await recordsOf(id)).toMatchObject([{ short_description: 'Mended', priority: '1' }])
  })

  it('takes a waiting ticket back, so that nothing of it reaches ServiceNow', async () => {
    const fault = await surroundings.serviceNow.control.addFault({ kind: 'hibernation' })
    const { id } = await share(admin, newTicket('Taken back'))
    await expect.poll(async () => (await ticketNow(id)).problem?.code, patience).toBe('SERVICENOW_ASLEEP')
    expect(await act(id, 'withdraw')).toMatchObject({ status: 200, json: { delivery: 'withdrawn' } })
    await surroundings.serviceNow.control.clearFault(fault)
    await deliver('Sent after it')
    expect(await recordsOf(id)).toEqual([])
    expect((await ticketNow(id)).delivery).toBe('withdrawn')
  })

  it('refuses to change what stands in ServiceNow, and says where it is changed', async () => {
    const { id } = await deliver('Delivered')
    const answers = [
      await admin.write('PATCH', `/api/v1/tickets/${id}`, { name: 'Other' }),
      await act(id, 'withdraw'),
      await act(id, 'resend'),
      await act(id, 'recreate'),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 409, json: { code: 'TICKET_NOT_EDITABLE' } })
    }
    expect(answers[0]?.json.detail).toContain('ServiceNow')
    expect(await ticketNow(id)).toMatchObject({ name: 'Delivered', following: 'following' })
  })

  it.each([
    ['name', { name: '' }],
    ['priority', { priority: 9 }],
    ['dueDate', { dueDate: 'tomorrow' }],
    ['', { kind: 'change' }],
  ])('refuses a bad change of %s', async (field, change) => {
    const answer = await admin.write('PATCH', `/api/v1/tickets/${crypto.randomUUID()}`, change)
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  const commentsOf = async (id: string): Promise<TicketComment[]> =>
    (await admin.get(`/api/v1/tickets/${id}/comments`)).json.items

  describe('comments', () => {
    it("go both ways, and none comes back as somebody else's", async () => {
      const { id } = await deliver('Talked about')
      expect(await act(id, 'comments', { kind: 'comment', text: 'Is it done?' })).toMatchObject({ status: 202 })
      await act(id, 'comments', { kind: 'work-note', text: 'Policy 12 applies.' })
      await expect
        .poll(async () => (await commentsOf(id)).map(({ state }) => state), patience)
        .toEqual(['sent', 'sent'])
      await asAdministrator('PATCH', `incident/${await sysIdOf(id)}`, { comments: 'Tomorrow.', state: '2' })
      await expect.poll(async () => (await commentsOf(id)).length, patience).toBe(3)
      await expect.poll(async () => (await ticketNow(id)).state?.value, patience).toBe('2')
      const journal = await asAdministrator('GET', `sys_journal_field?sysparm_query=element_id=${await sysIdOf(id)}`)
      expect(journal.json.result).toHaveLength(3)
      expect(await commentsOf(id)).toMatchObject([
        { direction: 'out', state: 'sent', kind: 'comment', text: 'Is it done?', author: 'Maren Oduya' },
        { direction: 'out', state: 'sent', kind: 'work-note', text: 'Policy 12 applies.' },
        { direction: 'in', state: 'received', text: 'Tomorrow.', author: 'System Administrator' },
      ])
    })

    it('are not sent twice when a reply is lost', async () => {
      const { id } = await deliver('Reply to a comment lost')
      await surroundings.serviceNow.control.addFault({
        kind: 'cut-after-commit',
        methods: ['PATCH'],
        path: '/api/now/table/*',
        times: 1,
      })
      await act(id, 'comments', { kind: 'comment', text: 'Only once' })
      await expect.poll(async () => (await commentsOf(id)).map(({ state }) => state), patience).toEqual(['sent'])
      const journal = await asAdministrator('GET', `sys_journal_field?sysparm_query=element_id=${await sysIdOf(id)}`)
      expect(journal.json.result).toMatchObject([{ value: 'Only once' }])
    })
  })

  it('shows and keeps to the request budget', async () => {
    const before: RequestBudget = (await admin.get('/api/v1/connection/budget')).json
    expect(before).toMatchObject({ limitPerHour: null, left: null, blockedUntil: null })
    expect(before.used.person).toBeGreaterThan(0)
    expect(before.used.following).toBeGreaterThan(0)
    const limit = before.used.total + 30
    const set = await admin.write('PUT', '/api/v1/connection/budget', { limitPerHour: limit })
    expect(set.json).toMatchObject({ limitPerHour: limit, limitSet: limit, limitLearnt: null })
    expect(set.json.left).toBeLessThanOrEqual(30)
    expect(await admin.write('PUT', '/api/v1/connection/budget', { limitPerHour: 5 })).toMatchObject({ status: 400 })
    await admin.write('PUT', '/api/v1/connection/budget', { limitPerHour: null })
  })

  it('takes no webhook call that nobody signed', async () => {
    const address = `${surroundings.portal}/api/v1/webhooks/servicenow/${crypto.randomUUID()}`
    const headers = {
      'x-scorelink-event': 'e1',
      'x-scorelink-timestamp': String(Math.floor(Date.now() / 1000)),
      'x-scorelink-signature': 'v1=AAAA',
    }
    const answer = await admin.visitor.call('POST', address, { headers, body: { eventId: 'e1' } })
    expect(answer).toMatchObject({ status: 401, json: { code: 'WEBHOOK_REFUSED' } })
  })
})
