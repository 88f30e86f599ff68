import type { Ticket, TicketEvent } from '@scorelink/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertComments, withTenant } from '@scorelink/database'
import { share } from '../support/portal-client.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const incident = { kind: 'incident', priority: 3, name: 'Name', description: 'Text', dueDate: null, actionId: null }

let engine: TicketEngine

beforeAll(async () => {
  engine = await startTicketEngine()
})

afterAll(async () => {
  await engine?.close()
})

const events = async ({ id }: Ticket): Promise<TicketEvent[]> =>
  (await engine.admin.get(`/api/v1/tickets/${id}/events?limit=500`)).json.items
const types = async (ticket: Ticket) => (await events(ticket)).map(({ type }) => type)
const newTicket = async (): Promise<Ticket> => await share(engine.admin, { ...incident, category: 'data' })
const write = async ({ id }: Ticket, text: string) =>
  await engine.admin.write('POST', `/api/v1/tickets/${id}/comments`, { kind: 'comment', text })
const records = async (method: string, path: string) =>
  await engine.admin.visitor.call(method, `${engine.surroundings.serviceNow.origin}/api/now/table/incident${path}`, {
    headers: { authorization: `Basic ${btoa('admin:admin')}` },
  })

it('tells that ServiceNow refused a comment, and why', async () => {
  const ticket = await newTicket()
  await engine.deliver()
  const [{ sys_id: sysId }] = (await records('GET', `?sysparm_query=correlation_id=${ticket.id}`)).json.result
  await records('DELETE', `/${sysId}`)
  await write(ticket, 'Too late')
  await engine.deliver()
  expect((await events(ticket)).at(-1)).toMatchObject({
    type: 'comment-refused',
    actor: { kind: 'person' },
    details: { kind: 'comment', code: expect.stringMatching(/^SERVICENOW_/) },
  })
})

it('tells once that a comment stands there, also when whoever sent it died before it knew', async () => {
  const ticket = await newTicket()
  await engine.deliver()
  await write(ticket, 'Heard of')
  await engine.deliver()
  await engine.advance(10 * 60_000)
  await engine.follow()
  expect((await types(ticket)).filter((type) => type === 'comment-sent')).toHaveLength(1)

  // As a killed worker leaves it: stored as on its way, and on the instance.
  const { services } = engine.server
  const at = services.now()
  await withTenant(services.database.kysely, engine.tenantId, (trx) =>
    insertComments(trx, [
      {
        tenant_id: engine.tenantId,
        ticket_id: ticket.id,
        comment_id: crypto.randomUUID(),
        remote_id: null,
        kind: 'comment',
        direction: 'out',
        state: 'sending',
        body: 'Not heard of',
        author_id: 'u',
        author_name: 'U',
        at,
        next_attempt_at: at,
        last_attempt_at: at,
      },
    ]),
  )
  const link = await services.instances.open(engine.tenantId)
  const [{ sys_id: sysId }] = (await records('GET', `?sysparm_query=correlation_id=${ticket.id}`)).json.result
  await link.tickets.comment({ id: ticket.id, kind: 'incident', sysId }, 'comment', 'Not heard of', 'person')
  await engine.advance(10 * 60_000)
  await engine.follow()
  expect((await types(ticket)).filter((type) => type === 'comment-sent')).toHaveLength(2)
})

// Last, since the portal asks an instance that limited it more seldom from then on.
it('tells that a ticket was sent, and not of each time that the same was tried in vain', async () => {
  const { control } = engine.surroundings.serviceNow
  const fault = await control.addFault({ kind: 'rate-limited' })
  const ticket = await newTicket()
  await engine.deliver()
  await engine.advance(3_600_000)
  await engine.signInAgain()
  await engine.deliver()
  expect(await types(ticket)).toEqual(['shared', 'sending', 'postponed'])
  await control.clearFault(fault)
  await engine.advance(3_600_000)
  await engine.signInAgain()
  await engine.deliver()
  expect(await types(ticket)).toEqual(['shared', 'sending', 'postponed', 'delivered'])
})
