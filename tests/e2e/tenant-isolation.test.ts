import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fillPath, readOperations, type ApiOperation } from '../support/api-operations.ts'
import { authorize, connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startPostgres } from '../support/postgres.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }

/** Things of tenant B that tenant A may have learnt the names of. */
interface Belongings {
  readonly ticket: string
  readonly rule: string
  readonly token: string
  readonly session: string
  readonly bulkShare: string
  /** Of the ticket's record at the instance both tenants use. */
  readonly number: string
}

/** What tenant A tries with one operation. */
interface Attempt {
  /** Whose name goes into the gap of the address: a thing of B, or something both have. */
  readonly gap?: keyof Belongings | { readonly shared: string }
  readonly body?: (b: Belongings) => unknown
  readonly query?: string
  /** What A is answered; 404 means that B's thing is not there for A. */
  readonly status: number
}

const ticket = {
  kind: 'incident',
  priority: 3,
  name: 'Only ours',
  description: 'Text',
  dueDate: null,
  actionId: null,
  category: 'data',
}
const rule = {
  name: 'A rule',
  mode: 'off',
  conditions: { categories: [], products: [], minMissingPoints: 1, regressedOnly: false },
  order: { kind: 'change', priority: 3, dueInDays: null, fields: {} },
  capPerDay: 1,
}
const bulk = {
  actionIds: ['AdminMFAV2'],
  grouping: 'separate',
  kind: 'change',
  priority: 3,
  dueDate: null,
  name: null,
  description: null,
  fields: {},
  skipOpen: false,
}

/** Every operation of the API: whoever adds one says here what a stranger is answered. In this order they are tried. */
const attempts: Record<string, Attempt> = {
  'get /api/v1/session': { status: 200 },
  'get /api/v1/sessions': { status: 200 },
  'delete /api/v1/sessions/{id}': { gap: 'session', status: 404 },
  'get /api/v1/api-tokens': { status: 200 },
  'post /api/v1/api-tokens': { body: () => ({ name: 'Mine', scopes: ['read'], expiresInDays: 1 }), status: 201 },
  'delete /api/v1/api-tokens/{id}': { gap: 'token', status: 404 },
  'get /api/v1/audit': { status: 200 },
  'get /api/v1/audit/export': { query: '?format=csv', status: 200 },
  'get /api/v1/secure-score': { status: 200 },
  'post /api/v1/secure-score/sync': { status: 202 },
  'get /api/v1/improvement-actions': { status: 200 },
  'get /api/v1/improvement-actions/{id}': { gap: { shared: 'AdminMFAV2' }, status: 200 },
  'put /api/v1/improvement-actions/{id}/status': {
    gap: { shared: 'AdminMFAV2' },
    body: () => ({ status: 'risk-accepted', comment: 'Ours alone' }),
    status: 409,
  },
  'get /api/v1/connection': { status: 200 },
  'post /api/v1/connection/check': { body: () => ({ instance: 'no such host.example' }), status: 422 },
  'get /api/v1/state-names': { status: 200 },
  'put /api/v1/state-names/{kind}': { gap: { shared: 'change' }, body: () => ({ states: [] }), status: 400 },
  'delete /api/v1/state-names/{kind}': { gap: { shared: 'change' }, status: 200 },
  'post /api/v1/state-names/read': { status: 200 },
  'get /api/v1/closure-policy': { status: 200 },
  'put /api/v1/closure-policy': {
    body: () => ({ pointsReached: 'offer', regression: 'offer', writeBack: false }),
    status: 200,
  },
  'get /api/v1/rules': { status: 200 },
  'post /api/v1/rules': { body: () => rule, status: 201 },
  'post /api/v1/rules/preview': { body: () => rule, status: 200 },
  'put /api/v1/rules/{id}': { gap: 'rule', body: () => rule, status: 404 },
  'get /api/v1/rules/{id}/preview': { gap: 'rule', status: 404 },
  'get /api/v1/rules/{id}/orders': { gap: 'rule', status: 404 },
  'delete /api/v1/rules/{id}': { gap: 'rule', status: 404 },
  'get /api/v1/tickets': { status: 200 },
  'get /api/v1/tickets/summary': { status: 200 },
  'get /api/v1/tickets/{id}': { gap: 'ticket', status: 404 },
  'patch /api/v1/tickets/{id}': { gap: 'ticket', body: () => ({ name: 'Not yours' }), status: 404 },
  'post /api/v1/tickets/{id}/resend': { gap: 'ticket', status: 404 },
  'post /api/v1/tickets/{id}/withdraw': { gap: 'ticket', status: 404 },
  'post /api/v1/tickets/{id}/forget': { gap: 'ticket', status: 404 },
  'post /api/v1/tickets/{id}/recreate': { gap: 'ticket', status: 404 },
  'post /api/v1/tickets/{id}/link': { gap: 'ticket', body: () => ({ number: 'INC0010001' }), status: 404 },
  'post /api/v1/tickets/{id}/closure': { gap: 'ticket', body: () => ({ step: 'resolve' }), status: 404 },
  'get /api/v1/tickets/{id}/events': { gap: 'ticket', status: 404 },
  'get /api/v1/tickets/export': { query: '?format=csv', status: 200 },
  'get /api/v1/ticket-events/export': { query: '?format=json', status: 200 },
  'get /api/v1/ticket-form': { query: '?kind=change', status: 200 },
  'get /api/v1/ticket-defaults': { status: 200 },
  'put /api/v1/ticket-defaults': { body: () => ({ items: [] }), status: 200 },
  'post /api/v1/tickets/preflight': { body: () => ticket, status: 200 },
  'post /api/v1/tickets/{id}/preflight': { gap: 'ticket', body: () => ({ name: 'Not yours' }), status: 404 },
  'post /api/v1/tickets/attach': {
    // Refused because the record has a ticket, whoever's it is.
    body: ({ number }) => ({ kind: 'incident', number, actionId: 'AdminMFAV2' }),
    status: 400,
  },
  'get /api/v1/tickets/{id}/comments': { gap: 'ticket', status: 404 },
  'post /api/v1/tickets/{id}/comments': {
    gap: 'ticket',
    body: () => ({ kind: 'comment', text: 'From a stranger' }),
    status: 404,
  },
  'post /api/v1/tickets': { body: () => ticket, status: 202 },
  'post /api/v1/bulk-shares/preview': { body: () => bulk, status: 200 },
  'post /api/v1/bulk-shares': { body: () => bulk, status: 202 },
  'get /api/v1/bulk-shares/{id}': { gap: 'bulkShare', status: 404 },
  'post /api/v1/bulk-shares/{id}/retry': { gap: 'bulkShare', status: 404 },
  'get /api/v1/problems/{code}': { gap: { shared: 'AUTH_REQUIRED' }, status: 200 },
  'get /api/v1/help/{page}': { gap: { shared: 'auth-required' }, status: 200 },
  'get /api/v1/openapi.json': { status: 200 },
  'get /api/v1/connection/budget': { status: 200 },
  'put /api/v1/connection/budget': { body: () => ({ limitPerHour: 10_000 }), status: 200 },
  'get /api/v1/connection/probes': { status: 200 },
  'post /api/v1/connection/probes': { body: () => ({}), status: 200 },
  'get /api/v1/connection/support-bundle': { status: 200 },
  'post /api/v1/connection/webhook-secret': { status: 204 },
  'post /api/v1/webhooks/servicenow/{connectionId}': { gap: { shared: crypto.randomUUID() }, status: 400 },
  'put /api/v1/connection': { body: () => ({ instance: 'x', clientId: '', clientSecret: '' }), status: 400 },
  'post /api/v1/connection/authorization': { status: 200 },
  'get /api/v1/connection/callback': { status: 302 },
  'delete /api/v1/connection/set-up': { status: 204 },
  'delete /api/v1/connection': { status: 204 },
  'get /auth/sign-in': { status: 302 },
  'get /auth/callback': { status: 302 },
  'get /auth/front-channel-logout': { status: 204 },
}

/** Tried elsewhere: a stream has no end to wait for, and these end the session everything else is tried with. */
const tried = ['get /api/v1/events', 'post /auth/sign-out', 'post /auth/sign-out-everywhere']

describe.each([
  ['the embedded database', async () => ({ environment: {}, stop: async () => undefined })],
  [
    'PostgreSQL as an ordinary user',
    async () => {
      const postgres = await startPostgres()
      const DATABASE_URL = await postgres.createDatabase('ordinary user')
      return { environment: { DATABASE_URL }, stop: () => postgres.stop() }
    },
  ],
])('two tenants on %s', (_name, startDatabase) => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let stopDatabase: () => Promise<unknown>
  let a: PortalClient
  let b: PortalClient
  let theirs: Belongings
  let operations: ApiOperation[]

  beforeAll(async () => {
    const database = await startDatabase()
    stopDatabase = database.stop
    surroundings = await startSurroundings(database.environment)
    const ENTRA_TENANT_ID = surroundings.microsoft.tenants.map(({ tenantId }) => tenantId).join(',')
    portal = await startPortalProcess('serve', { ...surroundings.environment, ENTRA_TENANT_ID })
    a = await signIn(surroundings, 0, 0)
    b = await signIn(surroundings, 0, 1)
    // Both at one instance, as one integration user: nothing but our own care keeps them apart.
    for (const tenant of [a, b]) {
      await connect(surroundings, tenant)
      await vi.waitUntil(() => hasWholeScore(tenant), patience)
    }
    const names = await fill(b)
    await vi.waitUntil(() => hasAllDelivered(b), patience)
    theirs = { ...names, number: (await b.get(`/api/v1/tickets/${names.ticket}`)).json.number }
    operations = readOperations(await a.get('/api/v1/openapi.json'))
  }, 300_000)

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
    await stopDatabase?.()
  })

  it('has every operation of the API tried', () => {
    const known = [...Object.keys(attempts), ...tried]
    expect(operations.map(({ name }) => name).toSorted()).toEqual(known.toSorted())
  })

  it('shows and gives A nothing of B, whatever A calls', async () => {
    const before = await everything(b)
    const foreign = [...Object.values(theirs), ...marks(surroundings)]
    const faults: unknown[] = []
    for (const [name, attempt] of Object.entries(attempts)) {
      const operation = operations.find((one) => one.name === name)!
      const { status, text } = await call(a, operation, attempt, theirs)
      // An answer may repeat the name of what it was asked for.
      const asked = typeof attempt.gap === 'string' ? theirs[attempt.gap] : ''
      const sent = asked + JSON.stringify(attempt.body?.(theirs) ?? '')
      const leaked = foreign.filter((mark) => !sent.includes(mark) && text.includes(mark))
      if (status !== attempt.status || leaked.length > 0)
        faults.push({ name, status, leaked, text: text.slice(0, 500) })
    }
    expect(faults).toEqual([])
    expect(await everything(b)).toEqual(before)
  })

  it('goes on working for B after A has removed its connection', async () => {
    expect((await a.get('/api/v1/connection')).json.status).toBe('none')
    const refused = await a.write('POST', '/api/v1/tickets', ticket, { 'idempotency-key': crypto.randomUUID() })
    expect(refused).toMatchObject({ status: 409, json: { code: 'CONNECTION_MISSING' } })
    const { id } = await share(b, ticket)
    await expect.poll(async () => (await b.get(`/api/v1/tickets/${id}`)).json.delivery, patience).toBe('delivered')
  })

  it('takes the same Idempotency-Key of both as two', async () => {
    await connect(surroundings, a)
    const headers = { 'idempotency-key': 'the-same-key' }
    const [ours, others] = [
      await a.write('POST', '/api/v1/tickets', ticket, headers),
      await b.write('POST', '/api/v1/tickets', ticket, headers),
    ]
    expect([ours.status, others.status]).toEqual([202, 202])
    expect(ours.json.id).not.toBe(others.json.id)
  })

  it('does not let A finish what B began at ServiceNow', async () => {
    const begun = await b.write('POST', '/api/v1/connection/authorization')
    const state = new URL(begun.json.location).searchParams.get('state') ?? ''
    const landed = await a.visitor.open(`${surroundings.portal}/api/v1/connection/callback?code=stolen&state=${state}`)
    expect(landed.url.searchParams.get('error')).toBe('CONNECTION_ATTEMPT_INVALID')
    expect((await b.get('/api/v1/connection')).json.status).toBe('connected')
    expect((await authorize(b)).searchParams.get('connected')).toBe('1')
  })

  it('tells A of nothing that happens to B', async () => {
    const heard: string[] = []
    const stream = a.visitor.stream(`${surroundings.portal}/api/v1/events`)[Symbol.asyncIterator]()
    heard.push((await stream.next()).value ?? '')
    const { id: foreign } = await share(b, ticket)
    await expect.poll(async () => (await b.get(`/api/v1/tickets/${foreign}`)).json.delivery, patience).toBe('delivered')
    const { id: own } = await share(a, ticket)
    while (!heard.join('').includes(own)) heard.push((await stream.next()).value ?? '')
    await stream.return?.()
    expect(heard.join('')).not.toContain(foreign)
  })

  it('lets a token of A do nothing to B', async () => {
    const scopes = ['read', 'audit.read', 'tickets.write', 'configuration.write']
    const { json } = await a.write('POST', '/api/v1/api-tokens', { name: 'All rights', scopes, expiresInDays: 1 })
    const headers = { authorization: `Bearer ${json.token}` }
    const as = async (path: string) => await a.visitor.call('GET', surroundings.portal + path, { headers })
    expect((await as('/api/v1/tickets')).status).toBe(200)
    expect((await as(`/api/v1/tickets/${theirs.ticket}`)).status).toBe(404)
    const log = await as('/api/v1/audit?limit=500')
    expect(log.text).not.toContain(surroundings.microsoft.tenants[1]!.accounts[0]!.displayName)
  })

  it('leaves B signed in when A signs out everywhere', async () => {
    expect((await a.write('POST', '/auth/sign-out-everywhere')).status).toBe(200)
    expect((await a.get('/api/v1/session')).status).toBe(401)
    expect((await b.get('/api/v1/session')).status).toBe(200)
  })
})

/** Today's score comes first; the history after it tells of actions that lost points. */
async function hasWholeScore(client: PortalClient): Promise<boolean> {
  return (await client.get('/api/v1/secure-score')).json.history.length === 90
}

async function hasAllDelivered(client: PortalClient): Promise<boolean> {
  const { kinds } = (await client.get('/api/v1/tickets/summary')).json
  return kinds.every(({ waiting }: { waiting: number }) => waiting === 0)
}

/** Gives a tenant one of everything. */
async function fill(client: PortalClient): Promise<Omit<Belongings, 'number'>> {
  const shared = await share(client, { ...ticket, name: 'Seen by nobody else' })
  const made = await client.write('POST', '/api/v1/rules', { ...rule, name: 'Rule of the others' })
  const token = await client.write('POST', '/api/v1/api-tokens', {
    name: 'Token of the others',
    scopes: ['read'],
    expiresInDays: 30,
  })
  const bulkShare = await client.write('POST', '/api/v1/bulk-shares', bulk, { 'idempotency-key': crypto.randomUUID() })
  const sessions = await client.get('/api/v1/sessions')
  return {
    ticket: shared.id,
    rule: made.json.id,
    token: token.json.id,
    session: sessions.json.items[0].id,
    bulkShare: bulkShare.json.id,
  }
}

/** Texts by which anything of tenant B is known. */
function marks({ microsoft }: Surroundings): string[] {
  const { tenantId, company, accounts } = microsoft.tenants[1]!
  const people = accounts.flatMap(({ displayName, userPrincipalName }) => [displayName, userPrincipalName])
  return [tenantId, company, ...people, 'Seen by nobody else', 'Rule of the others', 'Token of the others']
}

async function call(client: PortalClient, { method, path }: ApiOperation, attempt: Attempt, b: Belongings) {
  const { gap = { shared: '' } } = attempt
  const value = typeof gap === 'string' ? b[gap] : gap.shared
  const address = fillPath(path, value) + (attempt.query ?? '')
  const headers = { 'idempotency-key': crypto.randomUUID() }
  if (method !== 'GET') return await client.write(method, address, attempt.body?.(b), headers)
  return await client.visitor.call('GET', new URL(address, client.landed).href)
}

/** All a tenant can read of its own, without what moves by itself. */
async function everything(client: PortalClient): Promise<unknown> {
  const paths = ['connection', 'state-names', 'closure-policy', 'rules', 'tickets?limit=500', 'api-tokens', 'sessions']
  const read = await Promise.all(
    [
      ...paths,
      'audit?limit=500',
      'tickets/summary',
      'connection/budget',
      'ticket-defaults',
      'improvement-actions?limit=500',
    ].map(async (path) => (await client.get(`/api/v1/${path}`)).json),
  )
  const moving = new Set(['lastPolledAt', 'lastSeenAt', 'lastUsedAt', 'updatedAt', 'readAt', 'used', 'nextReset'])
  return JSON.parse(JSON.stringify(read, (key, value: unknown) => (moving.has(key) ? undefined : value)))
}
