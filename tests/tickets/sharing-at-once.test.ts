import { maxSeenTickets, type Ticket } from '@scorelink/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { startPostgres, type Postgres } from '../support/postgres.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'
import type { Answer } from '../support/visitor.ts'

let postgres: Postgres
let engine: TicketEngine
let actions: string[]

/** On a PostgreSQL server: only there can two be at it at the same moment. */
beforeAll(async () => {
  postgres = await startPostgres()
  engine = await startTicketEngine({ DATABASE_URL: await postgres.createDatabase() })
  await syncSecureScore(engine.server.services, { tenantId: engine.tenantId, force: true })
  const { items } = (await engine.admin.get('/api/v1/improvement-actions')).json
  actions = items.map(({ id }: { id: string }) => id)
})

afterAll(async () => {
  await engine?.close()
  await postgres?.stop()
})

const atOnce = 8
const content = { kind: 'incident', priority: 2, dueDate: null, category: null, name: 'Do it', description: 'Steps' }
const share = (actionId: string, openTickets?: readonly string[], key: string = crypto.randomUUID()): Promise<Answer> =>
  engine.admin.write('POST', '/api/v1/tickets', { ...content, actionId, openTickets }, { 'idempotency-key': key })
const shareInBulk = (actionIds: readonly string[]): Promise<Answer> => {
  const order = { kind: 'incident', priority: 2, dueDate: null, name: null, description: null }
  const body = { ...order, grouping: 'separate', skipOpen: true, actionIds }
  return engine.admin.write('POST', '/api/v1/bulk-shares', body, { 'idempotency-key': crypto.randomUUID() })
}
const ticketsOf = async (actionId: string): Promise<Ticket[]> =>
  (await engine.admin.get(`/api/v1/tickets?actionId=${actionId}`)).json.items
const nextAction = (): string => {
  const action = actions.shift()
  if (action === undefined) throw new Error('no improvement action is left')
  return action
}
const times = <Result>(make: () => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: atOnce }, make))

it('makes one ticket of shares at the same moment whose senders saw none, and names it to the others', async () => {
  const action = nextAction()
  const answers = await times(() => share(action, []))
  const made = await ticketsOf(action)
  expect(made).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  const refused = answers.filter(({ status }) => status !== 202)
  for (const { status, json } of refused) {
    expect({ status, code: json.code }).toEqual({ status: 409, code: 'TICKET_ALREADY_OPEN' })
    expect(json.detail).toContain(`/tickets/${made[0]?.id}`)
    expect(json.detail).toContain('Do it')
  }
  const audit = (await engine.admin.get('/api/v1/audit?limit=500')).json.items
  expect(audit.filter((entry: { after?: { actionId?: string } }) => entry.after?.actionId === action)).toHaveLength(1)
})

it('goes on in spite of tickets the sender has seen, under the key that was refused', async () => {
  const action = nextAction()
  const first: Ticket = (await share(action, [])).json
  const key = crypto.randomUUID()
  expect((await share(action, [], key)).status).toBe(409)
  expect((await share(action, [first.id.toUpperCase()], key)).status).toBe(202)
  expect(await ticketsOf(action)).toHaveLength(2)
})

it('finds one more among more open tickets than the sender can name', async () => {
  const action = nextAction()
  const many = maxSeenTickets + 20
  await engine.store(many, { action_ids: [action] })
  const openNow = async (): Promise<string[]> => {
    const { json } = await engine.admin.get(`/api/v1/improvement-actions/${encodeURIComponent(action)}`)
    return json.openTickets.map(({ id }: { id: string }) => id)
  }
  const seen = await openNow()
  expect(seen).toHaveLength(many)
  const named = seen.slice(0, maxSeenTickets)
  const more: Ticket = (await share(action)).json
  const answer = await share(action, named)
  expect(answer).toMatchObject({ status: 409, json: { code: 'TICKET_ALREADY_OPEN' } })
  expect(answer.json.detail).toContain(more.id)
  expect(answer.json.detail).not.toContain(' more')
  expect((await openNow())[0]).toBe(more.id)
  expect((await share(action, [more.id, ...named.slice(1)])).status).toBe(409)
  expect((await share(action, (await openNow()).slice(0, maxSeenTickets))).status).toBe(202)
})

it('answers a repeated request with its first ticket, whatever the sender has seen by then', async () => {
  const action = nextAction()
  const key = crypto.randomUUID()
  const answers = await times(() => share(action, [], key))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202))
  const [made] = await ticketsOf(action)
  const later = await share(action, [made?.id ?? ''], key)
  expect(new Set([...answers, later].map(({ json }) => json.id))).toEqual(new Set([made?.id]))
})

it('looks for nothing when the sender names no tickets', async () => {
  const action = nextAction()
  const answers = await times(() => share(action))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202))
  expect(await ticketsOf(action)).toHaveLength(atOnce)
})

it('is not held against tickets that are over, of other actions, or written by hand', async () => {
  const [action, other] = [nextAction(), nextAction()]
  await share(other)
  const { json: withdrawn } = await share(action)
  await engine.admin.write('POST', `/api/v1/tickets/${withdrawn.id}/withdraw`)
  expect((await share(action, [])).status).toBe(202)
  const byHand = { ...content, category: 'identity', actionId: null, openTickets: [] }
  const headers = { 'idempotency-key': crypto.randomUUID() }
  expect((await engine.admin.write('POST', '/api/v1/tickets', byHand, headers)).status).toBe(202)
})

it('gives each action one ticket, though many share them in bulk and one by one at the same moment', async () => {
  const chosen = [nextAction(), nextAction(), nextAction()]
  const [bulk, single] = await Promise.all([times(() => shareInBulk(chosen)), times(() => share(chosen[1] ?? '', []))])
  for (const action of chosen) expect(await ticketsOf(action)).toHaveLength(1)
  const turnedDown = bulk.filter(({ status }) => status !== 202)
  expect(turnedDown).toHaveLength(atOnce - 1)
  for (const { json } of turnedDown) expect(json).toMatchObject({ code: 'INPUT_INVALID' })
  expect(single.filter(({ status }) => status === 202).length).toBeLessThanOrEqual(1)
})

it.each([
  ['openTickets.0', ['no id']],
  ['openTickets', Array.from({ length: 101 }, () => crypto.randomUUID())],
])('refuses %s that cannot be ids of tickets', async (field, openTickets) => {
  const answer = await share(actions[0] ?? '', openTickets)
  expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID', errors: [{ field }] } })
})
