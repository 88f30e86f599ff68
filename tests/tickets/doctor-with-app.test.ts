import type { ProbeId, ProbeResult } from '@scorelink/contracts'
import { findConnection, withTenant } from '@scorelink/database'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tellAppOfConnection } from '../../apps/server/src/connections/tell-app.ts'
import { administratorOf } from '../support/instance-administrator.ts'
import { share } from '../support/portal-client.ts'
import { integrationUser } from '../support/surroundings.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const patience = { timeout: 30_000, interval: 200 }

let engine: TicketEngine

/** The integration user has the role of the app, and no other. */
beforeAll(async () => {
  engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp: true })
  const { tenantId, server } = engine
  const row = await withTenant(server.services.database.kysely, tenantId, findConnection)
  await tellAppOfConnection(server.services, { tenantId, connectionId: row?.connection_id ?? '' })
})
afterEach(async () => {
  await engine.surroundings.serviceNow.control.clearFaults()
})
afterAll(async () => {
  await engine?.close()
})

async function examine(): Promise<ReadonlyMap<ProbeId, ProbeResult>> {
  const { json } = await engine.admin.write('POST', '/api/v1/connection/probes', {})
  const items: ProbeResult[] = json.items
  return new Map(items.map((item) => [item.id, item]))
}
const failures = (found: ReadonlyMap<ProbeId, ProbeResult>): ProbeId[] =>
  [...found.values()].filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)

async function send(kind: 'change' | 'incident'): Promise<void> {
  const ticket = { kind, name: 'A ticket', description: 'Text', priority: 2, dueDate: null, category: 'data' }
  await share(engine.admin, { ...ticket, actionId: null })
  await engine.deliver()
}

/** Takes the role of the app away. @returns a function that gives it back. */
async function takeRole(): Promise<() => Promise<void>> {
  const admin = administratorOf(engine.surroundings.serviceNow)
  const [grant] = await admin.find('sys_user_has_role', `user.user_name=${integrationUser.userName}`)
  const { sys_id: sysId = '', user = '', role = '' } = grant ?? {}
  await admin.remove('sys_user_has_role', sysId)
  return async () => void (await admin.insert('sys_user_has_role', { user, role }))
}

describe('the doctor of a connection through the connector app', () => {
  it('finds nothing wrong before the first ticket, and does not claim what it cannot know', async () => {
    const found = await examine()
    expect(failures(found)).toEqual([])
    expect(found.get('roles')).toMatchObject({ verdict: 'pass' })
    expect(found.get('write-incident')).toMatchObject({ verdict: 'unknown' })
  })

  it('finds everything in order once tickets went through the app and it called back', async () => {
    for (const kind of ['change', 'incident'] as const) await send(kind)
    const reachesUs = async () => {
      await engine.surroundings.serviceNow.control.runDueJobs()
      return (await examine()).get('webhook')?.verdict
    }
    await expect.poll(reachesUs, patience).toBe('pass')
    const unsettled = [...(await examine()).values()].filter(({ verdict }) => verdict !== 'pass').map(({ id }) => id)
    // Only an administrator of the instance is shown that setting.
    expect(unsettled).toEqual(['registry-open'])
  })

  it('makes and changes nothing on the instance', async () => {
    const admin = administratorOf(engine.surroundings.serviceNow)
    const state = async () => ({
      incidents: await admin.find('incident', 'ORDERBYsys_id'),
      changes: await admin.find('change_request', 'ORDERBYsys_id'),
    })
    const before = await state()
    await examine()
    expect(await state()).toEqual(before)
  })

  it('names the column that a data policy demands, until the tenant fills it by default', async () => {
    await engine.surroundings.serviceNow.control.addFault({
      kind: 'data-policy',
      table: 'incident',
      field: 'business_service',
    })
    const found = await examine()
    expect(failures(found)).toEqual(['dry-run-incident'])
    expect(found.get('dry-run-incident')?.cause).toContain('business_service')

    const entry = { kind: 'incident', category: null, fields: { business_service: 'Mail' } }
    expect(await engine.admin.write('PUT', '/api/v1/ticket-defaults', { items: [entry] })).toMatchObject({
      status: 200,
    })
    expect(failures(await examine())).toEqual([])
    await engine.admin.write('PUT', '/api/v1/ticket-defaults', { items: [] })
  })

  it('names the role of the app when it is missing, and blames nothing else for it', async () => {
    const giveBack = await takeRole()
    const found = await examine()
    await giveBack()
    expect(failures(found)).toEqual(['app'])
    expect(found.get('app')).toMatchObject({ help: '/help/servicenow-app-role-missing' })
    expect(found.get('roles')).toMatchObject({ verdict: 'unknown', help: '/help/servicenow-app-role-missing' })
  })
})
