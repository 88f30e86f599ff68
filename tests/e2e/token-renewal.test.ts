import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { administratorOf } from '../support/instance-administrator.ts'
import { authorize, connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startPostgres, type Postgres } from '../support/postgres.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const callsAProcess = 25

let postgres: Postgres
let surroundings: Surroundings
let portal: PortalProcess
let person: PortalClient
/** Those that were started, whatever became of the others. */
const callers: Caller[] = []
let metricsPort: number

interface Caller {
  readonly child: ChildProcess
  /** Makes all calls at once. @returns what became of each. */
  call(): Promise<string[]>
}

beforeAll(async () => {
  postgres = await startPostgres()
  const url = await postgres.createDatabase()
  // Nothing but these tests asks the instance: no poll comes between.
  metricsPort = await freePort()
  surroundings = await startSurroundings({
    DATABASE_URL: url,
    SERVICENOW_POLL_SECONDS: '86400',
    SCORELINK_METRICS_PORT: String(metricsPort),
    SCORELINK_LOG_LEVEL: 'warn',
  })
  portal = await startPortalProcess('serve', surroundings.environment)
  person = await signIn(surroundings, 0)
  await connect(surroundings, person)
  for (let each = 0; each < 2; each += 1) callers.push(await startCaller(url))
})
afterEach(async () => {
  await surroundings.serviceNow.control.clearFaults()
})
afterAll(async () => {
  for (const { child } of callers) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = once(child, 'exit')
    child.stdin?.end()
    await ended
  }
  await portal?.stop()
  await surroundings?.close()
  await postgres?.stop()
})

async function startCaller(url: string): Promise<Caller> {
  const { environment, serviceNow, microsoft } = surroundings
  const script = join(import.meta.dirname, '../support/call-instance.ts')
  const key = environment['SCORELINK_KEYS'] ?? ''
  const child = spawn(
    process.execPath,
    [script, url, key, microsoft.tenantId, serviceNow.origin, String(callsAProcess)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines: Interface = createInterface({ input: child.stdout })
  await once(lines, 'line')
  return {
    child,
    async call() {
      child.stdin.write('go\n')
      const [line] = await once(lines, 'line')
      return JSON.parse(String(line))
    },
  }
}

const callEverywhere = async (): Promise<string[]> => (await Promise.all(callers.map((caller) => caller.call()))).flat()
const tokenRequests = () => surroundings.serviceNow.control.requests({ method: 'POST', path: '/oauth_token.do' })

describe('50 calls at once from two processes', () => {
  it('ask for tokens once when the token was refused', async () => {
    const { control } = surroundings.serviceNow
    await control.addFault({ kind: 'tokens-expired', type: 'access_token' })
    control.clearRequests()
    expect(new Set(await callEverywhere())).toEqual(new Set(['ok']))
    expect(tokenRequests()).toHaveLength(1)
  })

  it('ask for tokens once when the token has run out by the clock', async () => {
    const { control } = surroundings.serviceNow
    await endAccessToken()
    control.clearRequests()
    expect(new Set(await callEverywhere())).toEqual(new Set(['ok']))
    expect(tokenRequests()).toHaveLength(1)
  })

  it('lose no call when the instance cannot give tokens for a moment', async () => {
    const { control } = surroundings.serviceNow
    await endAccessToken()
    await control.addFault({ kind: 'maintenance', path: '/oauth_token.do', times: 1 })
    const outcomes = await callEverywhere()
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'SERVICENOW_UNAVAILABLE']))
    expect(new Set(await callEverywhere())).toEqual(new Set(['ok']))
  })

  it('go on when each renewal changes the refresh token', async () => {
    const admin = administratorOf(surroundings.serviceNow)
    await admin.insert('sys_properties', { name: 'simulator.oauth.rotate_refresh_tokens', value: 'true' })
    for (let round = 0; round < 3; round += 1) {
      await surroundings.serviceNow.control.addFault({ kind: 'tokens-expired', type: 'access_token' })
      expect(new Set(await callEverywhere())).toEqual(new Set(['ok']))
    }
    const [property] = await admin.find('sys_properties', 'name=simulator.oauth.rotate_refresh_tokens')
    await admin.update('sys_properties', property?.['sys_id'] ?? '', { value: 'false' })
  })
})

describe('revoked tokens', () => {
  it('turn into "authorize again"; then the parked ticket goes, and nothing is lost', async () => {
    const ticket = { kind: 'change', name: 'Before', description: 'Text', priority: 2, dueDate: null }
    const before = await share(person, { ...ticket, actionId: null, category: 'identity' })
    await until(before.id, 'delivered')

    const { control } = surroundings.serviceNow
    await control.addFault({ kind: 'tokens-revoked' })
    control.clearRequests()
    expect(new Set(await callEverywhere())).toEqual(new Set(['SERVICENOW_UNAUTHORIZED']))
    expect(tokenRequests()).toHaveLength(1)
    const lost = (await person.get('/api/v1/connection')).json
    expect(lost).toMatchObject({ status: 'authorization-lost', problem: { code: 'SERVICENOW_UNAUTHORIZED' } })

    const parked = await share(person, { ...ticket, name: 'Parked', actionId: null, category: 'identity' })
    await person.get(`/api/v1/tickets/${parked.id}`)
    await authorize(person)
    expect((await person.get('/api/v1/connection')).json).toMatchObject({ status: 'connected', problem: null })
    await until(parked.id, 'delivered')
    expect((await person.get(`/api/v1/tickets/${before.id}`)).json.delivery).toBe('delivered')
    const admin = administratorOf(surroundings.serviceNow)
    expect(await admin.find('change_request', `correlation_id=${parked.id}`)).toHaveLength(1)
  })
})

describe('an authorization that ends soon', () => {
  it('is shown on the page, measured, and told in the log', async () => {
    const url = surroundings.environment['DATABASE_URL'] ?? ''
    await postgres.run(url, "update connections set refresh_token_expires_at = now() + interval '5 days'")
    expect((await person.get('/api/v1/connection')).json).toMatchObject({ status: 'connected', expiresSoon: true })
    const measured = await person.visitor.call('GET', `http://127.0.0.1:${metricsPort}/metrics`)
    const left = /^scorelink_connection_authorization_left\S*\{[^}]*\} (\d+)/m.exec(measured.text)?.[1]
    expect(Number(left)).toBeGreaterThan(4 * 86_400)
    expect(Number(left)).toBeLessThanOrEqual(5 * 86_400)
    expect(measured.text).toMatch(/^scorelink_connections\{[^}]*status="connected"[^}]*\} 1/m)
    await portal.stop()
    portal = await startPortalProcess('serve', surroundings.environment)
    await expect.poll(() => portal.output(), { timeout: 30_000 }).toContain('somebody has to choose Authorize')
  })
})

/** Moves the end of the access token into the past, as time would. */
async function endAccessToken(): Promise<void> {
  await postgres.run(
    surroundings.environment['DATABASE_URL'] ?? '',
    'update connections set access_token_expires_at = now()',
  )
  await surroundings.serviceNow.control.addFault({ kind: 'tokens-expired', type: 'access_token' })
}

async function until(ticketId: string, delivery: string): Promise<void> {
  await expect
    .poll(async () => (await person.get(`/api/v1/tickets/${ticketId}`)).json.delivery, { timeout: 60_000 })
    .toBe(delivery)
}
