import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Reply, textAt } from '../../../sandbox/servicenow/src/testing/test-sandbox.ts'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { resultOf, sampleTicket, ticketOf } from './support/wire.ts'

let app: InstalledApp
let change = ''
let incident = ''
let foreign = ''
beforeAll(async () => {
  app = await installApp()
  await app.addUser('nobody', [])
  await app.addUser('looker', [`${app.scope}.viewer`])
  await app.addUser('keeper', [`${app.scope}.admin`])
  change = ticketOf(await app.call('PUT', '/tickets/change', sampleTicket())).sysId
  incident = ticketOf(await app.call('PUT', '/tickets/incident', sampleTicket({ kind: 'incident' }))).sysId
  foreign = textAt(await app.table('POST', 'incident', { short_description: 'Printer' }), 'sys_id')
})
afterAll(() => app[Symbol.asyncDispose]())

const connection = {
  tenant: 'contoso',
  portal: 'https://portal.example.com',
  status: 'connected',
  lastSyncAt: null,
  webhook: null,
}
const routes: ReadonlyArray<readonly [string, string, unknown, number]> = [
  ['GET', '/status', undefined, 200],
  ['PUT', '/connection', connection, 200],
  ['DELETE', '/connection', undefined, 200],
  ['PUT', '/tickets/change', sampleTicket(), 200],
  ['PUT', '/tickets/new-one', sampleTicket({ kind: 'incident' }), 201],
  ['PATCH', '/tickets/change', { name: 'Renamed' }, 200],
  ['POST', '/tickets/batch', { tickets: [{ id: 'change', ...sampleTicket() }] }, 200],
  ['POST', '/tickets/look-up', { tickets: [] }, 200],
  ['PUT', '/tickets/linked/record', { kind: 'incident', sysId: '0'.repeat(32) }, 404],
  ['GET', '/records?kind=incident&number=INC0000000', undefined, 200],
  ['GET', '/changes', undefined, 200],
  ['GET', '/choices', undefined, 200],
]

describe('the ticketing API', () => {
  test.each(routes)('lets the integration role in: %s %s', async (method, path, body, status) => {
    expect((await app.call(method, path, body)).status).toBe(status)
  })

  test.each(['nobody', 'looker', 'keeper', 'itil'])('refuses %s on every route', async (user) => {
    for (const [method, path, body] of routes) {
      const reply = await app.call(method, path, body, user)
      expect([method, path, reply.status]).toEqual([method, path, 403])
    }
  })

  test('refuses a caller who says not who he is', async () => {
    for (const [method, path, body] of routes) {
      const reply = await app.sandbox.call(method, `/api/${app.scope}/v1/ticketing${path}`, { as: null, body })
      expect([path, reply.status]).toEqual([path, 401])
    }
  })

  test('answers over OAuth as over Basic', async () => {
    const { accessToken } = await app.sandbox.tokensFor('portal')
    const reply = await app.sandbox.call('GET', `/api/${app.scope}/v1/ticketing/status`, { bearer: accessToken })
    expect(reply.status).toBe(200)
  })
})

async function users(name: string): Promise<string[]> {
  const rows = await app.table('GET', `sys_user?sysparm_fields=sys_id&sysparm_query=user_name=${name}`)
  return Array.isArray(rows) ? rows.map((row: unknown) => textAt(row, 'sys_id')) : []
}

/** What an answer shows; nothing where the platform refused or says there is no such record. */
function seenIn(reply: Reply): unknown {
  return reply.status === 403 || reply.status === 404 ? [] : resultOf(reply)
}

/** What the integration role may not: everything beside its API. Found rows of a list count as access. */
describe('a user with nothing but the integration role', () => {
  const elsewhere: ReadonlyArray<readonly [string, () => string, unknown]> = [
    ['GET', () => `/api/now/table/${app.scope}_change`, undefined],
    ['GET', () => `/api/now/table/${app.scope}_change/${change}`, undefined],
    ['POST', () => `/api/now/table/${app.scope}_change`, { short_description: 'x' }],
    ['PATCH', () => `/api/now/table/${app.scope}_change/${change}`, { short_description: 'x' }],
    ['DELETE', () => `/api/now/table/${app.scope}_change/${change}`, undefined],
    ['GET', () => `/api/now/table/change_request/${change}`, undefined],
    ['PATCH', () => `/api/now/table/change_request/${change}`, { short_description: 'x' }],
    ['GET', () => `/api/now/table/incident/${foreign}`, undefined],
    ['PATCH', () => `/api/now/table/incident/${incident}`, { short_description: 'x' }],
    ['DELETE', () => `/api/now/table/incident/${incident}`, undefined],
    ['GET', () => `/api/now/table/${app.scope}_feed`, undefined],
    ['POST', () => `/api/now/table/${app.scope}_feed`, { external_id: 'x' }],
    ['GET', () => `/api/now/table/${app.scope}_outbox`, undefined],
    ['POST', () => `/api/now/table/${app.scope}_outbox`, { event_id: 'x' }],
    ['GET', () => `/api/now/table/${app.scope}_connection`, undefined],
    ['POST', () => `/api/now/table/${app.scope}_connection`, { slot: 'x' }],
  ]

  test.each(elsewhere)('case %#: gets nothing by %s', async (method, path, body) => {
    const reply = await app.sandbox.call(method, path(), { as: 'portal', ...(body !== undefined && { body }) })
    expect(seenIn(reply)).toEqual([])
  })

  test.each(['sys_user_has_role', 'oauth_entity', 'sys_properties', 'sys_journal_field', 'sys_user'])(
    'sees of the table %s what a user without roles sees',
    async (table) => {
      const ask = (user: string) => app.sandbox.call('GET', `/api/now/table/${table}?sysparm_limit=1000`, { as: user })
      const [portal, nobody] = [await ask('portal'), await ask('nobody')]
      expect([portal.status, portal.text]).toEqual([nobody.status, nobody.text])
    },
  )

  test('reads incidents it opened, as the platform lets everybody who opened one, and no others', async () => {
    const reply = await app.sandbox.call('GET', '/api/now/table/task?sysparm_fields=opened_by', { as: 'portal' })
    const { result }: { result: Array<{ opened_by: { value: string } }> } = JSON.parse(reply.text)
    const [portal] = await users('portal')
    expect(new Set(result.map(({ opened_by: { value } }) => value))).toEqual(new Set([portal]))
  })

  test('has changed nothing by trying', async () => {
    expect(await app.table('GET', `change_request/${change}`)).toMatchObject({ short_description: 'Renamed' })
    expect(await app.table('GET', `incident/${incident}`)).toMatchObject({
      short_description: 'Require MFA for administrators',
    })
  })
})

function asUser(user: string, method: string, path: string, body?: unknown): Promise<Reply> {
  return app.sandbox.call(method, `/api/now/table/${path}`, { as: user, ...(body !== undefined && { body }) })
}

async function someChange(id: string): Promise<string> {
  return ticketOf(await app.call('PUT', `/tickets/${id}`, sampleTicket())).sysId
}

describe('people', () => {
  test('with the viewer role see our change requests and may not change them', async () => {
    expect((await asUser('looker', 'GET', `${app.scope}_change/${change}`)).status).toBe(200)
    expect((await asUser('looker', 'PATCH', `${app.scope}_change/${change}`, { description: 'x' })).status).toBe(403)
  })

  test('who work changes change ours, but not their key, and make none by hand', async () => {
    const patched = await asUser('itil', 'PATCH', `${app.scope}_change/${change}`, {
      description: 'By itil',
      external_id: 'stolen',
    })
    expect(patched.status).toBe(200)
    expect(await app.table('GET', `${app.scope}_change/${change}`)).toMatchObject({
      description: 'By itil',
      external_id: 'change',
    })
    expect((await asUser('itil', 'POST', `${app.scope}_change`, { short_description: 'x' })).status).toBe(403)
    await asUser('itil', 'PATCH', `incident/${incident}`, { [`${app.scope}_external_id`]: 'stolen' })
    expect(await app.table('GET', `incident/${incident}`)).toMatchObject({ [`${app.scope}_external_id`]: 'incident' })
  })

  /** Method on our table of changes, on a record of it where the method needs one, and who it is let do that. */
  test.each([
    ['GET', '', undefined, ['looker', 'keeper', 'itil', 'admin']],
    ['PATCH', 'record', { justification: 'x' }, ['itil', 'admin']],
    ['PATCH', 'record', { recommendation_source: 'user' }, ['itil', 'admin']],
    ['POST', '', { short_description: 'x' }, ['admin']],
    ['DELETE', 'record', undefined, ['admin']],
  ] as const)('are let do what their roles say with changes: %s %s %j', async (method, on, body, allowed) => {
    const everybody = ['portal', 'nobody', 'looker', 'keeper', 'itil', 'admin']
    const did: string[] = []
    for (const user of everybody) {
      const path = on === '' ? `${app.scope}_change` : `${app.scope}_change/${await someChange(`${method}-${user}`)}`
      const reply = await asUser(user, method, path, body)
      const seen = method === 'GET' ? seenIn(reply) : []
      if (reply.status < 300 && (method !== 'GET' || (Array.isArray(seen) && seen.length > 0))) did.push(user)
    }
    expect(did).toEqual(allowed)
  })

  test.each(['feed', 'outbox', 'connection', 'checklist'])(
    'reach the table %s through no web service',
    async (table) => {
      for (const user of ['nobody', 'looker', 'keeper', 'itil', 'admin']) {
        for (const method of ['GET', 'POST'] as const) {
          const reply = await asUser(user, method, `${app.scope}_${table}`, method === 'GET' ? undefined : {})
          expect([user, method, reply.status]).toEqual([user, method, 403])
        }
      }
    },
  )
})
