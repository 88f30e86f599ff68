import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textAt } from '../../../sandbox/servicenow/src/testing/test-sandbox.ts'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { pageOf, refusalOf, resultOf, sampleTicket, ticketOf } from './support/wire.ts'

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const tables = { change: 'change_request', incident: 'incident' } as const
const makeRecord = async (table: string): Promise<string> =>
  textAt(await app.table('POST', table, { short_description: 'Made by hand' }), 'sys_id')
const link = (id: string, kind: string, sysId: string) => app.call('PUT', `/tickets/${id}/record`, { kind, sysId })

describe.each(['change', 'incident'] as const)('a %s somebody made by hand', (kind) => {
  test('is found by its number, linked, followed and changed', async () => {
    const sysId = await makeRecord(tables[kind])
    const number = textAt(await app.table('GET', `${tables[kind]}/${sysId}`), 'number')
    const found = resultOf(await app.call('GET', `/records?kind=${kind}&number=${number}`))
    expect(found).toMatchObject({ ticket: { id: '', sysId, number, kind, table: tables[kind] } })

    const start = pageOf(await app.call('GET', '/changes')).cursor
    const id = `linked-${kind}`
    const linked = ticketOf(await link(id, kind, sysId))
    expect(linked).toMatchObject({ id, sysId, number, kind, created: false, name: 'Made by hand', description: '' })
    expect((await link(id, kind, sysId)).status).toBe(200)
    expect(ticketOf(await app.call('PUT', `/tickets/${id}`, sampleTicket({ kind })))).toMatchObject({
      sysId,
      created: false,
    })

    await app.call('PATCH', `/tickets/${id}`, { name: 'Renamed', comment: 'Hello', workNote: 'Internal' })
    await app.table('PATCH', `${tables[kind]}/${sysId}`, { description: 'By hand' })
    await app.table('DELETE', `${tables[kind]}/${sysId}`)
    const { changes } = pageOf(await app.call('GET', `/changes?after=${start}`))
    expect(changes.map((change) => `${change.id} ${change.comment ?? change.type}`)).toEqual([
      `${id} updated`,
      `${id} updated`,
      `${id} Hello`,
      `${id} Internal`,
      `${id} updated`,
      `${id} deleted`,
    ])
  })

  test('gets the way back to the portal, and keeps what people wrote', async () => {
    const portal = 'https://portal.example.com'
    const before = { tenant: 'contoso', portal, status: 'connected', lastSyncAt: null, webhook: null }
    expect((await app.call('PUT', '/connection', before)).status).toBe(200)
    const written = { short_description: 'By hand', description: 'Of somebody', work_notes: 'A note' }
    const sysId = textAt(await app.table('POST', tables[kind], written), 'sys_id')
    const id = crypto.randomUUID()
    ticketOf(await link(`${id}.2`, kind, sysId))
    expect(await app.table('GET', `${tables[kind]}/${sysId}`)).toMatchObject({
      short_description: 'By hand',
      description: 'Of somebody',
      [`${app.scope}_portal_link`]: `${portal}/tickets/${id}`,
    })
    const notes = await app.table('GET', `sys_journal_field?sysparm_query=element_id=${sysId}`)
    expect(notes).toMatchObject([{ value: 'A note' }])
  })

  test('is not linked twice, and an id not to two records', async () => {
    const [one, two] = [await makeRecord(tables[kind]), await makeRecord(tables[kind])]
    ticketOf(await link(`one-${kind}`, kind, one))
    const again = await link(`another-${kind}`, kind, one)
    expect([again.status, refusalOf(again)]).toMatchObject([409, { code: 'RECORD_LINKED', field: 'sysId' }])
    const second = await link(`one-${kind}`, kind, two)
    expect([second.status, refusalOf(second)]).toMatchObject([409, { code: 'TICKET_LINKED', field: 'id' }])
    const ours = ticketOf(await app.call('PUT', `/tickets/ours-${kind}`, sampleTicket({ kind })))
    const taken = await link(`thief-${kind}`, kind, ours.sysId)
    expect([taken.status, refusalOf(taken).code]).toEqual([409, 'RECORD_LINKED'])
  })

  test('by 20 calls at the same moment belongs to one of them', async () => {
    const sysId = await makeRecord(tables[kind])
    const replies = await Promise.all(Array.from({ length: 20 }, () => link(`race-${kind}`, kind, sysId)))
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
  })
})

test('a ticket of ours is read as the class it is', async () => {
  const { number } = ticketOf(await app.call('PUT', '/tickets/own', sampleTicket()))
  expect(resultOf(await app.call('GET', `/records?kind=change&number=${number}`))).toMatchObject({
    ticket: { id: 'own', table: `${app.scope}_change` },
  })
  expect(resultOf(await app.call('GET', '/records?kind=incident&number=INC9999999'))).toEqual({ ticket: null })
})

test('POST tickets/look-up tells what became of records', async () => {
  const here = ticketOf(await app.call('PUT', '/tickets/here', sampleTicket({ kind: 'incident' })))
  const gone = ticketOf(await app.call('PUT', '/tickets/gone', sampleTicket()))
  await app.table('DELETE', `change_request/${gone.sysId}`)
  const ours = ticketOf(await app.call('PUT', '/tickets/ours', sampleTicket()))
  const problem = await makeRecord('problem')
  const tickets = [
    { id: 'here', sysId: here.sysId },
    { id: 'ours', sysId: ours.sysId },
    { id: 'another', sysId: ours.sysId },
    { id: 'gone', sysId: gone.sysId },
    { id: 'moved', sysId: problem },
  ]
  expect(resultOf(await app.call('POST', '/tickets/look-up', { tickets }))).toMatchObject({
    results: [
      { id: 'here', found: 'here', ticket: { id: 'here', sysId: here.sysId } },
      { id: 'ours', found: 'here', ticket: { id: 'ours', sysId: ours.sysId, table: `${app.scope}_change` } },
      { id: 'another', found: 'elsewhere', table: `${app.scope}_change` },
      { id: 'gone', found: 'gone' },
      { id: 'moved', found: 'elsewhere', table: 'problem' },
    ],
  })
})

test('POST tickets/look-up tells the texts of records where it is asked to', async () => {
  const { sysId } = ticketOf(await app.call('PUT', '/tickets/texts', sampleTicket({ kind: 'incident' })))
  await app.table('PATCH', `incident/${sysId}`, { short_description: 'By hand', description: 'One\nTwo' })
  const lookUp = (texts?: unknown) =>
    app.call('POST', '/tickets/look-up', {
      tickets: [{ id: 'texts', sysId, ...(texts === undefined ? {} : { texts }) }],
    })
  expect(resultOf(await lookUp(true))).toMatchObject({
    results: [{ ticket: { id: 'texts', name: 'By hand', description: 'One\nTwo' } }],
  })
  expect(JSON.stringify(resultOf(await lookUp()))).not.toContain('By hand')
  expect(refusalOf(await lookUp('yes'))).toMatchObject({ code: 'INPUT_INVALID', field: 'texts' })
})

test('PATCH sets a state of the instance with the columns it needs', async () => {
  ticketOf(await app.call('PUT', '/tickets/state', sampleTicket({ kind: 'incident' })))
  const set = (state: unknown) => app.call('PATCH', '/tickets/state', { state, workNote: 'Set by the portal' })
  expect(ticketOf(await set({ value: '2', fields: {} }))).toMatchObject({ state: '2', differences: [] })
  const refused = await set({ value: '6', fields: {} })
  expect([refused.status, refusalOf(refused).code]).toEqual([422, 'TICKET_REFUSED'])
  const fields = { close_code: 'Solution provided', close_notes: 'Done.', u_nothing: 'x' }
  expect(ticketOf(await set({ value: '6', fields }))).toMatchObject({
    state: '6',
    differences: [{ field: 'state.fields.u_nothing', sent: 'x', stored: null }],
  })
  expect(ticketOf(await set({ value: 'nonsense', fields: {} })).differences).toMatchObject([{ field: 'state.value' }])
})

test.each([
  ['PUT', '/tickets/x/record', { kind: 'change' }, 'INPUT_MISSING', 'sysId'],
  ['PUT', '/tickets/x/record', { kind: 'change', sysId: 'x^ORsys_idISNOTEMPTY' }, 'INPUT_INVALID', 'sysId'],
  ['PUT', '/tickets/x/record', { kind: 'problem', sysId: '0'.repeat(32) }, 'INPUT_INVALID', 'kind'],
  ['GET', '/records?kind=change', undefined, 'INPUT_MISSING', 'number'],
  ['GET', '/records?number=CHG1', undefined, 'INPUT_MISSING', 'kind'],
  ['POST', '/tickets/look-up', {}, 'INPUT_INVALID', 'tickets'],
  ['POST', '/tickets/look-up', { tickets: [{ id: 'x', sysId: '' }] }, 'INPUT_MISSING', 'sysId'],
  ['PATCH', '/tickets/own', { state: { value: '' } }, 'INPUT_MISSING', 'state.value'],
  ['PATCH', '/tickets/own', { comment: '' }, 'INPUT_MISSING', 'comment'],
  [
    'PATCH',
    '/tickets/own',
    { state: { value: '4' }, close: { outcome: 'done', notes: 'n' } },
    'INPUT_INVALID',
    'close',
  ],
])('bad input to %s %s is refused by name: case %#', async (method, path, body, code, field) => {
  const reply = await app.call(method, path, body)
  expect([reply.status, refusalOf(reply)]).toMatchObject([400, { code, field }])
})

test('a record that is not there cannot be linked', async () => {
  const reply = await link('nothing', 'incident', '0'.repeat(32))
  expect([reply.status, refusalOf(reply)]).toMatchObject([404, { code: 'RECORD_NOT_FOUND', field: 'sysId' }])
})
