import type { Connection } from '@scorelink/contracts'
import { findConnection, findInstance, withTenant } from '@scorelink/database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellAppOfConnection } from '../../apps/server/src/connections/tell-app.ts'
import { tendConnections } from '../../apps/server/src/connections/tend-connections.ts'
import { administratorOf } from '../support/instance-administrator.ts'
import { connect } from '../support/portal-client.ts'
import { integrationUser, oauthClient } from '../support/surroundings.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const unreachable = { kind: 'cut-before-work' } as const

let engine: TicketEngine
let connectionId: string

beforeAll(async () => {
  engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp: true })
})
afterAll(async () => {
  await engine?.close()
})

/** Each test begins connected, and the app knows. */
beforeEach(async () => {
  await engine.surroundings.serviceNow.control.clearFaults()
  await engine.signInAgain()
  if ((await connection()).status !== 'connected') await connect(engine.surroundings, engine.admin)
  connectionId = (await inTenant(findConnection))?.connection_id ?? ''
  await tellAppOfConnection(engine.server.services, { tenantId: engine.tenantId, connectionId })
  if ((await shownByApp()) === null) throw new Error('the app was not told')
})

const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) =>
  withTenant(engine.server.services.database.kysely, engine.tenantId, work)
const connection = async (): Promise<Connection> => (await engine.admin.get('/api/v1/connection')).json
/** What a worker does every few minutes. */
const tend = () => tendConnections(engine.server.services, { tenantId: engine.tenantId })
const keptCredentials = async () => (await inTenant((trx) => findInstance(trx, connectionId)))?.farewell

const asAdministrator = async (path: string) => {
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const answer = await engine.admin.visitor.call('GET', engine.surroundings.serviceNow.origin + path, { headers })
  return answer.json.result
}
const shownByApp = async () => (await asAdministrator('/api/x_mioms_m365ticket/v1/ticketing/status')).connection

/** Tokens of ours that the instance would take now. */
async function validTokens() {
  const query = 'user.user_name=scorelink.integration'
  const rows = await administratorOf(engine.surroundings.serviceNow).find('oauth_credential', query)
  const now = engine.server.services.now().toISOString().slice(0, 19).replace('T', ' ')
  return rows.filter(({ expires = '' }) => expires > now)
}

/** Another grant leaves the refresh token of the one before to itself. */
const validAccessTokens = async () => (await validTokens()).filter(({ type }) => type === 'access_token')

async function removeUnreached(): Promise<void> {
  await engine.surroundings.serviceNow.control.addFault(unreachable)
  expect((await engine.admin.write('DELETE', '/api/v1/connection')).status).toBe(204)
  await tend()
}

describe('a connection removed while its instance cannot be reached', () => {
  it('ends here at once, and on the instance as soon as that answers', async () => {
    await removeUnreached()
    const removed = { tokensRevoked: null, appTold: null }
    expect(await connection()).toMatchObject({ status: 'none', clientId: null, removed })

    await engine.surroundings.serviceNow.control.clearFaults()
    expect(await shownByApp()).not.toBeNull()
    await tend()
    expect(await connection()).toMatchObject({ status: 'none', removed: { tokensRevoked: true, appTold: true } })
    expect(await shownByApp()).toBeNull()
    expect(await validTokens()).toEqual([])
    expect(await keptCredentials()).toBeNull()

    engine.newCalls()
    await tend()
    expect(engine.newCalls()).toEqual([])
  })

  it.each([
    ['repeats', 'false'],
    ['changes', 'true'],
  ])(
    'leaves no valid token when its access token ran out meanwhile and renewing %s the refresh token',
    async (_does, rotates) => {
      await setRotation(rotates)
      await removeUnreached()
      await engine.advance(45 * minuteMs)
      await engine.surroundings.serviceNow.control.clearFaults()
      await tend()
      await engine.signInAgain()
      expect(await connection()).toMatchObject({ removed: { tokensRevoked: true, appTold: true } })
      expect(await shownByApp()).toBeNull()
      expect(await validTokens()).toEqual([])
    },
  )

  it('is told to the app with a new token where none is kept for renewing', async () => {
    await allowClientCredentials()
    const instance = engine.surroundings.serviceNow.origin
    await engine.admin.write('PUT', '/api/v1/connection', { instance, ...oauthClient, grant: 'client-credentials' })
    await engine.admin.write('POST', '/api/v1/connection/authorization')
    expect(await connection()).toMatchObject({ status: 'connected', grant: 'client-credentials' })
    await removeUnreached()
    await engine.advance(45 * minuteMs)
    await engine.surroundings.serviceNow.control.clearFaults()
    await tend()
    expect(await connection()).toMatchObject({ removed: { tokensRevoked: true, appTold: true } })
    expect(await shownByApp()).toBeNull()
    expect(await validAccessTokens()).toEqual([])
  })

  it('goes on where it stopped when the instance goes away between the app and the tokens', async () => {
    await setRotation('true')
    await removeUnreached()
    await engine.advance(45 * minuteMs)
    const { control } = engine.surroundings.serviceNow
    await control.clearFaults()
    await control.addFault({ ...unreachable, path: '/oauth_revoke_token.do', times: 1 })
    await tend()
    expect(await shownByApp()).toBeNull()
    expect(await connection()).toMatchObject({ removed: { tokensRevoked: null, appTold: null } })
    await tend()
    expect(await connection()).toMatchObject({ removed: { tokensRevoked: true, appTold: true } })
    expect(await validTokens()).toEqual([])
  })

  it('is given up after a day, says so, and forgets the credentials', async () => {
    await removeUnreached()
    await engine.advance(dayMs - minuteMs)
    await tend()
    expect(await keptCredentials()).not.toBeNull()
    await engine.advance(2 * minuteMs)
    await tend()
    await engine.signInAgain()
    expect(await connection()).toMatchObject({ removed: { tokensRevoked: false, appTold: false } })
    expect(await keptCredentials()).toBeNull()
  })

  it('takes no leave of an instance that was connected again first', async () => {
    await removeUnreached()
    await engine.surroundings.serviceNow.control.clearFaults()
    await connect(engine.surroundings, engine.admin)
    engine.newCalls()
    await tend()
    expect(engine.newCalls().filter(({ path }) => path === '/oauth_revoke_token.do')).toEqual([])
    expect(await connection()).toMatchObject({ status: 'connected', removed: null })
    const [ticketId] = await engine.store(1)
    await engine.deliver()
    expect((await engine.admin.get(`/api/v1/tickets/${ticketId}`)).json.delivery).toBe('delivered')
  })
})

async function setRotation(value: string): Promise<void> {
  const admin = administratorOf(engine.surroundings.serviceNow)
  const name = 'simulator.oauth.rotate_refresh_tokens'
  const [property] = await admin.find('sys_properties', `name=${name}`)
  if (property === undefined) await admin.insert('sys_properties', { name, value })
  else await admin.update('sys_properties', property['sys_id'] ?? '', { value })
}

async function allowClientCredentials(): Promise<void> {
  const admin = administratorOf(engine.surroundings.serviceNow)
  const name = 'glide.oauth.inbound.client.credential.grant_type.enabled'
  await admin.insert('sys_properties', { name, value: 'true' })
  const [user] = await admin.find('sys_user', `user_name=${integrationUser.userName}`)
  const [entity] = await admin.find('oauth_entity', `client_id=${oauthClient.clientId}`)
  await admin.update('oauth_entity', entity?.['sys_id'] ?? '', { oauth_application_user: user?.['sys_id'] ?? '' })
}
