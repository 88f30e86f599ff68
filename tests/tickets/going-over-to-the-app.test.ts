import { readFile } from 'node:fs/promises'
import type { Connection, Ticket } from '@scorelink/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildServiceNowApp } from '../../tools/build-servicenow-app.ts'
import { authorize } from '../support/portal-client.ts'
import { integrationUser } from '../support/surroundings.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const minuteMs = 60_000
/** More than one look-up takes. */
const manyTickets = 120
const kinds = ['change', 'incident'] as const
type Kind = (typeof kinds)[number]
const tables: Readonly<Record<Kind, string>> = { change: 'change_request', incident: 'incident' }

interface Made {
  readonly kind: Kind
  readonly id: string
  readonly sysId: string
}

let engine: TicketEngine
let made: Made[]
let many: string[]
/** Columns of the app. */
let ourId: string
let ourLink: string
/** Reply lost: nobody knows whether there is a record. */
let uncertain: Array<Omit<Made, 'sysId'>>

const ticketNow = async (id: string): Promise<Ticket> => (await engine.admin.get(`/api/v1/tickets/${id}`)).json
const commentsOn = async (id: string): Promise<string[]> => {
  const { json } = await engine.admin.get(`/api/v1/tickets/${id}/comments`)
  return json.items.map(({ text }: { text: string }) => text)
}
const asAdministrator = async (method: string, path: string, body?: unknown) => {
  const { admin, surroundings } = engine
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const answer = await admin.visitor.call(method, `${surroundings.serviceNow.origin}/api/now/table/${path}`, {
    headers,
    body,
  })
  if (answer.status >= 400) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.text}`)
  return answer.json?.result
}
const recordsOf = async ({ kind, id }: Omit<Made, 'sysId'>) =>
  await asAdministrator('GET', `${tables[kind]}?sysparm_query=correlation_id=${id}`)
const look = async (): Promise<void> => {
  await engine.advance(5 * minuteMs)
  await engine.follow()
}

/** Tickets made without the app, one of each kind known and one in doubt; then the app comes, and the portal goes over. */
beforeAll(async () => {
  engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' })
  const { serviceNow } = engine.surroundings
  made = []
  uncertain = []
  for (const kind of kinds) {
    const [id = ''] = await engine.store(1, { kind })
    await engine.deliver()
    const [record] = await recordsOf({ kind, id })
    made.push({ kind, id, sysId: record.sys_id })
  }
  many = await engine.store(manyTickets)
  await engine.deliver()
  await look()
  for (const { kind, sysId } of made)
    await asAdministrator('PATCH', `${tables[kind]}/${sysId}`, { comments: 'Before.' })
  await look()
  for (const kind of kinds) {
    const fault = await serviceNow.control.addFault({ kind: 'cut-after-commit', path: '/api/now/*' })
    const [id = ''] = await engine.store(1, { kind })
    await engine.deliver()
    await serviceNow.control.clearFault(fault)
    uncertain.push({ kind, id })
  }
  // Written after the last look of the old way, and before the first of the new one.
  for (const { kind, sysId } of made)
    await asAdministrator('PATCH', `${tables[kind]}/${sysId}`, { comments: 'Between.' })

  const { zip, scope } = await buildServiceNowApp()
  ourId = `${scope}_external_id`
  ourLink = `${scope}_portal_link`
  await serviceNow.control.installApplication({ source: { archive: await readFile(zip) }, withDemoData: false })
  const [user] = await asAdministrator('GET', `sys_user?sysparm_query=user_name=${integrationUser.userName}`)
  for (const held of await asAdministrator('GET', `sys_user_has_role?sysparm_query=user=${user.sys_id}`)) {
    await asAdministrator('DELETE', `sys_user_has_role/${held.sys_id}`)
  }
  const [role] = await asAdministrator('GET', `sys_user_role?sysparm_query=name=${scope}.integration`)
  await asAdministrator('POST', 'sys_user_has_role', { user: user.sys_id, role: role.sys_id })
  await authorize(engine.admin)
})

afterAll(async () => {
  await engine?.close()
})

it('is in app mode then', async () => {
  const connection: Connection = (await engine.admin.get('/api/v1/connection')).json
  expect(connection).toMatchObject({ status: 'connected', mode: 'app' })
})

it('finds the records of tickets in doubt, and makes no second ones', async () => {
  // What left for the tables a moment ago may still be at work there.
  engine.newCalls()
  await engine.deliver()
  expect(engine.newCalls().filter(({ method }) => method !== 'GET')).toEqual([])
  for (const { id } of uncertain) expect((await ticketNow(id)).delivery).toBe('unknown')
  await engine.advance(15 * minuteMs)
  await engine.deliver()
  for (const ticket of [...made, ...uncertain]) {
    expect(await recordsOf(ticket)).toHaveLength(1)
    const now = await ticketNow(ticket.id)
    expect([now.delivery, now.differences]).toEqual(['delivered', []])
  }
})

it('goes on following every record, and has missed and doubled no comment', async () => {
  await look()
  const followed = await asAdministrator(
    'GET',
    `incident?sysparm_fields=correlation_id&sysparm_query=${ourId}ISNOTEMPTY`,
  )
  const keys = new Set(followed.map(({ correlation_id: key }: { correlation_id: string }) => key))
  expect(many.filter((id) => !keys.has(id))).toEqual([])
  for (const { kind, sysId } of made)
    await asAdministrator('PATCH', `${tables[kind]}/${sysId}`, { short_description: 'By hand', comments: 'After.' })
  for (const { kind, sysId } of made.slice(1))
    await asAdministrator('PATCH', `${tables[kind]}/${sysId}`, { state: '2' })
  await look()
  for (const { kind, id, sysId } of made) {
    const record = await asAdministrator('GET', `${tables[kind]}/${sysId}`)
    expect(record[ourLink]).toBe(`${engine.server.services.publicUrl}/tickets/${id}`)
  }
  for (const { id } of made) expect(await commentsOn(id)).toEqual(['Before.', 'Between.', 'After.'])
  expect((await ticketNow(made[1]!.id)).state?.value).toBe('2')
})

it('writes to them, and hears of their end', async () => {
  for (const { kind, id, sysId } of made) {
    const sent = await engine.admin.write('POST', `/api/v1/tickets/${id}/comments`, { kind: 'comment', text: 'Hello.' })
    expect(sent.status).toBeLessThan(300)
    await engine.deliver()
    const said = await asAdministrator('GET', `sys_journal_field?sysparm_query=element_id=${sysId}^value=Hello.`)
    expect(said).toHaveLength(1)
    await look()
    expect((await commentsOn(id)).filter((text) => text === 'Hello.')).toHaveLength(1)
    await asAdministrator('DELETE', `${tables[kind]}/${sysId}`)
    await look()
    expect((await ticketNow(id)).following).toBe('deleted')
  }
})
