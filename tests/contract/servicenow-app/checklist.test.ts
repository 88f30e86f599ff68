import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../sandbox/servicenow/src/testing/test-sandbox.ts'
import { installApp, type InstalledApp } from './support/installed-app.ts'

const redirectAddress = 'https://portal.example.com/api/v1/connection/callback'
/** A user for each kind of rights; the password is the name. */
const people: Readonly<Record<string, readonly string[]>> = {
  'connector.admin': ['x_mioms_m365ticket.admin'],
  'connector.viewer': ['x_mioms_m365ticket.viewer'],
  'ticket.worker': ['itil'],
}

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
  for (const [name, roles] of Object.entries(people)) await app.addUser(name, roles)
  await app.sandbox.control.snapshot('installed')
})
afterAll(() => app?.[Symbol.asyncDispose]())

const call = (method: string, path: string, as: string | null, body?: object): Promise<Reply> =>
  app.sandbox.call(method, `/api/${app.scope}/v1/checklist${path}`, { as, ...(body !== undefined && { body }) })
const setPortal = () => call('PUT', '/portal', 'admin', { address: redirectAddress })
// Answers of many shapes, read as a person reading JSON would.
// oxlint-disable-next-line typescript/no-explicit-any -- see above
const read = ({ text }: Reply): any => JSON.parse(text)
const rows = async (table: string, query: string): Promise<unknown[]> => {
  const found = await app.table('GET', `${table}?sysparm_query=${encodeURIComponent(query)}`)
  return Array.isArray(found) ? found : []
}
const steps = async () => read(await call('GET', '/state', 'admin')).result
const isTurnedAway = (reply: Reply): boolean =>
  reply.status === 403 && read(reply).error.message === 'User Not Authorized'

describe('who may use the checklist', () => {
  const setUp = ['connector.admin', 'admin']
  it.each([
    ['GET', '/state', setUp],
    ['GET', '/connection', [...setUp, 'connector.viewer']],
    ['PUT', '/portal', setUp],
    ['POST', '/registry', setUp],
    ['PUT', '/registry', setUp],
    ['POST', '/registry/repair', setUp],
    ['POST', '/registry/secret', setUp],
    ['POST', '/user', setUp],
    ['PUT', '/user', setUp],
    ['POST', '/user/roles', setUp],
    ['POST', '/user/password', setUp],
  ])('%s %s', async (method, path, allowed) => {
    const everybody = ['connector.admin', 'admin', 'connector.viewer', 'ticket.worker', 'portal', 'abel.tuter']
    const replies = new Map<string, Reply>()
    // Nothing in the body: whoever gets in is told what lacks, and changes nothing.
    for (const person of everybody)
      replies.set(person, await call(method, path, person, method === 'GET' ? undefined : {}))
    const reached = everybody.filter((person) => !isTurnedAway(replies.get(person)!))
    expect(reached.sort()).toEqual([...allowed].sort())
    expect((await call(method, path, null, method === 'GET' ? undefined : {})).status).toBe(401)
  })
})

describe('the first step', () => {
  it('wants the address of the portal first, and names what is wrong with one', async () => {
    await app.sandbox.control.restore('installed')
    expect(read(await call('POST', '/registry', 'admin', {})).error).toMatchObject({
      code: 'NO_ADDRESS',
      field: 'address',
    })
    const wrong = await call('PUT', '/portal', 'admin', { address: 'portal' })
    expect([wrong.status, read(wrong).error.field]).toEqual([400, 'address'])
    expect(read(await call('GET', '/state', 'admin')).result.registry).toMatchObject({
      status: 'todo',
      redirectAddress: null,
    })
  })

  it('registers an application whose secret works, and is shown this once', async () => {
    await app.sandbox.control.restore('installed')
    await setPortal()
    const created = await call('POST', '/registry', 'admin', {})
    const { clientId, clientSecret } = read(created).result
    expect(created.headers.get('cache-control')).toContain('no-store')
    expect(await rows('oauth_entity', `client_id=${clientId}`)).toMatchObject([
      { redirect_url: redirectAddress, active: 'true', type: 'client' },
    ])
    const state = await call('GET', '/state', 'admin')
    expect(read(state).result.registry).toMatchObject({ status: 'done', application: { clientId } })
    expect(state.text).not.toContain(clientSecret)
    expect(await signIn(clientId, clientSecret)).toBe(200)

    const replaced = read(await call('POST', '/registry/secret', 'admin', {})).result
    expect(replaced.clientId).toBe(clientId)
    expect([await signIn(clientId, clientSecret), await signIn(clientId, replaced.clientSecret)]).toEqual([401, 200])
  })

  it('takes an application made by hand, says what is wrong with it, and mends it', async () => {
    await app.sandbox.control.restore('installed')
    await setPortal()
    const byHand = {
      name: 'By hand',
      client_id: 'c'.repeat(32),
      redirect_url: 'https://old.example.com/x',
      active: 'false',
    }
    await app.table('POST', 'oauth_entity', byHand)
    const unknown = await call('PUT', '/registry', 'admin', { clientId: 'nobody' })
    expect([unknown.status, read(unknown).error.code]).toEqual([404, 'UNKNOWN_CLIENT_ID'])
    const picked = read(await call('PUT', '/registry', 'admin', { clientId: byHand.client_id })).result.registry
    expect(picked.status).toBe('attention')
    expect(picked.findings.map((finding: { code: string }) => finding.code)).toEqual(['inactive', 'redirect-missing'])
    expect(read(await call('POST', '/registry/repair', 'admin', {})).result.registry.status).toBe('done')
    expect(await rows('oauth_entity', 'name=By hand')).toMatchObject([
      { redirect_url: `https://old.example.com/x,${redirectAddress}`, active: 'true' },
    ])
  })

  it.each(['access', 'read_access'] as const)(
    'passes on the refusal of an instance that closed the table by %s',
    async (setting) => {
      await app.sandbox.control.restore('installed')
      await setPortal()
      await app.sandbox.control.addFault({ kind: 'registry-closed', setting })
      const { registry } = read(await call('GET', '/state', 'admin')).result
      expect(registry).toMatchObject({
        status: 'refused',
        refusal: {
          table: 'oauth_entity',
          operation: 'read',
          cause: 'table-closed',
          message:
            "Read operation against 'oauth_entity' from scope 'x_mioms_m365ticket' has been refused due to the table's cross-scope access policy",
        },
      })
      const created = await call('POST', '/registry', 'admin', {})
      expect([created.status, read(created).error.refusal.operation]).toEqual([409, 'create'])
      expect(await rows('oauth_entity', 'nameSTARTSWITHScorelink')).toEqual([])
      // An application made by hand is believed, since the instance lets nobody look.
      const kept = read(await call('PUT', '/registry', 'admin', { clientId: 'd'.repeat(32) })).result.registry
      expect(kept).toMatchObject({ status: 'refused', clientId: 'd'.repeat(32), provedByUse: false })
    },
  )

  it('is refused to a person who may not create registries, whatever the application may', async () => {
    await app.sandbox.control.restore('installed')
    await setPortal()
    const refused = await call('POST', '/registry', 'connector.admin', {})
    expect([refused.status, read(refused).error.refusal.cause]).toEqual([403, 'person-lacks-rights'])
    await call('POST', '/registry', 'admin', {})
    expect((await call('POST', '/registry/secret', 'connector.admin', {})).status).toBe(403)
    expect((await call('POST', '/registry/repair', 'connector.admin', {})).status).toBe(403)
    expect(await rows('oauth_entity', 'nameSTARTSWITHScorelink')).toHaveLength(1)
  })
})

describe('the second step', () => {
  it('makes a user that may log in, with one role, and shows the password this once', async () => {
    await app.sandbox.control.restore('installed')
    const made = read(
      await call('POST', '/user', 'admin', { userName: 'm365.portal', email: 'm365@example.com' }),
    ).result
    expect(made).toMatchObject({ userName: 'm365.portal', roleRefusal: null })
    expect(await rows('sys_user', 'user_name=m365.portal')).toMatchObject([
      { active: 'true', web_service_access_only: 'false', email: 'm365@example.com', time_zone: 'GMT' },
    ])
    const held = await rows('sys_user_has_role', 'user.user_name=m365.portal')
    expect(held).toHaveLength(1)
    const state = await call('GET', '/state', 'admin')
    expect(read(state).result.user).toMatchObject({
      status: 'done',
      user: { ownRoles: ['x_mioms_m365ticket.integration'] },
    })
    expect(state.text).not.toContain(made.password)
    const status = await app.sandbox.call('GET', `/api/${app.scope}/v1/ticketing/status`, {
      as: null,
      headers: { authorization: `Basic ${Buffer.from(`m365.portal:${made.password}`).toString('base64')}` },
    })
    expect(status.status).toBe(200)
  })

  it.each([
    [{ userName: '' }, 400, 'INVALID_USER_NAME'],
    [{ userName: 'two words' }, 400, 'INVALID_USER_NAME'],
    [{}, 400, 'INVALID_USER_NAME'],
    [{ userName: 'abel.tuter' }, 409, 'USER_EXISTS'],
  ])('refuses to make %j', async (body, status, code) => {
    const reply = await call('POST', '/user', 'admin', body)
    expect([reply.status, read(reply).error.code, read(reply).error.field]).toEqual([status, code, 'userName'])
  })

  it('takes a user made by hand and says what is wrong with it', async () => {
    await app.sandbox.control.restore('installed')
    await app.table('POST', 'sys_user', { user_name: 'by.hand', web_service_access_only: 'true', active: 'true' })
    const picked = read(await call('PUT', '/user', 'admin', { userName: 'by.hand' })).result.user
    expect(picked.findings.map((finding: { code: string }) => finding.code)).toEqual([
      'web-service-only',
      'missing-roles',
    ])
    const given = read(await call('POST', '/user/roles', 'admin', {})).result.user
    expect(given.findings.map((finding: { code: string }) => finding.code)).toEqual(['web-service-only'])
  })

  it('does not take the account of the person, nor one that is not there', async () => {
    const own = await call('PUT', '/user', 'admin', { userName: 'admin' })
    expect([own.status, read(own).error.code]).toEqual([409, 'OWN_ACCOUNT'])
    const unknown = await call('PUT', '/user', 'admin', { userName: 'nobody.here' })
    expect([unknown.status, read(unknown).error.code]).toEqual([404, 'UNKNOWN_USER'])
  })

  it('lends nobody its rights over users and roles', async () => {
    await app.sandbox.control.restore('installed')
    const refused = await call('POST', '/user', 'connector.admin', { userName: 'sneaked.in' })
    expect([refused.status, read(refused).error.refusal]).toMatchObject([
      403,
      { table: 'sys_user', operation: 'create', cause: 'person-lacks-rights' },
    ])
    expect(await rows('sys_user', 'user_name=sneaked.in')).toEqual([])
    expect((await call('PUT', '/user', 'connector.admin', { userName: 'abel.tuter' })).status).toBe(200)
    expect((await call('POST', '/user/roles', 'connector.admin', {})).status).toBe(403)
    expect((await call('POST', '/user/password', 'connector.admin', {})).status).toBe(403)
    expect(
      await rows('sys_user_has_role', 'user.user_name=abel.tuter^role.name=x_mioms_m365ticket.integration'),
    ).toEqual([])
  })
})

describe('the last two steps', () => {
  const status = {
    tenant: 'contoso.example',
    portal: 'https://portal.example.com',
    status: 'connected',
    lastSyncAt: null,
  }

  it('show the connection the portal reports, and who it calls as', async () => {
    await app.sandbox.control.restore('installed')
    expect((await steps()).connection).toEqual({ status: 'todo', findings: [], connection: null })
    await call('PUT', '/user', 'admin', { userName: 'portal' })
    await app.call('PUT', '/connection', status)
    const connected = await steps()
    expect(connected.authorize).toMatchObject({ status: 'done', userName: 'portal' })
    expect(connected.connection).toMatchObject({
      status: 'done',
      connection: {
        tenant: 'contoso.example',
        portal: 'https://portal.example.com',
        calledAs: 'portal',
        lastError: null,
      },
    })
    expect(Date.parse(connected.connection.connection.connectedAt)).not.toBeNaN()
    expect(read(await call('GET', '/connection', 'connector.viewer')).result).toEqual(connected.connection)
  })

  it('say when somebody else was authorized, when the authorization is lost, and when nobody is connected any more', async () => {
    await app.addUser('another', ['x_mioms_m365ticket.integration'])
    await app.call('PUT', '/connection', { ...status, status: 'authorization-lost' }, 'another')
    const other = await steps()
    expect(other.authorize).toMatchObject({ status: 'attention', findings: [{ values: ['another', 'portal'] }] })
    expect(other.connection).toMatchObject({ status: 'attention', findings: [{ code: 'authorization-lost' }] })
    await app.call('DELETE', '/connection')
    expect(await steps()).toMatchObject({ authorize: { status: 'todo' }, connection: { status: 'todo' } })
  })

  it('stay as they are when the application is installed again', async () => {
    await setPortal()
    await app.install()
    expect(await steps()).toMatchObject({ registry: { redirectAddress }, user: { user: { userName: 'portal' } } })
  })
})

/** Whether the pair works at the token endpoint. */
async function signIn(clientId: string, clientSecret: string): Promise<number> {
  const form = new URLSearchParams({ grant_type: 'password', username: 'abel.tuter', password: 'abel.tuter' })
  form.set('client_id', clientId)
  form.set('client_secret', clientSecret)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return (await app.sandbox.call('POST', '/oauth_token.do', { as: null, headers, body: form.toString() })).status
}
