import type { ImprovementAction, Ticket, TicketEvent } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }
const administrator = 0
const reader = 1

let surroundings: Surroundings
let portal: PortalProcess
let admin: PortalClient

beforeAll(async () => {
  surroundings = await startSurroundings()
  portal = await startPortalProcess('serve', surroundings.environment)
  admin = await signIn(surroundings, administrator)
  const days = async () => (await admin.get('/api/v1/secure-score')).json.history.length
  await vi.waitUntil(async () => (await days()) === 90, patience)
  await connect(surroundings, admin)
})

afterAll(async () => {
  await portal?.stop()
  await surroundings?.close()
})

async function actions(): Promise<ImprovementAction[]> {
  return (await admin.get('/api/v1/improvement-actions?limit=500')).json.items
}

/** Some to address that Microsoft measures and no test has used yet. */
const used = new Set<string>()
async function unused(count: number): Promise<ImprovementAction[]> {
  const free = (await actions()).filter(
    ({ id, status, regressed, maxPoints, category }) =>
      status === 'to-address' &&
      !regressed &&
      (maxPoints ?? 0) > 0 &&
      category !== null &&
      !id.startsWith('scid_') &&
      !used.has(id),
  )
  const chosen = free.slice(0, count)
  for (const { id } of chosen) used.add(id)
  expect(chosen).toHaveLength(count)
  return chosen
}

async function microsoft(method: string, path: string, body: unknown): Promise<void> {
  const answer = await admin.visitor.call(method, `${surroundings.microsoft.origin}/_sandbox${path}`, { body })
  expect(answer.status).toBeLessThan(300)
}

/** Microsoft gives these points with a snapshot of the next day, and the portal reads it. */
async function nextDay(points: Readonly<Record<string, number | 'full'>>): Promise<string> {
  const before = (await admin.get('/api/v1/secure-score')).json.history.at(-1).day
  for (const [id, score] of Object.entries(points)) {
    await microsoft('PUT', `/controls/${encodeURIComponent(id)}/score`, { score })
  }
  await microsoft('POST', '/clock', { days: 1 })
  await admin.write('POST', '/api/v1/secure-score/sync')
  const newest = async () => (await admin.get('/api/v1/secure-score')).json.history.at(-1).day
  await expect.poll(newest, patience).not.toBe(before)
  return await newest()
}

async function ticketNow(id: string): Promise<Ticket> {
  return (await admin.get(`/api/v1/tickets/${id}`)).json
}

/** Its timeline so far. */
async function typesOf(id: string): Promise<Array<TicketEvent['type']>> {
  const { items }: { items: TicketEvent[] } = (await admin.get(`/api/v1/tickets/${id}/events?limit=500`)).json
  return items.map(({ type }) => type)
}

async function shareAction(action: ImprovementAction, kind: 'change' | 'incident'): Promise<Ticket> {
  const detail = (await admin.get(`/api/v1/improvement-actions/${encodeURIComponent(action.id)}`)).json
  const { id } = await share(admin, {
    ...detail.draft,
    kind,
    priority: 3,
    dueDate: null,
    actionId: action.id,
    category: null,
  })
  await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
  return await ticketNow(id)
}

/** The record in ServiceNow, read and written as its administrator. */
async function record(ticket: Ticket) {
  const table = ticket.kind === 'change' ? 'change_request' : 'incident'
  const list = `${surroundings.serviceNow.origin}/api/now/table/${table}`
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const read = async () => {
    const query = encodeURIComponent(`number=${ticket.number}`)
    return (await admin.visitor.call('GET', `${list}?sysparm_query=${query}`, { headers })).json.result[0]
  }
  const { sys_id: sysId } = await read()
  const write = async (body: object) => await admin.visitor.call('PATCH', `${list}/${sysId}`, { headers, body })
  const notes = async (): Promise<string> => {
    const address = `${list}/${sysId}?sysparm_display_value=true&sysparm_fields=work_notes`
    return (await admin.visitor.call('GET', address, { headers })).json.result.work_notes
  }
  return { read, write, notes }
}

async function resolveInServiceNow(ticket: Ticket): Promise<void> {
  const { write } = await record(ticket)
  const answer = await write({ state: '6', close_code: 'Solution provided', close_notes: 'Done' })
  expect(answer.status).toBe(200)
  await expect.poll(async () => (await ticketNow(ticket.id)).state?.phase, patience).toBe('done')
}

const verificationOf = async (id: string) => (await ticketNow(id)).verification.state

const bulk = (actionIds: string[], over: object = {}) => ({
  actionIds,
  grouping: 'separate',
  kind: 'change',
  priority: 3,
  dueDate: '2026-12-24',
  name: null,
  description: null,
  skipOpen: true,
  ...over,
})
const sendBulk = (share: object, key: string = crypto.randomUUID()) =>
  admin.write('POST', '/api/v1/bulk-shares', share, { 'idempotency-key': key })
const shareNow = async (id: string) => (await admin.get(`/api/v1/bulk-shares/${id}`)).json

const rule = (over: object = {}) => ({
  name: 'Devices first',
  mode: 'on',
  conditions: { categories: ['devices'], products: [], minMissingPoints: 1, regressedOnly: false },
  order: { kind: 'incident', priority: 2, dueInDays: 14, fields: {} },
  capPerDay: 3,
  ...over,
})
const madeBy = async (id: string): Promise<Ticket[]> =>
  (await admin.get('/api/v1/tickets?limit=500')).json.items.filter(({ ruleId }: Ticket) => ruleId === id)
const runOn = async (id: string) =>
  (await admin.get('/api/v1/rules')).json.items.find((one: { id: string }) => one.id === id).lastRun

describe('closing by evidence', () => {
  it('takes a closed ticket for done only when Microsoft shows the points', async () => {
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'incident')
    await resolveInServiceNow(ticket)
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('awaiting-verification')
    const day = await nextDay({ [action!.id]: 'full' })
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('verified')
    expect((await ticketNow(ticket.id)).verification.evidence).toEqual({
      day,
      points: action!.maxPoints,
      maxPoints: action!.maxPoints,
    })
  })

  it('offers to resolve a ticket whose points are there, and resolves it with a note that cites the snapshot', async () => {
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'incident')
    const day = await nextDay({ [action!.id]: 'full' })
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('points-reached')
    expect((await ticketNow(ticket.id)).verification.offers).toEqual(['resolve'])
    const { read, notes } = await record(ticket)
    expect((await read()).state).toBe('1')

    const answer = await admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'resolve' })
    expect(answer.status).toBe(202)
    await expect.poll(async () => (await read()).state, patience).toBe('6')
    expect((await read()).close_notes).toContain(`snapshot of ${day}`)
    expect(await notes()).toContain(`snapshot of ${day}`)
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('verified')
    // A look at the instance may have seen the record resolved before whoever resolved it heard so.
    await expect.poll(() => typesOf(ticket.id), patience).toContain('resolved-by-evidence')
  })

  it('says on the ticket when the instance refuses, and changes nothing', async () => {
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'change')
    await nextDay({ [action!.id]: 'full' })
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('points-reached')
    await admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'resolve' })
    // A change cannot go from New to Closed.
    await expect.poll(() => typesOf(ticket.id), patience).toContain('closure-failed')
    expect((await (await record(ticket)).read()).state).toBe('-5')
    expect(await verificationOf(ticket.id)).toBe('points-reached')
  })

  it('takes points that were lost again for a regression, and follows them with a new ticket once', async () => {
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'incident')
    await resolveInServiceNow(ticket)
    await nextDay({ [action!.id]: 'full' })
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('verified')
    await nextDay({ [action!.id]: 0 })
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('regressed')
    expect((await ticketNow(ticket.id)).verification.offers).toEqual(['reopen', 'new-ticket'])

    await admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'new-ticket' })
    const successor = async () => (await ticketNow(ticket.id)).verification.successorId
    await expect.poll(successor, patience).not.toBeNull()
    const id = (await successor())!
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    expect(await ticketNow(id)).toMatchObject({ name: ticket.name, kind: 'incident', actions: ticket.actions })
    const again = await admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'new-ticket' })
    expect(again).toMatchObject({ status: 409, json: { code: 'CLOSURE_NOT_OFFERED' } })
  })

  it('resolves and reopens by itself where the policy says so', async () => {
    const policy = { pointsReached: 'resolve', regression: 'reopen', writeBack: false }
    expect(await admin.write('PUT', '/api/v1/closure-policy', policy)).toMatchObject({ status: 200, json: policy })
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'incident')
    const { read } = await record(ticket)
    await nextDay({ [action!.id]: 'full' })
    await expect.poll(async () => (await read()).state, patience).toBe('6')
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('verified')
    await nextDay({ [action!.id]: 0 })
    await expect.poll(async () => (await read()).state, patience).toBe('2')
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('open')
    const offer = { pointsReached: 'offer', regression: 'offer', writeBack: false }
    await admin.write('PUT', '/api/v1/closure-policy', offer)
  })

  it('refuses a step that the score does not allow', async () => {
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'incident')
    const answer = await admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'resolve' })
    expect(answer).toMatchObject({ status: 409, json: { code: 'CLOSURE_NOT_OFFERED' } })
    const bad = await admin.write('POST', `/api/v1/tickets/${ticket.id}/closure`, { step: 'explode' })
    expect(bad).toMatchObject({ status: 400, json: { errors: [{ field: 'step' }] } })
  })
})

describe('deciding about an action', () => {
  it('writes nothing to Microsoft unless the tenant allowed it', async () => {
    const [action] = await unused(1)
    const path = `/api/v1/improvement-actions/${action!.id}/status`
    const decision = { status: 'risk-accepted', comment: 'Accepted by the board' }
    expect(await admin.write('PUT', path, decision)).toMatchObject({ status: 409, json: { code: 'WRITE_BACK_OFF' } })
    await admin.write('PUT', '/api/v1/closure-policy', { pointsReached: 'offer', regression: 'offer', writeBack: true })
    expect(await admin.write('PUT', path, decision)).toMatchObject({ status: 200, json: { status: 'risk-accepted' } })
    await nextDay({})
    const detail = await admin.get(`/api/v1/improvement-actions/${action!.id}`)
    expect(detail.json).toMatchObject({ status: 'risk-accepted' })
  })

  it('shows a ticket whose points are only asserted as asserted', async () => {
    const [action] = await unused(1)
    const ticket = await shareAction(action!, 'incident')
    const decision = { status: 'third-party', comment: 'Another product does it' }
    await admin.write('PUT', `/api/v1/improvement-actions/${action!.id}/status`, decision)
    await expect.poll(() => verificationOf(ticket.id), patience).toBe('asserted')
    expect((await ticketNow(ticket.id)).verification.offers).toEqual([])
  })

  it('says why Microsoft does not take it for a device action', async () => {
    const device = (await actions()).find(({ id, status }) => id.startsWith('scid_') && status === 'to-address')!
    const answer = await admin.write('PUT', `/api/v1/improvement-actions/${device.id}/status`, {
      status: 'risk-accepted',
      comment: '',
    })
    expect(answer).toMatchObject({ status: 409, json: { code: 'GRAPH_STATE_NOT_WRITABLE' } })
  })
})

describe('sharing many at once', () => {
  it('shows what will be sent, sends just that, and says how far it is', async () => {
    const chosen = await unused(12)
    const [withTicket] = chosen
    await shareAction(withTicket!, 'change')
    const ids = chosen.map(({ id }) => id)
    const preview = (await admin.write('POST', '/api/v1/bulk-shares/preview', bulk(ids))).json
    expect(preview.tickets).toHaveLength(11)
    expect(preview.skipped).toMatchObject([{ action: { id: withTicket!.id }, reason: 'open-ticket' }])

    const key = crypto.randomUUID()
    const sent = await sendBulk(bulk(ids), key)
    expect(sent).toMatchObject({ status: 202, json: { total: 11 } })
    expect((await sendBulk(bulk(ids), key)).json.id).toBe(sent.json.id)
    await expect.poll(async () => (await shareNow(sent.json.id)).delivered, patience).toBe(11)
    const numbers = (await shareNow(sent.json.id)).items.map(({ number }: { number: string }) => number)
    expect(new Set(numbers).size).toBe(11)
    expect(await ticketNow((await shareNow(sent.json.id)).items[0].ticketId)).toMatchObject({
      kind: 'change',
      dueDate: '2026-12-24',
      bulkShareId: sent.json.id,
    })
  })

  it('makes one ticket for a group, and finds it at each of its actions', async () => {
    const chosen = await unused(3)
    const sent = await sendBulk(
      bulk(
        chosen.map(({ id }) => id),
        { grouping: 'grouped' },
      ),
    )
    expect(sent).toMatchObject({ status: 202, json: { total: 1 } })
    const ticket = await ticketNow(sent.json.items[0].ticketId)
    expect(ticket.name).toBe('Microsoft Secure Score: 3 improvement actions')
    for (const [index, { id, title }] of chosen.entries()) {
      expect(ticket.description).toContain(`${index + 1}. ${title}`)
      const detail = (await admin.get(`/api/v1/improvement-actions/${encodeURIComponent(id)}`)).json
      expect(detail.tickets.map((own: { id: string }) => own.id)).toContain(ticket.id)
    }
  })

  it.each([
    ['an action that does not apply', { actionIds: ['no-such-action'] }, 'actionIds'],
    ['no action at all', { actionIds: [] }, 'actionIds'],
    ['a bad due date', { dueDate: 'soon' }, 'dueDate'],
    ['a column name that cannot be one', { fields: { 'x; drop': '1' } }, 'fields.x; drop'],
  ])('refuses %s, naming the field', async (_name, over, field) => {
    const [action] = await actions()
    const answer = await sendBulk(bulk([action!.id], over))
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  it('refuses a group whose lines do not fit, instead of leaving some out', async () => {
    const ids = (await actions()).slice(0, 120).map(({ id }) => id)
    const answer = await sendBulk(bulk(ids, { grouping: 'grouped', skipOpen: false }))
    expect(answer).toMatchObject({ status: 400, json: { errors: [{ field: 'actionIds' }] } })
  })
})

describe('rules', () => {
  it('do what their preview says, up to the cap, and never twice for one cause', async () => {
    const preview = (await admin.write('POST', '/api/v1/rules/preview', rule())).json
    const promised = preview.items.filter(({ decision }: { decision: string }) => decision === 'order')
    expect(promised).toHaveLength(3)

    const { id } = (await admin.write('POST', '/api/v1/rules', rule())).json
    const day = await nextDay({})
    await expect.poll(async () => (await runOn(id))?.day, patience).toBe(day)
    const made = await madeBy(id)
    expect(made.map(({ actions: own }) => own[0]!.id).toSorted()).toEqual(
      promised.map(({ action }: { action: { id: string } }) => action.id).toSorted(),
    )
    for (const ticket of made) {
      expect(ticket).toMatchObject({ kind: 'incident', priority: 2, category: 'devices', source: 'microsoft' })
      await expect.poll(async () => (await ticketNow(ticket.id)).delivery, patience).toBe('delivered')
    }
    expect((await admin.get(`/api/v1/rules/${id}/orders`)).json.items).toHaveLength(preview.items.length)

    // The same day again: the cap is used up, and what has a ticket gets no other.
    await admin.write('POST', '/api/v1/secure-score/sync')
    const next = await nextDay({})
    await expect.poll(async () => (await runOn(id))?.day, patience).toBe(next)
    const all = await madeBy(id)
    const causes = all.map(({ actions: own }) => own[0]!.id)
    expect(new Set(causes).size).toBe(causes.length)
    await admin.write('DELETE', `/api/v1/rules/${id}`)
    expect(await ticketNow(made[0]!.id)).toMatchObject({ id: made[0]!.id })
  })

  it('make nothing in preview, and write down what they would do', async () => {
    const conditions = { categories: ['identity'], products: [], minMissingPoints: 0, regressedOnly: false }
    const { id } = (await admin.write('POST', '/api/v1/rules', rule({ mode: 'preview', conditions }))).json
    const day = await nextDay({})
    await expect.poll(async () => (await runOn(id))?.day, patience).toBe(day)
    expect((await runOn(id)).ordered).toBeGreaterThan(0)
    expect(await madeBy(id)).toEqual([])
    await admin.write('DELETE', `/api/v1/rules/${id}`)
  })

  it('are written by administrators alone, and leave a trace', async () => {
    const person = await signIn(surroundings, reader)
    expect(await person.write('POST', '/api/v1/rules', rule())).toMatchObject({ json: { code: 'AUTH_READ_ONLY' } })
    expect((await person.get('/api/v1/rules')).status).toBe(200)
    const audit = (await admin.get('/api/v1/audit?limit=500')).json.items
    const actionsOf = new Set(audit.map(({ action }: { action: string }) => action))
    for (const action of ['rule.create', 'rule.remove', 'bulk-share.create', 'closure-policy.change', 'ticket.close']) {
      expect(actionsOf).toContain(action)
    }
  })

  it.each([
    ['name', { name: '' }],
    ['capPerDay', { capPerDay: 0 }],
    ['order.dueInDays', { order: { kind: 'incident', priority: 2, dueInDays: -1, fields: {} } }],
    [
      'conditions.categories.0',
      { conditions: { categories: ['x'], products: [], minMissingPoints: 0, regressedOnly: false } },
    ],
  ])('are refused with a bad %s', async (field, over) => {
    const answer = await admin.write('POST', '/api/v1/rules', rule(over))
    expect(answer).toMatchObject({ status: 400, json: { code: 'INPUT_INVALID' } })
    expect(answer.json.errors.map((error: { field: string }) => error.field)).toContain(field)
  })
})
