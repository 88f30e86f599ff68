import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ProbeId, ProbeResult } from '@scorelink/contracts'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { administratorOf } from '../support/instance-administrator.ts'
import { harmless, limits, namedFaults, type NamedFault } from '../support/named-faults.ts'
import { authorize, connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'

const main = join(import.meta.dirname, '../../apps/server/src/cli/main.ts')

let surroundings: Surroundings
let portal: PortalProcess
let person: PortalClient

beforeAll(async () => {
  surroundings = await startSurroundings({ SERVICENOW_TIMEOUT_MS: '5000' })
  portal = await startPortalProcess('serve', surroundings.environment)
  person = await signIn(surroundings, 0)
  await connect(surroundings, person)
  for (const kind of ['change', 'incident'] as const) await delivered(await send(kind))
})
afterAll(async () => {
  await portal?.stop()
  await surroundings?.close()
})

async function send(kind: 'change' | 'incident'): Promise<string> {
  const ticket = { kind, name: 'A ticket', description: 'Text', priority: 2, dueDate: '2026-12-24', category: 'data' }
  return (await share(person, { ...ticket, actionId: null })).id
}

async function settled(id: string, when: (ticket: { delivery: string; problem: unknown }) => boolean): Promise<void> {
  const look = async () => expect(when((await person.get(`/api/v1/tickets/${id}`)).json)).toBe(true)
  await vi.waitFor(look, { timeout: 60_000, interval: 100 })
}
const delivered = (id: string) => settled(id, ({ delivery }) => delivery === 'delivered')

async function examine(): Promise<ReadonlyMap<ProbeId, ProbeResult>> {
  const answer = await person.write('POST', '/api/v1/connection/probes', {})
  expect(answer).toMatchObject({ status: 200 })
  const items: ProbeResult[] = answer.json.items
  return new Map(items.map((item) => [item.id, item]))
}

const failures = (found: ReadonlyMap<ProbeId, ProbeResult>): ProbeId[] =>
  [...found.values()].filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)

const connection = async () => (await person.get('/api/v1/connection')).json

/** Back to a connection on which nothing is wrong. */
async function recover(): Promise<void> {
  await surroundings.serviceNow.control.clearFaults()
  if ((await connection()).status === 'authorization-lost') await authorize(person)
  await examine()
  await vi.waitFor(async () => expect((await connection()).problem).toBeNull(), { timeout: 60_000, interval: 100 })
  await delivered(await send('change'))
}

async function showsMessage(code: string | undefined): Promise<void> {
  if (code === undefined) return
  const look = async () =>
    expect((await connection()).problem).toMatchObject({ code, remedy: expect.stringMatching(/./) })
  await vi.waitFor(look, { timeout: 60_000, interval: 100 })
}

async function answersTicket(ticket: NamedFault['ticket']): Promise<void> {
  if (ticket === undefined) return
  const id = await send(ticket.kind)
  await settled(id, ({ delivery }) => delivery === (ticket.code === null ? 'delivered' : 'refused'))
  const { problem } = (await person.get(`/api/v1/tickets/${id}`)).json
  expect(problem?.code ?? null).toBe(ticket.code)
}

/** @returns what the doctor finds, once the page has told of the fault too. */
async function meet({ fault, probe, message, ticket }: NamedFault): Promise<ProbeResult | undefined> {
  await surroundings.serviceNow.control.addFault(fault)
  await answersTicket(ticket)
  // Looking has tickets followed at once, which is when the page hears of the fault.
  const found = (await examine()).get(probe)
  await showsMessage(message)
  return found
}

/** The finding that is due: what it leads to is there. */
const finding = ({ probe, verdict = 'fail', help }: NamedFault) => ({
  id: probe,
  verdict,
  help: `/help/${help}`,
  remedy: expect.stringMatching(/./),
})

describe('every fault of the instance', () => {
  it.each(namedFaults.map((each) => [JSON.stringify(each.fault), each] as const))(
    '%s is named by message, finding and remedy',
    async (_name, fault) => {
      expect(await meet(fault)).toMatchObject(finding(fault))
      expect(await person.get(`/api/v1/help/${fault.help}`)).toMatchObject({ status: 200 })
      await recover()
    },
  )

  it.each(harmless.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s fails no probe',
    async (_name, fault) => {
      await surroundings.serviceNow.control.addFault(fault)
      expect(failures(await examine())).toEqual([])
      await recover()
    },
  )

  it('a closed application registry is seen by whoever may see it', async () => {
    const admin = administratorOf(surroundings.serviceNow)
    const [user] = await admin.find('sys_user', `user_name=${integrationUser.userName}`)
    const [role] = await admin.find('sys_user_role', 'name=admin')
    const names = { user: user?.['sys_id'] ?? '', role: role?.['sys_id'] ?? '' }
    const membership = await admin.insert('sys_user_has_role', { ...names, state: 'active' })
    await surroundings.serviceNow.control.addFault({ kind: 'registry-closed', setting: 'read_access' })
    expect((await examine()).get('registry-open')).toMatchObject({
      verdict: 'fail',
      help: '/help/oauth-creation-refused',
      remedy: expect.stringContaining('All application scopes'),
    })
    await admin.remove('sys_user_has_role', membership)
    await recover()
  })

  it('single sign-on is in the way when somebody has to log in', async () => {
    const { control } = surroundings.serviceNow
    await control.addFault({ kind: 'single-sign-on-only' })
    await control.addFault({ kind: 'tokens-revoked' })
    await examine()
    expect((await connection()).status).toBe('authorization-lost')
    const found = (await examine()).get('sign-on')
    expect(found).toMatchObject({ verdict: 'fail', help: '/help/single-sign-on' })
    expect(found?.remedy).toContain('Not You?')
    expect(found?.remedy).toContain('same name and e-mail address')
    await recover()
  })

  it('an insert that is answered with an error although it happened makes one ticket and fails no probe', async () => {
    await surroundings.serviceNow.control.addFault({ kind: 'transaction-limit-on-insert', times: 1 })
    await delivered(await send('change'))
    expect(failures(await examine())).toEqual([])
  })
})

describe('a healthy connection', () => {
  it('fails no probe and leaves nothing behind on the instance', async () => {
    const { control } = surroundings.serviceNow
    control.clearRequests()
    const found = await examine()
    expect(failures(found)).toEqual([])
    expect([...found.values()].filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(20)
    expect(control.requests({ method: 'POST' }).filter(({ target }) => target.startsWith('/api/now/table'))).toEqual([])
    expect(control.requests({ method: 'DELETE' })).toEqual([])
  })

  it('tells when the connected account is a person’s own', async () => {
    const upn = surroundings.microsoft.accounts[0]?.userPrincipalName ?? ''
    const headers = { authorization: `Basic ${btoa('admin:admin')}` }
    const users = `${surroundings.serviceNow.origin}/api/now/table/sys_user`
    const [user] = (await person.visitor.call('GET', `${users}?user_name=${integrationUser.userName}`, { headers }))
      .json.result
    await person.visitor.call('PATCH', `${users}/${user.sys_id}`, { headers, body: { email: upn } })
    expect((await examine()).get('own-account')).toMatchObject({
      verdict: 'fail',
      help: '/help/log-in-as-the-integration-user',
    })
    await person.visitor.call('PATCH', `${users}/${user.sys_id}`, { headers, body: { email: user.email } })
  })

  it('runs one probe again and keeps the others', async () => {
    const before = await examine()
    const answer = await person.write('POST', '/api/v1/connection/probes', { probe: 'clock' })
    const items: ProbeResult[] = answer.json.items
    const changed = items.filter(({ id, checkedAt }) => before.get(id)?.checkedAt !== checkedAt).map(({ id }) => id)
    expect(changed).toEqual(['clock'])
  })

  it('is shown to a reader, who may not run it', async () => {
    const reader = await signIn(surroundings, 1)
    expect((await reader.get('/api/v1/connection/probes')).json.items.length).toBeGreaterThan(20)
    expect(await reader.write('POST', '/api/v1/connection/probes', {})).toMatchObject({ status: 403 })
    expect(await reader.get('/api/v1/connection/support-bundle')).toMatchObject({ status: 403 })
  })
})

/** Runs the command, which knows no more than where the data lies. */
async function run(...options: string[]): Promise<{ code: number; stdout: string }> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    SCORELINK_DATA: surroundings.environment['SCORELINK_DATA'] ?? '',
  }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'doctor', ...options], { env: environment })
    return { code: 0, stdout }
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'code' in error) {
      return { code: Number(error.code), stdout: String(error.stdout) }
    }
    throw error
  }
}

describe('scorelink doctor', () => {
  it('asks the running server and ends with 0 when all is well', async () => {
    const { code, stdout } = await run('--json')
    const report = JSON.parse(stdout)
    expect({ code, ok: report.ok }).toEqual({ code: 0, ok: true })
    expect(report.tenants).toMatchObject([
      { tenantId: surroundings.microsoft.tenantId, instance: surroundings.serviceNow.origin },
    ])
  })

  it('ends with 1 and names cause, remedy and page when a probe fails', async () => {
    await surroundings.serviceNow.control.addFault({ kind: 'hibernation' })
    const { code, stdout } = await run('--probe', 'awake')
    expect(code).toBe(1)
    expect(stdout).toContain('FAIL  awake')
    expect(stdout).toContain('docs/troubleshooting/servicenow-asleep.md')
    await recover()
  })

  it('writes a support bundle that holds no secret', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scorelink-bundle-'))
    const file = join(folder, 'bundle.json')
    await run('--bundle', file)
    const text = await readFile(file, 'utf8')
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(JSON.parse(text).tenants[0].probes.length).toBeGreaterThan(20)
    const key = surroundings.environment['SCORELINK_KEYS']?.split(':')[1] ?? ''
    for (const secret of [
      oauthClient.clientSecret,
      integrationUser.password,
      surroundings.microsoft.clientSecret,
      key,
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(text).not.toMatch(/eyJ[\w-]{10,}\./)
    await rm(folder, { recursive: true })
  })

  it('refuses a probe that does not exist', async () => {
    expect((await run('--probe', 'nonsense')).code).toBe(1)
  })
})

describe('limits of the instance', () => {
  afterEach(async () => {
    await surroundings.serviceNow.control.clearFaults()
  })

  it.each(limits.map((each) => [JSON.stringify(each.fault), each] as const))(
    '%s is named by message, finding and remedy',
    async (_name, fault) => {
      expect(await meet(fault)).toMatchObject(finding(fault))
    },
  )
})
