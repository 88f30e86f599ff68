import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { batchOf, refusalOf, resultOf, sampleTicket, ticketOf, type TicketOut } from './support/wire.ts'

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const countOf = async (table: string, query: string): Promise<number> => {
  const rows = await app.table('GET', `${table}?sysparm_fields=sys_id&sysparm_query=${encodeURIComponent(query)}`)
  return Array.isArray(rows) ? rows.length : 0
}
/** Change requests and incidents of ours, whatever their id. */
const countTickets = async (): Promise<number> =>
  (await countOf(`${app.scope}_change`, '')) + (await countOf('incident', `${app.scope}_external_idISNOTEMPTY`))

const put = async (id: string, ticket: unknown): Promise<TicketOut> =>
  ticketOf(await app.call('PUT', `/tickets/${id}`, ticket))

describe('PUT tickets/{id}', () => {
  test('makes a change request of the class with our label, and reads back what is stored', async () => {
    const reply = await app.call('PUT', '/tickets/change-1', sampleTicket())
    expect(reply.status).toBe(201)
    const ticket = ticketOf(reply)
    expect(ticket).toMatchObject({
      id: 'change-1',
      number: expect.stringMatching(/^CHG\d{7}$/),
      table: `${app.scope}_change`,
      kind: 'change',
      state: '-5',
      stateLabel: 'New',
      priority: 2,
      dueDate: '2026-12-24T08:00:00Z',
      url: `${app.sandbox.origin}/nav_to.do?uri=${encodeURIComponent(`${app.scope}_change.do?sys_id=${ticket.sysId}`)}`,
      updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      created: true,
      differences: [],
    })
    expect(await app.table('GET', `change_request/${ticket.sysId}?sysparm_display_value=true`)).toMatchObject({
      sys_class_name: 'Microsoft 365 Security and Configuration Change Request',
      short_description: 'Require MFA for administrators',
      description: 'Enable the policy.\n\nThen wait a day.',
      correlation_id: 'change-1',
    })
    expect(await app.table('GET', `${app.scope}_change/${ticket.sysId}`)).toMatchObject({
      external_id: 'change-1',
      recommendation_source: 'microsoft',
      recommendation_category: 'identity',
      shared_by: 'adele@contoso.com',
      portal_link: 'https://portal.example.com/tickets/1',
    })
  })

  test('makes an incident with our columns', async () => {
    const ticket = await put(
      'incident-1',
      sampleTicket({ kind: 'incident', dueDate: null, category: null, source: 'user' }),
    )
    expect(ticket).toMatchObject({ table: 'incident', kind: 'incident', state: '1', dueDate: null, differences: [] })
    expect(await app.table('GET', `incident/${ticket.sysId}`)).toMatchObject({
      [`${app.scope}_external_id`]: 'incident-1',
      [`${app.scope}_recommendation_source`]: 'user',
      [`${app.scope}_recommendation_category`]: '',
    })
  })

  test.each(['change', 'incident'] as const)('makes one %s of 50 calls at the same moment', async (kind) => {
    const id = `parallel-${kind}`
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => app.call('PUT', `/tickets/${id}`, sampleTicket({ kind }))),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(49)
    expect(new Set(replies.map((reply) => ticketOf(reply).sysId)).size).toBe(1)
    expect(await countOf('task', `correlation_id=${id}`)).toBe(1)
  })

  test('answers a known id unchanged, and says what differs from the request', async () => {
    const first = await put('known', sampleTicket({ kind: 'incident', priority: 3 }))
    const second = await app.call(
      'PUT',
      '/tickets/known',
      sampleTicket({ kind: 'incident', priority: 1, name: 'Other' }),
    )
    expect(second.status).toBe(200)
    expect(ticketOf(second)).toMatchObject({
      sysId: first.sysId,
      created: false,
      priority: 3,
      differences: [
        { field: 'name', sent: 'Other', stored: 'Require MFA for administrators' },
        { field: 'priority', sent: '1', stored: '3' },
      ],
    })
  })

  test('keeps an id with its kind', async () => {
    await put('of-one-kind', sampleTicket({ kind: 'incident' }))
    const reply = await app.call('PUT', '/tickets/of-one-kind', sampleTicket({ kind: 'change' }))
    expect([reply.status, refusalOf(reply)]).toMatchObject([409, { code: 'TICKET_KIND_CONFLICT', field: 'kind' }])
  })

  test.each([1, 2, 3, 4])('keeps priority %i through the rule that computes it', async (priority) => {
    for (const kind of ['change', 'incident'] as const) {
      const ticket = await put(`priority-${priority}-${kind}`, sampleTicket({ kind, priority }))
      expect(ticket).toMatchObject({ priority, differences: [] })
    }
  })

  test('sets further columns, references by name too, and reports what is not there or not writable', async () => {
    const fields = { assignment_group: 'Network', contact_type: 'email', u_nothing: 'x', opened_at: '', state: '2' }
    const ticket = await put('fields', sampleTicket({ kind: 'incident', fields }))
    expect(ticket.differences).toContainEqual({ field: 'fields.u_nothing', sent: 'x', stored: null })
    expect(ticket.differences.map(({ field }) => field)).not.toContain('fields.assignment_group')
    const shown = await app.table(
      'GET',
      `incident/${ticket.sysId}?sysparm_display_value=true&sysparm_exclude_reference_link=true`,
    )
    expect(shown).toMatchObject({ assignment_group: 'Network', contact_type: 'Email', state: 'In Progress' })
  })

  test('reports a reference that names nobody', async () => {
    const ticket = await put('nobody', sampleTicket({ fields: { assignment_group: 'No such group' } }))
    expect(ticket.differences).toMatchObject([{ field: 'fields.assignment_group', sent: 'No such group' }])
  })

  test('is refused in the words of a data policy, and makes nothing', async () => {
    const fault = await app.sandbox.control.addFault({ kind: 'data-policy', table: 'incident', field: 'caller_id' })
    const reply = await app.call('PUT', '/tickets/policy', sampleTicket({ kind: 'incident' }))
    await app.sandbox.control.clearFault(fault)
    expect(reply.status).toBe(422)
    expect(refusalOf(reply)).toMatchObject({
      code: 'TICKET_REFUSED',
      message: expect.stringContaining('Data Policy Exception: Caller'),
    })
    expect(await countOf('task', 'correlation_id=policy')).toBe(0)
  })

  test('does not bring back what somebody deleted', async () => {
    const { sysId } = await put('deleted', sampleTicket({ kind: 'incident' }))
    await app.table('DELETE', `incident/${sysId}`)
    const reply = await app.call('PUT', '/tickets/deleted', sampleTicket({ kind: 'incident' }))
    expect([reply.status, refusalOf(reply).code]).toEqual([410, 'TICKET_DELETED'])
    expect(await countOf('task', 'correlation_id=deleted')).toBe(0)
  })
})

describe('PATCH tickets/{id}', () => {
  test('changes what is named and nothing else', async () => {
    const before = await put('patched', sampleTicket({ kind: 'incident', priority: 4 }))
    const reply = await app.call('PATCH', '/tickets/patched', {
      name: 'New name',
      priority: 1,
      dueDate: null,
      description: '',
    })
    expect(ticketOf(reply)).toMatchObject({ priority: 1, dueDate: null, differences: [], created: false })
    expect(await app.table('GET', `incident/${before.sysId}`)).toMatchObject({
      short_description: 'New name',
      description: '',
      impact: '1',
      urgency: '1',
      [`${app.scope}_shared_by`]: 'adele@contoso.com',
    })
  })

  test('adds a work note', async () => {
    const { sysId } = await put('noted', sampleTicket())
    await app.call('PATCH', '/tickets/noted', { workNote: 'Score rose by 9 points.' })
    expect(await app.table('GET', `sys_journal_field?element_id=${sysId}`)).toMatchObject([
      { element: 'work_notes', value: 'Score rose by 9 points.' },
    ])
  })

  test('resolves an incident with a code this instance has', async () => {
    const { sysId } = await put('resolved', sampleTicket({ kind: 'incident' }))
    const reply = await app.call('PATCH', '/tickets/resolved', {
      close: { outcome: 'done', notes: 'The score proves it.' },
    })
    expect(ticketOf(reply)).toMatchObject({ state: '6', differences: [] })
    expect(await app.table('GET', `incident/${sysId}`)).toMatchObject({
      close_code: 'Solution provided',
      close_notes: 'The score proves it.',
    })
  })

  test('cancels a new change, and says why it cannot be closed', async () => {
    const { sysId } = await put('new-change', sampleTicket())
    const closing = await app.call('PATCH', '/tickets/new-change', { close: { outcome: 'done', notes: 'n' } })
    expect([closing.status, refusalOf(closing)]).toMatchObject([
      422,
      { code: 'TICKET_REFUSED', message: expect.stringContaining('Change Model: Check State Transition') },
    ])
    expect(await app.table('GET', `change_request/${sysId}`)).toMatchObject({ state: '-5', close_notes: '' })
    const cancelling = await app.call('PATCH', '/tickets/new-change', {
      close: { outcome: 'cancelled', notes: 'Not needed.' },
    })
    expect(ticketOf(cancelling)).toMatchObject({ state: '4', differences: [] })
  })

  test('of an unknown or deleted ticket is refused', async () => {
    const unknown = await app.call('PATCH', '/tickets/nobody-knows', { name: 'x' })
    expect([unknown.status, refusalOf(unknown).code]).toEqual([404, 'TICKET_NOT_FOUND'])
    const { sysId } = await put('gone', sampleTicket())
    await app.table('DELETE', `change_request/${sysId}`)
    const gone = await app.call('PATCH', '/tickets/gone', { name: 'x' })
    expect([gone.status, refusalOf(gone).code]).toEqual([410, 'TICKET_DELETED'])
  })
})

describe('POST tickets/batch', () => {
  test('makes 93 of 100 with 7 bad ones, and says which and why', async () => {
    const bad: Readonly<Record<number, [unknown, string, string | null]>> = {
      3: [{ id: 'b-3', ...sampleTicket({ name: 'x'.repeat(161) }) }, 'INPUT_TOO_LONG', 'name'],
      20: [{ id: 'b-20', ...sampleTicket({ priority: 5 }) }, 'INPUT_INVALID', 'priority'],
      41: [{ id: 'b-41', ...sampleTicket({ category: 'cloud' }) }, 'INPUT_INVALID', 'category'],
      42: [{ ...sampleTicket() }, 'INPUT_INVALID', 'id'],
      60: ['not a ticket', 'INPUT_INVALID', null],
      77: [{ id: 'b-77', ...sampleTicket(), color: 'red' }, 'INPUT_UNKNOWN_FIELD', 'color'],
      99: [{ id: 'b-99', ...sampleTicket({ dueDate: '2026-02-30T00:00:00Z' }) }, 'INPUT_INVALID', 'dueDate'],
    }
    const before = await countTickets()
    const tickets = Array.from({ length: 100 }, (_, at) => {
      const good = {
        id: `b-${at}`,
        ...sampleTicket({ kind: at % 2 === 0 ? 'change' : 'incident', name: `Ticket ${at}` }),
      }
      return bad[at]?.[0] ?? good
    })
    const reply = await app.call('POST', '/tickets/batch', { tickets })
    const results = batchOf(reply)
    expect(results).toHaveLength(100)
    expect(results.filter(({ status }) => status === 201)).toHaveLength(93)
    for (const [at, [, code, field]] of Object.entries(bad)) {
      expect(results[Number(at)]).toMatchObject({ status: 400, error: { code, field } })
    }
    expect(results[0]).toMatchObject({ id: 'b-0', ticket: { id: 'b-0', kind: 'change', created: true } })
    expect(await countTickets()).toBe(before + 93)
  })

  test('makes one record of an id that stands in it twice, and none of a batch sent again', async () => {
    const ticket = { id: 'twice', ...sampleTicket() }
    const send = async () =>
      batchOf(await app.call('POST', '/tickets/batch', { tickets: [ticket, ticket] })).map(({ status }) => status)
    expect(await send()).toEqual([201, 200])
    expect(await send()).toEqual([200, 200])
    expect(await countOf('task', 'correlation_id=twice')).toBe(1)
  })

  test.each([
    [{}, 'INPUT_INVALID'],
    [{ tickets: [] }, 'INPUT_MISSING'],
    [{ tickets: Array.from({ length: 101 }, (_, at) => ({ id: `t-${at}`, ...sampleTicket() })) }, 'INPUT_TOO_MANY'],
    [{ tickets: [sampleTicket()], force: true }, 'INPUT_UNKNOWN_FIELD'],
  ])('as a whole is refused when it is none: case %#', async (body, code) => {
    const before = await countTickets()
    const reply = await app.call('POST', '/tickets/batch', body)
    expect([reply.status, refusalOf(reply).code]).toEqual([400, code])
    expect(await countTickets()).toBe(before)
  })
})

test('GET choices tells what this instance has', async () => {
  const phone = { value: 'phone', label: 'Phone' }
  const fault = await app.sandbox.control.addFault({ kind: 'data-policy', table: 'incident', field: 'caller_id' })
  const choices = resultOf(await app.call('GET', '/choices'))
  await app.sandbox.control.clearFault(fault)
  expect(choices).toMatchObject({
    change: {
      table: `${app.scope}_change`,
      states: expect.arrayContaining([{ value: '-5', label: 'New' }]),
      closeCodes: expect.arrayContaining([{ value: 'successful', label: 'Successful' }]),
      lengths: { name: 160, description: 4000, requestedBy: 255, link: 1024 },
    },
    incident: {
      states: expect.arrayContaining([{ value: '6', label: 'Resolved' }]),
      priorities: expect.arrayContaining([{ value: '1', label: '1 - Critical' }]),
      mandatory: expect.arrayContaining([
        expect.objectContaining({ column: 'caller_id', label: 'Caller', because: 'data policy', when: '' }),
      ]),
      lists: expect.arrayContaining([
        {
          column: 'category',
          label: 'Category',
          suggestion: false,
          choices: expect.arrayContaining([{ value: 'inquiry', label: 'Inquiry / Help' }]),
        },
        // Inherited from task.
        expect.objectContaining({ column: 'contact_type', choices: expect.arrayContaining([phone]) }),
      ]),
      templates: [
        expect.objectContaining({ name: 'Hardware fault', template: 'category=hardware^impact=2^urgency=2^EQ' }),
        expect.objectContaining({ name: 'Security incident intake', sysId: expect.stringMatching(/^[0-9a-f]{32}$/) }),
      ],
      templatesComplete: true,
      labels: expect.objectContaining({ business_impact: 'Business impact' }),
      journals: expect.arrayContaining(['comments', 'work_notes']),
    },
    groups: expect.arrayContaining([{ sysId: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'Network' }]),
    groupsComplete: true,
  })
})

test('GET status tells facts and probes', async () => {
  const status = resultOf(await app.call('GET', '/status'))
  expect(status).toMatchObject({
    version: '1.0.0',
    scope: app.scope,
    release: 'Zurich',
    timeZone: 'UTC',
    user: { name: 'portal', roles: [`${app.scope}.integration`] },
    checklist: { redirectAddress: false, application: false, integrationUser: false },
  })
  expect(status).toMatchObject({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    probes: expect.not.arrayContaining([expect.objectContaining({ ok: false })]),
  })
})
