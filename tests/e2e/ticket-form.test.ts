import type { Ticket } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }

function newTicket(over: object = {}) {
  return {
    kind: 'incident',
    priority: 2,
    name: 'Require multifactor authentication',
    description: 'First line',
    dueDate: null,
    actionId: null,
    category: 'identity',
    ...over,
  }
}

function changeOf(category: string) {
  return newTicket({ kind: 'change', fields: { category } })
}

/** An instance that wants more than a ticket has, and counts priorities its own way. */
describe('what an instance demands of new records', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient

  beforeAll(async () => {
    surroundings = await startSurroundings()
    await surroundings.serviceNow.control.addFault({
      kind: 'data-policy',
      table: 'incident',
      field: 'assignment_group',
    })
    await surroundings.serviceNow.control.addFault({
      kind: 'data-policy',
      table: 'change_request',
      field: 'category',
    })
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
  })

  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const address = `${surroundings.serviceNow.origin}/api/now/table/${path}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    return (await admin.visitor.call(method, address, { headers, body })).json.result
  }
  const formOf = async (kind: string) => (await admin.get(`/api/v1/ticket-form?kind=${kind}`)).json
  const ticketNow = async (id: string): Promise<Ticket> => (await admin.get(`/api/v1/tickets/${id}`)).json
  const preflight = async (ticket: object) => (await admin.write('POST', '/api/v1/tickets/preflight', ticket)).json

  it('knows nothing before an instance is connected, and says so', async () => {
    const form = (await admin.get('/api/v1/ticket-form?kind=incident')).json
    expect(form).toEqual({
      kind: 'incident',
      readAt: null,
      columns: [],
      offered: [],
      groups: [],
      templates: [],
      labels: {},
      unknown: [],
      problem: null,
    })
  })

  it('reads columns, policies and groups once it is', async () => {
    // A lookup of its own: high comes from 2 and 1, not from 1 and 2.
    const [usual] = await asAdministrator('GET', 'dl_u_priority?sysparm_query=impact=1^urgency=2')
    await asAdministrator('PATCH', `dl_u_priority/${usual.sys_id}`, { priority: '1' })
    // Logged in by the call above, so that the connection may see data policies and the lookup.
    expect((await connect(surroundings, admin)).integrationUser?.userName).toBe('admin')
    const form = async () => (await admin.get('/api/v1/ticket-form?kind=incident')).json
    await expect.poll(async () => (await form()).readAt, patience).not.toBeNull()
    expect((await form()).columns).toContainEqual({
      column: 'assignment_group',
      label: expect.any(String),
      mandatory: 'always',
      choices: [],
    })
    expect((await form()).groups.map(({ label }: { label: string }) => label)).toContain('Service Desk')
  })

  it('reads the choices of columns, whether they are asked for or not', async () => {
    expect((await formOf('change')).columns).toContainEqual({
      column: 'category',
      label: 'Category',
      mandatory: 'always',
      choices: expect.arrayContaining([{ value: 'System Software', label: 'System Software' }]),
    })
    const { offered, unknown } = await formOf('incident')
    expect(unknown).toEqual([])
    expect(offered).toContainEqual({
      column: 'category',
      label: 'Category',
      choices: expect.arrayContaining([{ value: 'inquiry', label: 'Inquiry / Help' }]),
    })
    expect(offered.map(({ column }: { column: string }) => column)).not.toContain('priority')
  })

  it('says before anything is sent what the instance would refuse', async () => {
    expect((await preflight(newTicket())).problems).toMatchObject([
      { field: 'fields.assignment_group', severity: 'error', reason: 'mandatory' },
    ])
    expect((await preflight(newTicket({ fields: { assignment_group: 'Nobody' } }))).problems).toMatchObject([
      { field: 'fields.assignment_group', severity: 'warning', reason: 'unknown-group' },
    ])
    expect((await preflight(changeOf('Identity'))).problems).toEqual([
      { field: 'fields.category', severity: 'warning', reason: 'not-a-choice', label: 'Identity', maxLength: null },
    ])
    expect((await preflight(changeOf('Software'))).problems).toEqual([])
    expect((await admin.get('/api/v1/tickets?limit=500')).json.items).toEqual([])
  })

  it('says the same of all tickets of a share of many, and of a rule', async () => {
    const chosen = '/api/v1/improvement-actions?category=identity&status=to-address&limit=3'
    await expect.poll(async () => (await admin.get(chosen)).json.items.length, patience).toBe(3)
    const actionIds = (await admin.get(chosen)).json.items.map(({ id }: { id: string }) => id)
    const lacking = { field: 'fields.assignment_group', severity: 'error', reason: 'mandatory' }
    const order = { kind: 'incident', priority: 3, fields: {} }
    const share = { ...order, actionIds, dueDate: null, name: null, description: null, skipOpen: true }
    const preview = async (way: string, body: object) =>
      (await admin.write('POST', `/api/v1/${way}/preview`, body)).json.problems
    const separate = { ...share, grouping: 'separate' }
    expect(await preview('bulk-shares', separate)).toMatchObject([{ ...lacking, tickets: 3 }])
    expect(await preview('bulk-shares', { ...share, grouping: 'grouped' })).toMatchObject([{ ...lacking, tickets: 1 }])
    const fields = { assignment_group: 'Network' }
    expect(await preview('bulk-shares', { ...separate, fields })).toEqual([])
    const conditions = { categories: ['identity'], products: [], minMissingPoints: 0, regressedOnly: false }
    const rule = { name: 'Identity', mode: 'preview', conditions, order: { ...order, dueInDays: 14 }, capPerDay: 2 }
    expect(await preview('rules', rule)).toMatchObject([{ ...lacking, tickets: 2 }])
    expect(await preview('rules', { ...rule, order: { ...rule.order, fields } })).toEqual([])
  })

  it('holds a refused ticket as it would be changed against the same, and changes nothing by that', async () => {
    const { id } = await share(admin, newTicket({ name: 'Refused at first' }))
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('refused')
    const path = `/api/v1/tickets/${id}`
    const check = async (mend: object) => (await admin.write('POST', `${path}/preflight`, mend)).json
    const fields = { assignment_group: 'Network' }
    expect((await check({ name: 'Mended' })).problems).toMatchObject([
      { field: 'fields.assignment_group', severity: 'error', reason: 'mandatory' },
    ])
    expect(await check({ fields })).toMatchObject({ fields, problems: [] })
    expect(await ticketNow(id)).toMatchObject({ name: 'Refused at first', fields: {}, delivery: 'refused' })
    expect(await admin.write('PATCH', path, { fields })).toMatchObject({ status: 200, json: { fields } })
    expect(await admin.write('POST', `${path}/resend`)).toMatchObject({ status: 200 })
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    const nobody = '/api/v1/tickets/00000000-0000-4000-8000-000000000000/preflight'
    expect(await admin.write('POST', nobody, { fields })).toMatchObject({ status: 404, json: { code: 'NOT_FOUND' } })
  })

  it('fills columns by itself as the tenant says, another group for one category', async () => {
    const items = [
      { kind: 'incident', category: null, fields: { assignment_group: 'Service Desk' } },
      { kind: 'incident', category: 'identity', fields: { assignment_group: 'Network' } },
    ]
    expect(await admin.write('PUT', '/api/v1/ticket-defaults', { items })).toMatchObject({ status: 200 })
    expect((await preflight(newTicket())).problems).toEqual([])
    const { id } = await share(admin, newTicket())
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    const fields = 'sysparm_display_value=true&sysparm_fields=assignment_group,priority,impact,urgency'
    const [stored] = await asAdministrator('GET', `incident?sysparm_query=correlation_id=${id}&${fields}`)
    expect(stored.assignment_group.display_value).toBe('Network')
    // The pair this instance makes "2 - High" of, so that its own rule keeps the choice.
    expect(stored).toMatchObject({ priority: '2 - High', impact: '2 - Medium', urgency: '1 - High' })
    expect((await ticketNow(id)).differences).toEqual([])
  })

  it('refuses two entries for one kind and category', async () => {
    const entry = { kind: 'incident', category: 'data', fields: {} }
    const answer = await admin.write('PUT', '/api/v1/ticket-defaults', { items: [entry, entry] })
    expect(answer).toMatchObject({ status: 400, json: { errors: [{ field: 'items.1' }] } })
  })
})

describe('a record that people made themselves', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient

  beforeAll(async () => {
    surroundings = await startSurroundings()
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
    await connect(surroundings, admin)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
  })

  const asAdministrator = async (method: string, path: string, body?: unknown) => {
    const address = `${surroundings.serviceNow.origin}/api/now/table/${path}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    return (await admin.visitor.call(method, address, { headers, body })).json.result
  }
  const readForm = async () => (await admin.get('/api/v1/ticket-form?kind=incident')).json
  const attach = async (body: object, key: string = crypto.randomUUID()) =>
    await admin.write('POST', '/api/v1/tickets/attach', body, { 'idempotency-key': key })

  it('belongs to an instance that hides what it demands, which is not the same as demanding nothing', async () => {
    await expect.poll(async () => (await readForm()).readAt, patience).not.toBeNull()
    const form = await readForm()
    expect(form).toMatchObject({ columns: [], unknown: ['policies', 'priorities'] })
    expect(form.groups).not.toEqual([])
  })

  it('is followed as the ticket of an improvement action, once', async () => {
    const actions = '/api/v1/improvement-actions?limit=1'
    await expect.poll(async () => (await admin.get(actions)).json.items.length, patience).toBe(1)
    const [action] = (await admin.get(actions)).json.items
    const record = await asAdministrator('POST', 'incident', {
      short_description: 'Made by hand',
      impact: '1',
      urgency: '1',
    })
    const request = { kind: 'incident', number: record.number, actionId: action.id }
    const key = crypto.randomUUID()
    const attached = await attach(request, key)
    expect(attached).toMatchObject({
      status: 201,
      json: { number: record.number, delivery: 'delivered', priority: 1, actions: [{ id: action.id }] },
    })
    expect((await attach(request, key)).json.id).toBe(attached.json.id)
    const stored = await asAdministrator('GET', `incident/${record.sys_id}`)
    expect(stored).toMatchObject({ correlation_id: attached.json.id, short_description: 'Made by hand' })

    await asAdministrator('PATCH', `incident/${record.sys_id}`, { state: '2' })
    const state = async () => (await admin.get(`/api/v1/tickets/${attached.json.id}`)).json.state.value
    await expect.poll(state, patience).toBe('2')
    expect(await attach(request)).toMatchObject({ status: 400, json: { errors: [{ field: 'number' }] } })
  })

  it.each([
    ['number', { number: 'INC9999999' }],
    ['number', { number: 'not a number' }],
    ['actionId', { actionId: 'no-such-action' }],
    ['kind', { kind: 'problem' }],
  ])('is refused with a bad %s', async (field, over) => {
    const [action] = (await admin.get('/api/v1/improvement-actions?limit=1')).json.items
    const answer = await attach({ kind: 'incident', number: 'INC0000001', actionId: action.id, ...over })
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID', errors: [{ field }] } })
  })
})
