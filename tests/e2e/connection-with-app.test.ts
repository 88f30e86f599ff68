import type { Connection } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServiceNowApp } from '../../tools/build-servicenow-app.ts'
import { installFrom } from '../contract/servicenow-app/support/installed-app.ts'
import { authorize, connect, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 30_000, interval: 200 }

/** With the built app on the instance; each step goes on where the one before ended. */
describe('a connection to an instance with the connector app', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let client: PortalClient
  let scope: string

  beforeAll(async () => {
    surroundings = await startSurroundings()
    const built = await buildServiceNowApp({})
    scope = built.scope
    await installFrom(built.folder, surroundings.serviceNow.origin)
    const ENTRA_TENANT_ID = surroundings.microsoft.tenants.map(({ tenantId }) => tenantId).join(',')
    portal = await startPortalProcess('serve', { ...surroundings.environment, ENTRA_TENANT_ID })
    client = await signIn(surroundings, 0)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
  })

  const connection = async (): Promise<Connection> => (await client.get('/api/v1/connection')).json

  /** What the app on the instance says, asked by its administrator. */
  const appStatus = async () => {
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const address = `${surroundings.serviceNow.origin}/api/${scope}/v1/ticketing/status`
    const answer = await client.visitor.call('GET', address, { headers })
    return answer.json.result
  }

  const shown = async () => (await appStatus()).connection?.tenant

  it('works without the app while the integration user lacks its role, and says so', async () => {
    await client.write('PUT', '/api/v1/connection', { instance: surroundings.serviceNow.origin, ...oauthClient })
    expect((await authorize(client)).searchParams.get('connected')).toBe('1')
    expect(await connection()).toMatchObject({
      status: 'connected',
      mode: 'table-api',
      app: { problem: { code: 'SERVICENOW_APP_ROLE_MISSING' } },
    })
    expect((await appStatus()).connection).toBeNull()
  })

  it('goes over to the app once it is let in, and tells it who is connected', async () => {
    const grown = {
      ...integrationUser,
      firstName: 'Scorelink',
      lastName: 'Integration',
      email: 'scorelink.integration@example.com',
      roles: [`${scope}.integration`],
    }
    await surroundings.serviceNow.control.seed({ users: [grown] })
    expect((await authorize(client)).searchParams.get('connected')).toBe('1')
    expect(await connection()).toMatchObject({
      status: 'connected',
      mode: 'app',
      app: { version: expect.stringMatching(/^1\./), problem: null },
      integrationUser: { roles: expect.arrayContaining(['itil', `${scope}.integration`]) },
    })
    await expect.poll(async () => (await appStatus()).connection, patience).not.toBeNull()
    expect((await appStatus()).connection).toMatchObject({
      tenant: surroundings.microsoft.tenantId,
      portal: surroundings.portal,
      status: 'connected',
      webhook: { url: expect.stringContaining(`${surroundings.portal}/api/v1/webhooks/servicenow/`) },
    })
  })

  it('reads the states of the tables the app uses', async () => {
    const { json } = await client.write('POST', '/api/v1/state-names/read')
    const changes = json.kinds.find(({ kind }: { kind: string }) => kind === 'change')
    expect(changes.states.map(({ label }: { label: string }) => label)).toEqual(
      expect.arrayContaining(['New', 'Assess', 'Authorize', 'Closed', 'Canceled']),
    )
  })

  it('leaves the connection of another tenant to the same instance on the page of the app', async () => {
    const [ours, theirs] = surroundings.microsoft.tenants.map(({ tenantId }) => tenantId)
    const other = await signIn(surroundings, 0, 1)
    const removeTheirs = async (): Promise<void> => {
      await other.write('DELETE', '/api/v1/connection')
      const removed = async () => (await other.get('/api/v1/connection')).json.removed
      await expect.poll(removed, patience).toMatchObject({ appTold: true })
    }
    await connect(surroundings, other)
    await expect.poll(shown, patience).toBe(theirs)
    await authorize(client)
    await expect.poll(shown, patience).toBe(ours)
    await removeTheirs()
    expect(await shown()).toBe(ours)

    await connect(surroundings, other)
    await expect.poll(shown, patience).toBe(theirs)
    await removeTheirs()
    await expect.poll(shown, patience).toBe(ours)
  })

  it('tells the app when the connection is removed', async () => {
    expect((await client.write('DELETE', '/api/v1/connection')).status).toBe(204)
    await expect
      .poll(async () => (await connection()).removed, patience)
      .toMatchObject({
        tokensRevoked: true,
        appTold: true,
      })
    expect((await appStatus()).connection).toBeNull()
  })
})
