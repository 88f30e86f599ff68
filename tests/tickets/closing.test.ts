import type { Rule, Ticket } from '@scorelink/contracts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeByEvidence } from '../../apps/server/src/jobs/close-by-evidence.ts'
import { runRules } from '../../apps/server/src/rules/run-rules.ts'
import { startScoredTickets, type ScoredTickets } from '../support/scored-tickets.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

let engine: TicketEngine
let scored: ScoredTickets

beforeAll(async () => {
  engine = await startTicketEngine()
  scored = await startScoredTickets(engine)
})

afterEach(async () => {
  await setPolicy({})
})

afterAll(async () => {
  await engine?.close()
})

type Step = 'resolve' | 'reopen' | 'new-ticket'
const setPolicy = async (policy: object) =>
  await engine.admin.write('PUT', '/api/v1/closure-policy', {
    pointsReached: 'offer',
    regression: 'offer',
    writeBack: false,
    ...policy,
  })
const closure = ({ id: ticketId }: Ticket, step: Step) => ({ tenantId: engine.tenantId, ticketId, step })
const close = async (ticket: Ticket, step: Step): Promise<void> =>
  await closeByEvidence(engine.server.services, closure(ticket, step))
const ticketsFor = async (actionId: string): Promise<Ticket[]> =>
  (await engine.admin.get(`/api/v1/tickets?actionId=${actionId}`)).json.items
const typesOf = async ({ id }: Ticket) => (await scored.eventsOf(id)).map(({ type }) => type)

/** A ticket whose points are there while it is open. */
const pointsReached = async (): Promise<Ticket> => {
  const action = scored.unusedAction()
  const ticket = await scored.shareAction(action)
  await scored.nextDay({ [action.id]: 'full' })
  return ticket
}
/** Done and proved. */
const verified = async (actionId: string, ticket: Ticket): Promise<void> => {
  await scored.resolveThere(ticket)
  await scored.nextDay({ [actionId]: 'full' })
  expect((await scored.now(ticket.id)).verification.state).toBe('verified')
}

/** Closures that wait for their time. */
const waitingClosures = async (): Promise<unknown[]> => {
  const { kysely } = engine.server.services.database
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table of the queue, of which the schema says nothing
  const jobs = kysely.withSchema('pgboss').selectFrom('job' as 'tickets')
  return await jobs.selectAll().execute()
}

describe('a step that the score offers', () => {
  it('is taken once, however often it is asked for, and shows at once', async () => {
    const ticket = await pointsReached()
    await Promise.all([close(ticket, 'resolve'), close(ticket, 'resolve')])
    await close(ticket, 'resolve')
    expect(await scored.now(ticket.id)).toMatchObject({
      state: { phase: 'done' },
      verification: { state: 'verified', offers: [] },
    })
    expect((await typesOf(ticket)).filter((type) => type === 'resolved-by-evidence')).toHaveLength(1)
    const notes = `incident?sysparm_query=number=${ticket.number}&sysparm_display_value=true&sysparm_fields=work_notes`
    const [{ work_notes: written }] = (await scored.asAdministrator('GET', notes)).json.result
    expect(written.match(/Resolved by Scorelink/g)).toHaveLength(1)

    await engine.advance(10 * 60_000)
    await engine.follow()
    const { items } = (await engine.admin.get(`/api/v1/tickets/${ticket.id}/comments`)).json
    expect(items).toMatchObject([{ kind: 'work-note', direction: 'out', state: 'sent', author: 'Scorelink' }])
    expect(await typesOf(ticket)).not.toContain('comment-received')
  })

  it('is taken later when the instance cannot do it just now, and says so once', async () => {
    const ticket = await pointsReached()
    const { control } = engine.surroundings.serviceNow
    const fault = await control.addFault({ kind: 'maintenance' })
    await close(ticket, 'resolve')
    await closeByEvidence(engine.server.services, { ...closure(ticket, 'resolve'), setbacks: 1 })
    await control.clearFault(fault)
    expect((await engine.admin.get(`/api/v1/tickets/${ticket.id}/comments`)).json.items).toEqual([])
    expect((await typesOf(ticket)).slice(-2)).toEqual(['verification-changed', 'closure-postponed'])
    const data: unknown = expect.objectContaining({ ticketId: ticket.id, step: 'resolve', setbacks: 1 })
    expect(await waitingClosures()).toContainEqual(expect.objectContaining({ name: 'close-by-evidence', data }))
    await close(ticket, 'resolve')
    expect((await scored.now(ticket.id)).verification.state).toBe('verified')
  })

  it('is not offered any more once nobody follows the record', async () => {
    const ticket = await pointsReached()
    expect((await scored.now(ticket.id)).verification.offers).toEqual(['resolve'])
    await engine.admin.write('POST', `/api/v1/tickets/${ticket.id}/forget`)
    expect((await scored.now(ticket.id)).verification.offers).toEqual([])
    const answer = await engine.admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'resolve' })
    expect(answer).toMatchObject({ status: 409, json: { code: 'CLOSURE_NOT_OFFERED' } })
    await close(ticket, 'resolve')
    expect((await scored.recordOf(ticket))['state']).toBe('1')
  })
})

describe('a ticket is held against the score', () => {
  it('when its record is closed, in the name of whoever closed it', async () => {
    const ticket = await scored.shareAction(scored.unusedAction())
    await scored.resolveThere(ticket)
    expect((await scored.eventsOf(ticket.id)).at(-1)).toMatchObject({
      type: 'verification-changed',
      actor: { kind: 'servicenow', name: 'admin' },
      cause: 'feed',
      details: { verification: 'awaiting-verification' },
    })
  })

  it('and what was proved is not forgotten while nobody could look', async () => {
    const action = scored.unusedAction()
    const ticket = await scored.shareAction(action)
    await verified(action.id, ticket)
    await engine.admin.write('POST', `/api/v1/tickets/${ticket.id}/forget`)
    await scored.nextDay({ [action.id]: 0 })
    expect((await scored.now(ticket.id)).verification.state).toBe('none')
    const number = ticket.number ?? ''
    const answer = await engine.admin.write('POST', `/api/v1/tickets/${ticket.id}/link`, { number })
    expect(answer).toMatchObject({ status: 200, json: { verification: { state: 'regressed' } } })
  })

  it('when it is linked to a record that is done', async () => {
    const ticket = await scored.shareAction(scored.unusedAction())
    const done = { short_description: 'Done', state: '6', close_code: 'Solution provided', close_notes: 'Done' }
    const { number } = (await scored.asAdministrator('POST', 'incident', done)).json.result
    const answer = await engine.admin.write('POST', `/api/v1/tickets/${ticket.id}/link`, { number })
    expect(answer).toMatchObject({ status: 200, json: { verification: { state: 'awaiting-verification' } } })
  })
})

/** The points are lost again while a rule orders tickets for just that. */
describe.each<['reopen' | 'new-ticket', string[]]>([
  ['reopen', ['in-progress']],
  ['new-ticket', ['open', 'done']],
])('points that are lost again, with the policy %s beside a rule', (regression, phases) => {
  const rule = {
    name: 'What regressed',
    mode: 'on',
    conditions: { categories: ['identity'], products: [], minMissingPoints: 0, regressedOnly: true },
    order: { kind: 'incident', priority: 2, dueInDays: 14, fields: {} },
    capPerDay: 1000,
  }

  it('get one ticket, though two for them regress together', async () => {
    const action = scored.unusedAction()
    const older = await scored.shareAction(action)
    const newer = await scored.shareAction(action)
    await scored.resolveThere(older)
    await verified(action.id, newer)
    expect((await scored.now(older.id)).verification.state).toBe('verified')
    await setPolicy({ regression })
    await scored.nextDay({ [action.id]: 0 })
    for (const ticket of [older, newer]) await close(ticket, regression)
    await engine.deliver()
    expect((await ticketsFor(action.id)).map(({ state }) => state?.phase)).toEqual([...phases, 'done'])
  })

  it.each(['policy', 'rule'])('get one ticket, whoever is first: the %s', async (first) => {
    const action = scored.unusedAction()
    const ticket = await scored.shareAction(action)
    await verified(action.id, ticket)
    await setPolicy({ regression })
    const { id: ruleId }: Rule = (await engine.admin.write('POST', '/api/v1/rules', rule)).json
    await scored.nextDay({ [action.id]: 0 })
    if (first === 'policy') await close(ticket, regression)
    await runRules(engine.server.services, engine.tenantId)
    if (first === 'rule') await close(ticket, regression)
    await engine.deliver()
    await engine.admin.write('DELETE', `/api/v1/rules/${ruleId}`)
    expect((await ticketsFor(action.id)).map(({ state }) => state?.phase)).toEqual(phases)
  })
})
