import type { ImprovementAction, Rule } from '@scorelink/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { syncSecureScore } from '../../apps/server/src/jobs/sync-secure-score.ts'
import { connect } from '../support/portal-client.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

/** Tickets in an instance that is not connected any more: told wherever a new one is made, and in nobody's way. */

let engine: TicketEngine
let actions: ImprovementAction[]
/** Have a ticket there that was open, and one that was done. */
let open: ImprovementAction
let done: ImprovementAction
let openId: string

beforeAll(async () => {
  engine = await startTicketEngine()
  await syncSecureScore(engine.server.services, { tenantId: engine.tenantId, force: true })
  actions = (await engine.admin.get('/api/v1/improvement-actions?limit=500&status=to-address')).json.items
  const [one, other] = actions
  if (one === undefined || other === undefined) throw new Error('too few improvement actions')
  open = one
  done = other
  const there = { delivery: 'delivered', following: 'disconnected', next_attempt_at: null } as const
  openId = (await engine.store(1, { ...there, phase: 'open', action_ids: [open.id] }))[0] ?? ''
  await engine.store(1, { ...there, phase: 'done', action_ids: [done.id] })
})

afterAll(async () => {
  await engine?.close()
})

const content = { kind: 'incident', priority: 2, dueDate: null }
const bulk = { ...content, name: null, description: null, grouping: 'separate', skipOpen: true }
const post = (path: string, body: object) =>
  engine.admin.write('POST', `/api/v1${path}`, body, { 'idempotency-key': crypto.randomUUID() })

it('are told beside the open tickets of their improvement action', async () => {
  const { json } = await engine.admin.get(`/api/v1/improvement-actions/${encodeURIComponent(open.id)}`)
  expect(json).toMatchObject({ openTickets: [], leftTickets: [{ id: openId, following: 'disconnected' }] })
  expect((await engine.admin.get(`/api/v1/improvement-actions/${encodeURIComponent(done.id)}`)).json).toMatchObject({
    openTickets: [],
    leftTickets: [],
  })
})

it('leave no action out of a bulk share, whose preview names them', async () => {
  const { json } = await post('/bulk-shares/preview', { ...bulk, actionIds: [open.id, done.id] })
  expect(json).toMatchObject({
    skipped: [],
    leftBehind: [{ action: { id: open.id, title: open.title }, ticketId: openId }],
  })
  expect(json.tickets).toHaveLength(2)
})

it('keep no rule from a new one, and what is done there does until the score says otherwise', async () => {
  const rule = {
    name: 'Everything',
    mode: 'on',
    conditions: { categories: [], products: [], minMissingPoints: 0, regressedOnly: false },
    order: { kind: 'incident', priority: 3, dueInDays: null, fields: {} },
    capPerDay: 1000,
  } satisfies Partial<Rule>
  const { json } = await engine.admin.write('POST', '/api/v1/rules/preview', rule)
  const decided = new Map<string, object>(json.items.map((item: { action: { id: string } }) => [item.action.id, item]))
  expect(decided.get(open.id)).toMatchObject({ decision: 'order', leftTicketId: openId })
  expect(decided.get(done.id)).toMatchObject({ decision: 'open-ticket', leftTicketId: null })
})

it('do not refuse a share whose sender saw no open ticket', async () => {
  const order = { ...content, category: null, name: 'Anew', description: 'Steps', actionId: open.id, openTickets: [] }
  expect((await post('/tickets', order)).status).toBe(202)
})

it('are open again once their instance is', async () => {
  const action = actions[2]!
  const headers = { ...content, category: null, name: 'Comes back', description: 'Steps', actionId: action.id }
  const { json: ticket } = await post('/tickets', headers)
  await engine.deliver()
  const known = async (): Promise<Pick<ImprovementAction, 'openTickets' | 'leftTickets'>> =>
    (await engine.admin.get(`/api/v1/improvement-actions/${encodeURIComponent(action.id)}`)).json
  await engine.admin.write('DELETE', '/api/v1/connection')
  expect(await known()).toMatchObject({ openTickets: [], leftTickets: [{ id: ticket.id }] })
  await connect(engine.surroundings, engine.admin)
  expect(await known()).toMatchObject({ openTickets: [{ id: ticket.id }], leftTickets: [] })
})
