import type { Ticket } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startPostgres } from '../support/postgres.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 30_000, interval: 200 }

/** Accounts of the sandbox's tenant. */
const administrator = 0
const reader = 1
const nobody = 2

/** The whole road through the API: the same on the embedded database and on a PostgreSQL server. */
describe.each([
  ['the embedded database', async () => ({ environment: {}, stop: async () => undefined })],
  [
    'a PostgreSQL server',
    async () => {
      const postgres = await startPostgres()
      return { environment: { DATABASE_URL: await postgres.createDatabase() }, stop: () => postgres.stop() }
    },
  ],
])('the main road on %s', (_name, startDatabase) => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient
  let stopDatabase: () => Promise<unknown>
  const shared: Ticket[] = []

  beforeAll(async () => {
    const database = await startDatabase()
    stopDatabase = database.stop
    surroundings = await startSurroundings(database.environment)
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, administrator)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
    await stopDatabase?.()
  })

  const ticketNow = async (id: string): Promise<Ticket> => (await admin.get(`/api/v1/tickets/${id}`)).json

  /** What stands in ServiceNow, read as its administrator. */
  const record = async (table: string, query: string) => {
    const address = `${surroundings.serviceNow.origin}/api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const answer = await admin.visitor.call('GET', address, { headers })
    return answer.json.result
  }

  it('shows score and improvement actions after the first sync', async () => {
    await expect.poll(async () => (await admin.get('/api/v1/secure-score')).json.history.length, patience).toBe(90)
    const actions = (await admin.get('/api/v1/improvement-actions?limit=500')).json
    expect(actions.items.length).toBeGreaterThan(200)
    expect(actions.nextCursor).toBeNull()
    expect(actions.items[0]).toMatchObject({ rank: 1, status: 'to-address' })
  })

  it('pages through the actions without gap or repetition', async () => {
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await admin.get(`/api/v1/improvement-actions?limit=37${cursor && `&cursor=${cursor}`}`)
      ids.push(...page.json.items.map(({ id }: { id: string }) => id))
      cursor = page.json.nextCursor
    }
    const all = await admin.get('/api/v1/improvement-actions?limit=500')
    expect(ids).toEqual(all.json.items.map(({ id }: { id: string }) => id))
  })

  it('takes no ticket before an instance is connected', async () => {
    const answer = await admin.write('POST', '/api/v1/tickets', newTicket(), { 'idempotency-key': 'before-connect' })
    expect(answer).toMatchObject({ status: 409, json: { code: 'CONNECTION_MISSING' } })
  })

  it('connects by OAuth as the integration user', async () => {
    expect(await connect(surroundings, admin)).toMatchObject({
      status: 'connected',
      mode: 'table-api',
      release: 'Zurich',
      integrationUser: { userName: 'scorelink.integration', name: 'Scorelink Integration' },
    })
  })

  it.each(['change', 'incident'] as const)('shares an improvement action as %s and shows its number', async (kind) => {
    const { json } = await admin.get('/api/v1/improvement-actions?limit=1')
    const action = (await admin.get(`/api/v1/improvement-actions/${encodeURIComponent(json.items[0].id)}`)).json
    const { id } = await share(admin, { ...newTicket(kind), ...action.draft, actionId: action.id, category: null })
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    const ticket = await ticketNow(id)
    expect(ticket.number).toMatch(kind === 'change' ? /^CHG\d{7}$/ : /^INC\d{7}$/)
    expect(ticket.differences).toEqual([])
    shared.push(ticket)
    const [stored] = await record(kind === 'change' ? 'change_request' : 'incident', `correlation_id=${id}`)
    expect(stored).toMatchObject({
      number: ticket.number,
      short_description: action.draft.name,
      priority: '2',
      // The last second of the day in the tenant's zone, Europe/Amsterdam.
      due_date: '2026-12-24 22:59:59',
    })
    expect(stored.description).toContain('Recommendation source: Microsoft recommendation')
    expect(stored.description).toMatch(/Recommendation category: (Identity|Data|Devices|Apps|Infrastructure)/)
    expect(stored.description).toContain(
      `Requested by: ${surroundings.microsoft.accounts[administrator]!.userPrincipalName}`,
    )
    expect(stored.description).not.toMatch(/<\/?[a-z]+[^>]*>/i)
  })

  it('sends nothing over the wire but the agreed data, the key and the link back', async () => {
    const creates = surroundings.serviceNow.control.requests({ method: 'POST', path: '/api/now/table/' })
    expect(creates).toHaveLength(2)
    for (const { body } of creates) {
      expect(Object.keys(JSON.parse(body)).toSorted()).toEqual([
        'correlation_display',
        'correlation_id',
        'description',
        'due_date',
        'impact',
        'priority',
        'short_description',
        'urgency',
      ])
    }
  })

  it('makes one ticket of a request that is sent twice with one key', async () => {
    const headers = { 'idempotency-key': 'sent-twice-with-one-key' }
    const both = await Promise.all([
      admin.write('POST', '/api/v1/tickets', newTicket(), headers),
      admin.write('POST', '/api/v1/tickets', newTicket(), headers),
    ])
    expect(both.map(({ status }) => status)).toEqual([202, 202])
    expect(both[0].json.id).toBe(both[1].json.id)
    const other = await admin.write('POST', '/api/v1/tickets', { ...newTicket(), name: 'Other' }, headers)
    expect(other).toMatchObject({ status: 409, json: { code: 'CONFLICT_IDEMPOTENCY_KEY' } })
    await expect.poll(async () => (await ticketNow(both[0].json.id)).delivery, patience).toBe('delivered')
    expect(await record('incident', `correlation_id=${both[0].json.id}`)).toHaveLength(1)
  })

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(161) }],
    ['description', { description: '' }],
    ['description', { description: 'x'.repeat(3401) }],
    ['priority', { priority: 5 }],
    ['kind', { kind: 'problem' }],
    ['dueDate', { dueDate: '30-11-2026' }],
    ['dueDate', { dueDate: '2026-02-30' }],
    ['category', { category: null }],
    ['actionId', { actionId: 'no-such-action' }],
  ])('refuses a bad %s, naming the field', async (field, change) => {
    const before = (await admin.get('/api/v1/tickets?limit=500')).json.items.length
    const body = { ...newTicket(), ...change }
    const answer = await admin.write('POST', '/api/v1/tickets', body, { 'idempotency-key': crypto.randomUUID() })
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field)
    expect((await admin.get('/api/v1/tickets?limit=500')).json.items).toHaveLength(before)
  })

  it('follows a state that is changed in ServiceNow, and tells the browser', async () => {
    const change = shared.find(({ kind }) => kind === 'change')!
    expect(change.state).toMatchObject({ value: '-5', label: 'New', phase: 'open' })
    const events = await listen(admin, surroundings.portal)
    const sysId = (await record('change_request', `number=${change.number}`))[0].sys_id
    const address = `${surroundings.serviceNow.origin}/api/now/table/change_request/${sysId}`
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    await admin.visitor.call('PATCH', address, {
      headers,
      body: { state: '4', close_code: 'unsuccessful', close_notes: 'no' },
    })
    // It may be named for something before that, too.
    do await untilNamed(events, change.id)
    while ((await ticketNow(change.id)).state?.value !== '4')
    await events.return?.()
    expect((await ticketNow(change.id)).state).toMatchObject({ value: '4', label: 'Canceled', phase: 'cancelled' })
    const summary = (await admin.get('/api/v1/tickets/summary')).json
    const cards = summary.kinds.find(({ kind }: { kind: string }) => kind === 'change')
    expect(cards.states).toContainEqual({ value: '4', label: 'Canceled', phase: 'cancelled', count: 1 })
  })

  it('lets a security reader read everything and change nothing', async () => {
    const person = await signIn(surroundings, reader)
    expect((await person.get('/api/v1/session')).json.role).toBe('reader')
    for (const path of ['secure-score', 'improvement-actions', 'connection', 'tickets', 'tickets/summary']) {
      expect((await person.get(`/api/v1/${path}`)).status).toBe(200)
    }
    const writes = [
      person.write('POST', '/api/v1/tickets', newTicket(), { 'idempotency-key': crypto.randomUUID() }),
      person.write('PUT', '/api/v1/connection', { instance: 'x', clientId: 'y', clientSecret: 'z' }),
      person.write('POST', '/api/v1/connection/authorization'),
      person.write('DELETE', '/api/v1/connection'),
      person.write('POST', '/api/v1/secure-score/sync'),
    ]
    for (const answer of await Promise.all(writes)) {
      expect(answer).toMatchObject({ status: 403, json: { code: 'AUTH_READ_ONLY' } })
    }
  })

  it('explains to a person without a role why there is nothing to see', async () => {
    const person = await signIn(surroundings, nobody)
    expect(await person.get('/api/v1/tickets')).toMatchObject({ status: 401, json: { code: 'AUTH_REQUIRED' } })
    const problem = (await person.get('/api/v1/problems/AUTH_NO_ROLE')).json
    expect(problem.remedy).toContain('Security Administrator')
    expect(problem.type).toBe('/help/auth-no-role')
    const help = (await person.get('/api/v1/help/AUTH_NO_ROLE')).json
    expect(help).toMatchObject({ page: 'auth-no-role', html: expect.stringContaining('How to mend it') })
  })

  it('refuses a write without the token of the session', async () => {
    const answer = await admin.write('DELETE', '/api/v1/connection', undefined, { 'x-csrf-token': 'guess' })
    expect(answer).toMatchObject({ status: 403, json: { code: 'CSRF_INVALID' } })
  })

  it('gives out no secret of the connection', async () => {
    const { text } = await admin.get('/api/v1/connection')
    expect(text).not.toContain('marker-client-secret')
    expect(text).not.toMatch(/"(?:access|refresh)Token"/)
  })

  it('finds everything again after a restart', async () => {
    const before = (await admin.get('/api/v1/tickets?limit=500')).text
    expect(await portal.stop()).toBe(0)
    portal = await startPortalProcess('serve', surroundings.environment)
    expect((await admin.get('/api/v1/tickets?limit=500')).text).toBe(before)
    expect((await admin.get('/api/v1/connection')).json.status).toBe('connected')
  })
})

function newTicket(kind: 'change' | 'incident' = 'incident') {
  return {
    kind,
    priority: 2,
    name: 'Require multifactor authentication',
    description: 'First line\nSecond line',
    dueDate: '2026-12-24',
    actionId: null,
    category: 'identity',
  }
}

/** @returns what the event stream says from now on. */
async function listen(client: PortalClient, portal: string): Promise<AsyncIterator<string>> {
  const events = client.visitor.stream(`${portal}/api/v1/events`)[Symbol.asyncIterator]()
  await events.next()
  return events
}

async function untilNamed(events: AsyncIterator<string>, ticketId: string): Promise<void> {
  for (;;) {
    const { done, value } = await events.next()
    if (done === true) throw new Error('the event stream ended')
    if (value.includes(ticketId)) return
  }
}
