import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection, StateName, StateNames, Ticket } from '@scorelink/contracts'
import { startServiceNowSandbox, type ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allow, authorize, leaveForServiceNow, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { allowUnattendedGrants, signingKey } from '../support/unattended-grants.ts'

const patience = { timeout: 30_000, interval: 200 }

/** From an empty set-up to a removed connection and back; each step goes on where the one before ended. */
describe('the life of a connection', () => {
  let surroundings: Surroundings
  let otherInstance: ServiceNowSandbox
  let folder: string
  let portal: PortalProcess
  /** One administrator at two desks. */
  let first: PortalClient
  let second: PortalClient
  let ticket: Ticket

  beforeAll(async () => {
    surroundings = await startSurroundings()
    folder = await mkdtemp(join(tmpdir(), 'scorelink-other-instance-'))
    const redirectUrls = [`${surroundings.portal}/api/v1/connection/callback`]
    otherInstance = await startServiceNowSandbox({
      port: 0,
      dataDir: folder,
      seed: {
        users: [
          { ...integrationUser, firstName: 'Other', lastName: 'User', email: 'other@example.com', roles: ['itil'] },
        ],
        oauthClients: [{ name: 'Scorelink', ...oauthClient, redirectUrls }],
      },
    })
    const origins = [surroundings.serviceNow.origin, otherInstance.origin].join(',')
    portal = await startPortalProcess('serve', {
      ...surroundings.environment,
      SERVICENOW_ALLOWED_ORIGINS: origins,
    })
    first = await signIn(surroundings, 0)
    second = await signIn(surroundings, 0)
  })

  afterAll(async () => {
    await portal?.stop()
    await otherInstance?.close()
    await surroundings?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const connection = async (): Promise<Connection> => (await first.get('/api/v1/connection')).json
  const details = (over: Record<string, unknown> = {}) => ({
    instance: surroundings.serviceNow.origin,
    ...oauthClient,
    ...over,
  })

  /** A call to an instance as its administrator. */
  const asAdmin = async (method: string, path: string, body?: unknown, origin = surroundings.serviceNow.origin) => {
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const answer = await first.visitor.call(method, `${origin}/api/now/table/${path}`, { headers, body })
    return answer.json?.result
  }
  const setState = async (number: string, state: string): Promise<void> => {
    const [record] = await asAdmin('GET', `incident?sysparm_query=number=${number}&sysparm_fields=sys_id`)
    await asAdmin('PATCH', `incident/${record.sys_id}`, { state })
  }

  const ticketNow = async (): Promise<Ticket> => (await first.get(`/api/v1/tickets/${ticket.id}`)).json
  const names = async (): Promise<StateNames> => (await first.get('/api/v1/state-names')).json
  const incidentStates = async () => (await names()).kinds.find(({ kind }) => kind === 'incident')!
  const stateOf = async (value: string): Promise<StateName | undefined> =>
    (await incidentStates()).states.find((state) => state.value === value)
  const incidents = async () => {
    const { json } = await first.get('/api/v1/tickets/summary')
    return json.kinds.find(({ kind }: { kind: string }) => kind === 'incident')
  }

  it('says what an instance offers before anybody is let in', async () => {
    const answer = await first.write('POST', '/api/v1/connection/check', {
      instance: `${surroundings.serviceNow.origin}/nav_to.do`,
    })
    expect(answer).toMatchObject({
      status: 200,
      json: {
        instance: surroundings.serviceNow.origin,
        release: 'Zurich',
        offers: { app: true, pkce: true, clientCredentials: true },
      },
    })
  })

  it('refuses a release before Kingston, at the check and before anybody leaves for it', async () => {
    const id = await surroundings.serviceNow.control.addFault({ kind: 'release', family: 'jakarta' })
    const refused = {
      status: 422,
      json: { code: 'SERVICENOW_RELEASE_TOO_OLD', errors: [{ field: 'instance' }] },
    }
    const check = await first.write('POST', '/api/v1/connection/check', { instance: details().instance })
    expect(check).toMatchObject(refused)
    expect(check.json.detail).toContain('Jakarta')
    await first.write('PUT', '/api/v1/connection', details())
    expect(await first.write('POST', '/api/v1/connection/authorization')).toMatchObject(refused)
    await surroundings.serviceNow.control.clearFault(id)
    expect((await connection()).status).toBe('pending')
    await first.write('DELETE', '/api/v1/connection/set-up')
    expect(await connection()).toMatchObject({ status: 'none', setup: null })
  })

  it('names every missing field of what is not a draft', async () => {
    const answer = await first.write('PUT', '/api/v1/connection', {
      instance: details().instance,
      grant: 'jwt-bearer',
      clientId: 'abc',
      clientSecret: 'secret',
      keyId: '',
      subject: '',
    })
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(answer.json.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(['keyId', 'subject'])
  })

  it('keeps a draft, to be gone on with in another browser', async () => {
    const draft = { instance: details().instance, clientId: '', clientSecret: '', draft: true }
    expect((await first.write('PUT', '/api/v1/connection', draft)).status).toBe(200)
    const seen: Connection = (await second.get('/api/v1/connection')).json
    expect(seen).toMatchObject({
      status: 'pending',
      setup: { instance: details().instance, clientId: null, hasClientSecret: false },
    })
    const begun = await second.write('POST', '/api/v1/connection/authorization')
    expect(begun).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    const completed = await second.write('PUT', '/api/v1/connection', details({ version: seen.version }))
    expect(completed.json.setup).toMatchObject({ clientId: oauthClient.clientId, hasClientSecret: true })
    expect(completed.text).not.toContain(oauthClient.clientSecret)
  })

  it('shows the second of two administrators a conflict and stores nothing of theirs', async () => {
    const { version } = await connection()
    expect((await first.write('PUT', '/api/v1/connection', details({ version }))).status).toBe(200)
    const late = await second.write('PUT', '/api/v1/connection', details({ version, clientId: 'other' }))
    expect(late).toMatchObject({ status: 409, json: { code: 'CONFLICT_CONNECTION' } })
    expect((await connection()).setup?.clientId).toBe(oauthClient.clientId)
    const stale = await second.write('POST', '/api/v1/connection/authorization', { version })
    expect(stale).toMatchObject({ status: 409, json: { code: 'CONFLICT_CONNECTION' } })
  })

  it('finishes an attempt only in the session that began it', async () => {
    const page = await leaveForServiceNow(second)
    await second.visitor.open(`${surroundings.portal}/auth/sign-in?returnTo=/api/v1/session`)
    const landed = await allow(second, page)
    expect(landed.searchParams.get('error')).toBe('CONNECTION_ATTEMPT_INVALID')
    expect((await connection()).status).toBe('pending')
    second = await signIn(surroundings, 0)
  })

  it('lets one of two simultaneous attempts win and tells the other', async () => {
    const [one, two] = [await leaveForServiceNow(first), await leaveForServiceNow(second)]
    expect((await allow(first, one)).searchParams.get('connected')).toBe('1')
    expect((await allow(second, two)).searchParams.get('error')).toBe('CONFLICT_CONNECTION')
    expect(await connection()).toMatchObject({
      status: 'connected',
      mode: 'table-api',
      release: 'Zurich',
      app: null,
      grant: 'authorization-code',
      integrationUser: { userName: integrationUser.userName, roles: expect.arrayContaining(['itil']) },
      expiresSoon: false,
      setup: null,
    })
  })
  it('follows a ticket', async () => {
    ticket = await share(first, newIncident())
    await expect.poll(async () => (await ticketNow()).delivery, patience).toBe('delivered')
    ticket = await ticketNow()
  })

  it('leaves a connection in use alone while another is set up, and forgets that one when asked', async () => {
    const other = { instance: otherInstance.origin, ...oauthClient }
    const answer = await first.write('PUT', '/api/v1/connection', other)
    expect(answer.json).toMatchObject({
      status: 'connected',
      instance: surroundings.serviceNow.origin,
      setup: { instance: otherInstance.origin },
    })
    await setState(ticket.number!, '2')
    await expect.poll(async () => (await ticketNow()).state?.value, patience).toBe('2')
    const { version } = await connection()
    expect((await first.write('DELETE', `/api/v1/connection/set-up?version=${version}`)).status).toBe(204)
    expect(await connection()).toMatchObject({ status: 'connected', setup: null })
  })

  it('renews the authorization and keeps everything else', async () => {
    const before = await connection()
    expect((await authorize(first)).searchParams.get('connected')).toBe('1')
    const after = await connection()
    expect(after).toMatchObject({ status: 'connected', instance: before.instance, clientId: before.clientId })
    expect(after.connectedAt).not.toBe(before.connectedAt)
    expect(after.version).toBeGreaterThan(before.version)
  })

  it("reads the instance's own states in every language, with the standard phases", async () => {
    const dutch = { name: 'incident', element: 'state', value: '2', label: 'In behandeling', language: 'nl' }
    await asAdmin('POST', 'sys_choice', { ...dutch, sequence: '2' })
    await first.write('POST', '/api/v1/state-names/read')
    expect((await incidentStates()).states.map(({ value }) => value)).toEqual(['1', '2', '3', '6', '7', '8'])
    expect(await stateOf('2')).toMatchObject({
      label: 'In Progress',
      labels: [
        { language: 'en', label: 'In Progress' },
        { language: 'nl', label: 'In behandeling' },
      ],
      phase: 'in-progress',
      customName: null,
      fresh: false,
      tickets: 1,
    })
  })

  it('gives a state a name and a phase of the tenant, everywhere at once', async () => {
    const { version } = await incidentStates()
    const states = [{ value: '2', customName: 'Busy', phase: 'open' }]
    const saved = await first.write('PUT', '/api/v1/state-names/incident', { version, states })
    expect(saved.status).toBe(200)
    expect((await ticketNow()).state).toEqual({
      value: '2',
      label: 'Busy',
      instanceLabel: 'In Progress',
      phase: 'open',
    })
    expect((await incidents()).states).toEqual([{ value: '2', label: 'Busy', phase: 'open', count: 1 }])
    expect((await first.get('/api/v1/tickets?phase=open')).json.items).toHaveLength(1)
    const late = await second.write('PUT', '/api/v1/state-names/incident', { version, states: [] })
    expect(late).toMatchObject({ status: 409, json: { code: 'CONFLICT_STATE_NAMES' } })
  })

  it.each([
    ['a state the instance does not have', [{ value: '99', customName: 'x', phase: null }], 'states.0.value'],
    ['a name too long for a card', [{ value: '2', customName: 'x'.repeat(41), phase: null }], 'customName'],
    ['a phase there is not', [{ value: '2', customName: null, phase: 'asleep' }], 'phase'],
  ])('refuses %s and changes nothing', async (_name, states, field) => {
    const { version } = await incidentStates()
    const answer = await first.write('PUT', '/api/v1/state-names/incident', { version, states })
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(JSON.stringify(answer.json.errors)).toContain(field)
    expect((await stateOf('2'))?.customName).toBe('Busy')
  })

  it('flags a value that no list has when a ticket is found in it', async () => {
    const extra = { name: 'incident', element: 'state', value: '15', label: 'With vendor', sequence: '9' }
    const choice = await asAdmin('POST', 'sys_choice', extra)
    await setState(ticket.number!, '15')
    await expect.poll(async () => (await stateOf('15'))?.fresh, patience).toBe(true)
    expect(await stateOf('15')).toMatchObject({ label: 'With vendor', listed: false, phase: null, tickets: 1 })
    expect((await ticketNow()).state).toMatchObject({ value: '15', phase: null })

    await first.write('POST', '/api/v1/state-names/read')
    expect(await stateOf('15')).toMatchObject({ listed: true, fresh: true })
    const { version } = await incidentStates()
    const states = [{ value: '15', customName: null, phase: 'in-progress' }]
    await first.write('PUT', '/api/v1/state-names/incident', { version, states })
    expect(await stateOf('15')).toMatchObject({ fresh: false, phase: 'in-progress' })
    expect((await ticketNow()).state?.phase).toBe('in-progress')

    await asAdmin('DELETE', `sys_choice/${choice.sys_id}`)
    await first.write('POST', '/api/v1/state-names/read')
    expect(await stateOf('15')).toMatchObject({ listed: true, retired: true, phase: 'in-progress' })
  })

  it('goes back to the default', async () => {
    await first.write('DELETE', '/api/v1/state-names/incident')
    expect(await stateOf('2')).toMatchObject({ customName: null, phase: 'in-progress' })
    expect((await ticketNow()).state?.phase).toBeNull()
    await setState(ticket.number!, '2')
    await expect
      .poll(async () => (await ticketNow()).state, patience)
      .toMatchObject({ value: '2', label: 'In Progress' })
  })

  it('keeps the states when they cannot be read, and says so', async () => {
    const fault = { kind: 'server-error', status: 503, path: '/api/now/table/sys_choice' } as const
    const id = await surroundings.serviceNow.control.addFault(fault)
    const answer = await first.write('POST', '/api/v1/state-names/read')
    expect(answer).toMatchObject({ status: 503, json: { code: 'SERVICENOW_UNAVAILABLE' } })
    await surroundings.serviceNow.control.clearFault(id)
    expect((await incidentStates()).states.length).toBeGreaterThan(5)
  })

  it('removes nothing for somebody who saw another version', async () => {
    const { version } = await connection()
    const answer = await first.write('DELETE', `/api/v1/connection?version=${version - 1}`)
    expect(answer).toMatchObject({ status: 409, json: { code: 'CONFLICT_CONNECTION' } })
    expect((await connection()).status).toBe('connected')
  })

  it('removes the connection: tokens are revoked, tickets stay readable and are followed no more', async () => {
    const { version } = await connection()
    expect((await first.write('DELETE', `/api/v1/connection?version=${version}`)).status).toBe(204)
    expect((await connection()).status).toBe('none')
    await expect.poll(async () => (await connection()).removed?.tokensRevoked, patience).toBe(true)
    expect(await connection()).toMatchObject({
      removed: { instance: surroundings.serviceNow.origin, appTold: null },
      clientId: null,
    })
    const credentials = await asAdmin('GET', 'oauth_credential?sysparm_query=user.user_name=scorelink.integration')
    const now = new Date().toISOString().slice(0, 19).replace('T', ' ')
    expect(credentials.filter(({ expires }: { expires: string }) => expires > now)).toEqual([])

    await setState(ticket.number!, '3')
    expect(await ticketNow()).toMatchObject({ following: 'disconnected', state: { value: '2' } })
    expect(await incidents()).toMatchObject({ total: 0, unfollowed: 1, states: [] })
    const refused = await first.write('POST', '/api/v1/tickets', newIncident(), {
      'idempotency-key': crypto.randomUUID(),
    })
    expect(refused).toMatchObject({ status: 409, json: { code: 'CONNECTION_MISSING' } })
  })

  it('does not take tickets up with another instance', async () => {
    await first.write('PUT', '/api/v1/connection', { instance: otherInstance.origin, ...oauthClient })
    expect((await authorize(first)).searchParams.get('connected')).toBe('1')
    await expect.poll(async () => (await connection()).lastPolledAt, patience).not.toBeNull()
    expect((await ticketNow()).state?.value).toBe('2')
    expect(await incidents()).toMatchObject({ total: 0, unfollowed: 1 })
  })

  it('takes them up again with the same instance, and ends the other connection', async () => {
    await first.write('PUT', '/api/v1/connection', details())
    expect((await authorize(first)).searchParams.get('connected')).toBe('1')
    await expect.poll(async () => (await ticketNow()).state?.value, patience).toBe('3')
    expect((await ticketNow()).following).toBe('following')
    expect(await incidents()).toMatchObject({ total: 1, unfollowed: 0 })
    const calls = { path: '/oauth_revoke_token.do' }
    await expect.poll(() => otherInstance.control.requests(calls).length, patience).toBe(2)
  })

  it.each(['client-credentials', 'jwt-bearer'] as const)(
    'is authorized by %s without anybody leaving',
    async (grant) => {
      const before = await ticketNow()
      await allowUnattendedGrants(surroundings.serviceNow)
      const keyId = 'scorelink'
      const key = { keyId, subject: integrationUser.userName, privateKey: signingKey }
      const stored = await first.write('PUT', '/api/v1/connection', {
        ...details({ clientSecret: '', grant }),
        ...(grant === 'jwt-bearer' ? key : {}),
      })
      expect(stored).toMatchObject({ status: 200, json: { setup: { grant, hasClientSecret: true } } })
      expect(stored.text).not.toContain('PRIVATE KEY')
      const begun = await first.write('POST', '/api/v1/connection/authorization')
      expect(begun).toMatchObject({ status: 200, json: { location: null } })
      expect(await connection()).toMatchObject({
        status: 'connected',
        grant,
        refreshTokenExpiresAt: null,
        expiresSoon: false,
        setup: null,
        integrationUser: { userName: integrationUser.userName },
      })
      expect(await ticketNow()).toMatchObject({ number: before.number, following: 'following' })
    },
  )

  it('does not ask a release for a grant it does not offer', async () => {
    await surroundings.serviceNow.control.setRelease('kingston')
    await first.write('PUT', '/api/v1/connection', details({ grant: 'client-credentials' }))
    const begun = await first.write('POST', '/api/v1/connection/authorization')
    expect(begun).toMatchObject({ status: 422, json: { code: 'SERVICENOW_GRANT_NOT_OFFERED' } })
    await surroundings.serviceNow.control.setRelease('zurich')
  })
})

function newIncident() {
  return {
    kind: 'incident',
    priority: 2,
    name: 'Require multifactor authentication',
    description: 'For everybody.',
    dueDate: null,
    actionId: null,
    category: 'identity',
  }
}
