import { OpenSessions } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPath, readOperations, type ApiOperation } from '../support/api-operations.ts'
import { signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { createVisitor, type Answer } from '../support/visitor.ts'

const someId = '7b9d6f0e-2c1a-4e55-9f3d-0a1b2c3d4e5f'
const scopes = ['read', 'audit.read', 'tickets.write', 'configuration.write'] as const
/** Ends only with the connection. */
const stream = 'get /api/v1/events'

let surroundings: Surroundings
let portal: PortalProcess
let admin: PortalClient
let reader: PortalClient
let operations: ApiOperation[]

beforeAll(async () => {
  surroundings = await startSurroundings()
  portal = await startPortalProcess('serve', surroundings.environment)
  admin = await signIn(surroundings, 0)
  reader = await signIn(surroundings, 1)
  operations = readOperations(await admin.get('/api/v1/openapi.json')).filter(({ right }) => right !== undefined)
})

afterAll(async () => {
  await portal?.stop()
  await surroundings?.close()
})

const codes = (answers: ReadonlyArray<readonly [string, Answer]>) =>
  Object.fromEntries(answers.map(([name, { status, json }]) => [name, `${status} ${json?.code ?? ''}`]))

const all = async (
  chosen: readonly ApiOperation[],
  send: (operation: ApiOperation, address: string) => Promise<Answer>,
) => {
  const answers: Array<readonly [string, Answer]> = []
  for (const operation of chosen) {
    answers.push([operation.name, await send(operation, surroundings.portal + fillPath(operation.path, someId))])
  }
  return codes(answers)
}

const every = (chosen: readonly ApiOperation[], outcome: string) =>
  Object.fromEntries(chosen.map(({ name }) => [name, outcome]))

const createToken = async (wanted: readonly string[], name = 'Automation') =>
  (await admin.write('POST', '/api/v1/api-tokens', { name, scopes: wanted, expiresInDays: 7 })).json
const withToken = (token: string) => (operation: ApiOperation, address: string) =>
  createVisitor().call(operation.method, address, { headers: { authorization: `Bearer ${token}` } })

describe('every operation', () => {
  it('is refused without a sign-in', async () => {
    const stranger = createVisitor()
    const outcome = await all(operations, ({ method }, address) => stranger.call(method, address))
    expect(outcome).toEqual(every(operations, '401 AUTH_REQUIRED'))
  })

  it('that writes is refused when the page did not come from us', async () => {
    const writes = operations.filter(({ method }) => method !== 'GET')
    const outcome = await all(writes, ({ method }, address) => admin.visitor.call(method, address))
    expect(outcome).toEqual(every(writes, '403 CSRF_INVALID'))
  })

  it('that takes an administrator is refused to a reader', async () => {
    const writes = operations.filter(({ right }) => right?.writes)
    expect(writes.length).toBeGreaterThan(10)
    const outcome = await all(writes, ({ method }, address) =>
      method === 'GET'
        ? reader.visitor.call('GET', address)
        : reader.write(method, address.slice(surroundings.portal.length)),
    )
    expect(outcome).toEqual(every(writes, '403 AUTH_READ_ONLY'))
  })

  it('is refused to a token that was made up', async () => {
    const outcome = await all(operations, withToken('scorelink_made-up'))
    expect(outcome).toEqual(every(operations, '401 AUTH_TOKEN_INVALID'))
  })

  it.each(scopes)('is refused to a token with %s that needs another right or a person', async (scope) => {
    const { token } = await createToken([scope])
    const refused = operations.filter(({ right }) => right?.scope !== scope)
    const outcome = await all(refused, withToken(token))
    expect(outcome).toEqual({
      ...every(refused, '403 AUTH_SCOPE_MISSING'),
      ...every(
        refused.filter(({ right }) => right?.scope === null),
        '403 AUTH_PERSON_NEEDED',
      ),
    })
  })

  it.each(scopes)('that asks for %s lets such a token past', async (scope) => {
    const { token } = await createToken([scope])
    const allowed = operations.filter(({ right, name }) => right?.scope === scope && name !== stream)
    expect(allowed.length).toBeGreaterThan(0)
    const outcome = await all(allowed, withToken(token))
    expect(Object.values(outcome).filter((one) => /^40[13]/.test(one))).toEqual([])
  })
})

describe('an API token', () => {
  it('is shown once, kept as a hash, and says when it was used', async () => {
    const created = await createToken(['read'], 'Shown once')
    expect(created.token).toMatch(/^scorelink_[\w-]{43}$/)
    const find = async () =>
      (await admin.get('/api/v1/api-tokens')).json.items.find(({ id }: { id: string }) => id === created.id)
    expect(await find()).toMatchObject({ name: 'Shown once', status: 'active', lastUsedAt: null })
    expect((await admin.get('/api/v1/api-tokens')).text).not.toContain(created.token)
    const answer = await withToken(created.token)(
      operations.find(({ name }) => name === 'get /api/v1/tickets')!,
      `${surroundings.portal}/api/v1/tickets`,
    )
    expect(answer.status).toBe(200)
    expect((await find()).lastUsedAt).not.toBeNull()
  })

  it('ends when it is revoked, and is revoked once', async () => {
    const { id, token } = await createToken(['read'])
    expect((await admin.write('DELETE', `/api/v1/api-tokens/${id}`)).status).toBe(204)
    expect((await admin.write('DELETE', `/api/v1/api-tokens/${id}`)).status).toBe(404)
    const headers = { authorization: `Bearer ${token}` }
    const answer = await createVisitor().call('GET', `${surroundings.portal}/api/v1/tickets`, { headers })
    expect(answer).toMatchObject({ status: 401, json: { code: 'AUTH_TOKEN_INVALID' } })
  })

  it.each([
    [{ name: ' ' }, 'name'],
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['read', 'read'] }, 'scopes'],
    [{ scopes: ['everything'] }, 'scopes.0'],
    [{ expiresInDays: 0 }, 'expiresInDays'],
    [{ expiresInDays: 366 }, 'expiresInDays'],
  ])('is not made from %j', async (change, field) => {
    const body = { name: 'A', scopes: ['read'], expiresInDays: 1, ...change }
    const answer = await admin.write('POST', '/api/v1/api-tokens', body)
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  it('is named in the audit log by what it does', async () => {
    const { id, token } = await createToken(['configuration.write'], 'Rule writer')
    const body = {
      name: 'Made by a script',
      mode: 'off',
      conditions: { categories: [], products: [], minMissingPoints: 1, regressedOnly: false },
      order: { kind: 'change', priority: 3, dueInDays: null, fields: {} },
      capPerDay: 1,
    }
    const headers = { authorization: `Bearer ${token}` }
    const made = await createVisitor().call('POST', `${surroundings.portal}/api/v1/rules`, { body, headers })
    expect(made.status).toBe(201)
    const { items } = (await admin.get('/api/v1/audit?action=rule.create')).json
    expect(items[0]).toMatchObject({
      action: 'rule.create',
      subject: made.json.id,
      actor: { name: surroundings.microsoft.accounts[0]!.displayName, token: { id, name: 'Rule writer' } },
      before: null,
      after: { name: 'Made by a script', mode: 'off' },
    })
  })
})

describe('a session', () => {
  it('is not the one the browser came with', async () => {
    const person = await signIn(surroundings, 0)
    const list = async () => OpenSessions.parse((await person.get('/api/v1/sessions')).json).items
    const earlier = (await list()).find(({ current }) => current)!
    await person.visitor.open(`${surroundings.portal}/auth/sign-in`)
    const later = await list()
    expect(later.find(({ current }) => current)!.id).not.toBe(earlier.id)
    expect(later.map(({ id }) => id)).not.toContain(earlier.id)
  })

  it('can be ended from another browser', async () => {
    const [here, there] = [await signIn(surroundings, 1), await signIn(surroundings, 1)]
    const { items } = (await there.get('/api/v1/sessions')).json
    const own = items.find(({ current }: { current: boolean }) => current)
    expect((await here.write('DELETE', `/api/v1/sessions/${own.id}`)).status).toBe(204)
    expect((await there.get('/api/v1/session')).status).toBe(401)
    expect((await here.get('/api/v1/session')).status).toBe(200)
  })

  it('ends everywhere at once, for this person alone', async () => {
    const [here, there] = [await signIn(surroundings, 1), await signIn(surroundings, 1)]
    const answer = await here.write('POST', '/auth/sign-out-everywhere')
    expect(answer.json.location).toContain('/oauth2/v2.0/logout?')
    for (const client of [here, there]) expect((await client.get('/api/v1/session')).status).toBe(401)
    expect((await admin.get('/api/v1/session')).status).toBe(200)
  })

  it('ends when Entra ID says that its own has', async () => {
    const person = await signIn(surroundings, 1)
    const begun = await person.write('POST', '/auth/sign-out')
    const hint = new URL(begun.json.location).searchParams.get('id_token_hint')!
    const { sid, iss } = JSON.parse(Buffer.from(hint.split('.')[1]!, 'base64url').toString())
    const again = await person.visitor.open(`${surroundings.portal}/auth/sign-in?returnTo=/api/v1/session`)
    expect(again.status).toBe(200)
    const logout = (query: Record<string, string>) =>
      createVisitor().call(
        'GET',
        `${surroundings.portal}/auth/front-channel-logout?${new URLSearchParams(query).toString()}`,
      )
    await logout({ iss: 'https://elsewhere.example', sid })
    await logout({ iss, sid: 'another' })
    expect((await person.get('/api/v1/session')).status).toBe(200)
    expect((await logout({ iss, sid })).status).toBe(204)
    expect((await person.get('/api/v1/session')).status).toBe(401)
  })
})

describe('the audit log', () => {
  it('tells who came, and whom no role let in', async () => {
    await signIn(surroundings, 2)
    const { items } = (await admin.get('/api/v1/audit?action=session.sign-in-refused')).json
    expect(items[0].actor.name).toBe(surroundings.microsoft.accounts[2]!.displayName)
    const signIns = (await admin.get('/api/v1/audit?action=session.sign-in&search=tobias')).json.items
    expect(new Set(signIns.map(({ actor }: { actor: { name: string } }) => actor.name))).toEqual(
      new Set([surroundings.microsoft.accounts[1]!.displayName]),
    )
  })

  it('is read page by page without gap or repetition, and by days', async () => {
    const whole = (await admin.get('/api/v1/audit?limit=500')).json
    expect(whole.nextCursor).toBeNull()
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Answer = await admin.get(`/api/v1/audit?limit=3${cursor && `&cursor=${cursor}`}`)
      ids.push(...page.json.items.map(({ id }: { id: string }) => id))
      cursor = page.json.nextCursor
    }
    expect(ids).toEqual(whole.items.map(({ id }: { id: string }) => id))
    expect((await admin.get('/api/v1/audit?to=2020-01-01')).json.items).toEqual([])
    expect((await admin.get('/api/v1/audit?from=2020-01-01&limit=500')).json.items).toHaveLength(ids.length)
    expect((await admin.get('/api/v1/audit?from=someday')).status).toBe(400)
  })

  it('is saved as JSON and as CSV that a spreadsheet takes for text', async () => {
    await createToken(['read'], '=HYPERLINK("https://x.example")')
    const json = await admin.get('/api/v1/audit/export?format=json')
    const listed = (await admin.get('/api/v1/audit?limit=500')).json.items
    expect(json.json).toEqual(listed)
    expect(json.headers.get('content-disposition')).toMatch(/attachment; filename="scorelink-audit-.*\.json"/)
    const csv = await admin.get('/api/v1/audit/export?format=csv&action=api-token.create')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const lines = csv.text.trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFF?id,at,action,subject,/)
    expect(lines).toHaveLength(
      1 + listed.filter(({ action }: { action: string }) => action === 'api-token.create').length,
    )
  })
})
