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
type Kind = keyof typeof tables

/** As the portal makes one without the app: what has no column follows the description. */
async function makeThroughTableApi(id: string, kind: Kind, values: object = {}): Promise<string> {
  const { name, description, link } = sampleTicket()
  const block = `Recommendation source: Microsoft recommendation\nRequested by: adele@contoso.com\nFollow this ticket: ${link}`
  const record = {
    correlation_id: id,
    correlation_display: 'Scorelink',
    short_description: name,
    description: `${description}\n\n${block}`,
    priority: '2',
    impact: '1',
    urgency: '2',
    due_date: '2026-12-24 08:00:00',
    ...values,
  }
  return textAt(await app.table('POST', tables[kind], record), 'sys_id')
}
const recordsOf = async (id: string): Promise<unknown> =>
  app.table('GET', `task?sysparm_fields=sys_id&sysparm_query=correlation_id=${id}`)
const cursorNow = async (): Promise<string> => pageOf(await app.call('GET', '/changes')).cursor
const storyAfter = async (cursor: string): Promise<string[]> =>
  pageOf(await app.call('GET', `/changes?after=${cursor}`)).changes.map(
    ({ id, type, comment, by }) => `${id} ${comment ?? type} ${by}`,
  )

describe.each(['change', 'incident'] as const)('a %s made through the Table API, before the app was here', (kind) => {
  test('is the ticket for PUT: no second one is made, and nothing differs', async () => {
    const id = `put-${kind}`
    const sysId = await makeThroughTableApi(id, kind)
    const reply = await app.call('PUT', `/tickets/${id}`, sampleTicket({ kind }))
    expect(reply.status).toBe(200)
    expect(ticketOf(reply)).toMatchObject({ id, sysId, kind, table: tables[kind], created: false, differences: [] })
    expect(await recordsOf(id)).toEqual([{ sys_id: sysId }])
  })

  test('is taken once by 50 calls at the same moment, and told of', async () => {
    const id = `race-${kind}`
    const sysId = await makeThroughTableApi(id, kind)
    await app.table('PATCH', `${tables[kind]}/${sysId}`, { comments: 'Said before.' })
    const start = await cursorNow()
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => app.call('PUT', `/tickets/${id}`, sampleTicket({ kind }))),
    )
    expect(new Set(replies.map((reply) => `${reply.status} ${ticketOf(reply).sysId}`))).toEqual(
      new Set([`200 ${sysId}`]),
    )
    const story = await storyAfter(start)
    expect(story.filter((line) => line.includes('Said before.'))).toEqual([`${id} Said before. admin`])
    expect(story).toContain(`${id} updated portal`)
  })

  test('is changed by PATCH, and followed from then on', async () => {
    const id = `patch-${kind}`
    const sysId = await makeThroughTableApi(id, kind)
    expect(ticketOf(await app.call('PATCH', `/tickets/${id}`, { name: 'Renamed' }))).toMatchObject({ sysId })
    const start = await cursorNow()
    await app.table('PATCH', `${tables[kind]}/${sysId}`, { work_notes: 'By hand.' })
    await app.table('DELETE', `${tables[kind]}/${sysId}`)
    expect(await storyAfter(start)).toEqual([`${id} updated admin`, `${id} By hand. admin`, `${id} deleted admin`])
    const again = await app.call('PUT', `/tickets/${id}`, sampleTicket({ kind }))
    expect([again.status, refusalOf(again).code]).toEqual([410, 'TICKET_DELETED'])
  })

  test('is followed once it was looked up, with what was said before', async () => {
    const id = `seen-${kind}`
    const sysId = await makeThroughTableApi(id, kind)
    await app.table('PATCH', `${tables[kind]}/${sysId}`, { comments: 'One.', work_notes: 'Two.' })
    const start = await cursorNow()
    const lookUp = async () => resultOf(await app.call('POST', '/tickets/look-up', { tickets: [{ id, sysId }] }))
    const here = { results: [{ id, found: 'here', ticket: { id, sysId, kind } }] }
    expect(await lookUp()).toMatchObject(here)
    expect((await storyAfter(start)).sort()).toEqual([`${id} One. admin`, `${id} Two. admin`, `${id} updated portal`])
    const later = await cursorNow()
    expect(await lookUp()).toMatchObject(here)
    expect(await storyAfter(later)).toEqual([])
  })

  test('keeps its kind', async () => {
    await makeThroughTableApi(`kind-${kind}`, kind)
    const other = kind === 'change' ? 'incident' : 'change'
    const reply = await app.call('PUT', `/tickets/kind-${kind}`, sampleTicket({ kind: other }))
    expect([reply.status, refusalOf(reply).code]).toEqual([409, 'TICKET_KIND_CONFLICT'])
  })
})

test('of two with one id the older is the ticket, as without the app', async () => {
  const older = await makeThroughTableApi('twin', 'incident')
  await app.sandbox.control.advanceClock(2_000)
  await makeThroughTableApi('twin', 'incident')
  expect(ticketOf(await app.call('PUT', '/tickets/twin', sampleTicket({ kind: 'incident' })))).toMatchObject({
    sysId: older,
  })
})

test('what is stored otherwise is told of one of these too', async () => {
  await makeThroughTableApi('edited', 'incident', { short_description: 'By hand', description: 'By hand' })
  const { differences } = ticketOf(await app.call('PUT', '/tickets/edited', sampleTicket({ kind: 'incident' })))
  expect(differences.map(({ field }) => field)).toEqual([
    'name',
    'description',
    'source',
    'category',
    'requestedBy',
    'link',
  ])
})

test('a record that is another ticket by now is left to it, whatever it is correlated with', async () => {
  const sysId = await makeThroughTableApi('given-up', 'incident')
  ticketOf(await app.call('PUT', '/tickets/successor/record', { kind: 'incident', sysId }))
  const made = await app.call('PUT', '/tickets/given-up', sampleTicket({ kind: 'incident' }))
  expect([made.status, ticketOf(made).sysId === sysId]).toEqual([201, false])
})

test('where a rule refuses the id, the record is still seen by looking it up, and PUT says why', async () => {
  const sysId = await makeThroughTableApi('locked', 'incident')
  await app.table('POST', 'sys_script', {
    name: 'Locked',
    collection: 'incident',
    when: 'before',
    action_update: 'true',
    active: 'true',
    filter_condition: 'correlation_id=locked^EQ',
    script: 'current.setAbortAction(true)',
  })
  const seen = resultOf(await app.call('POST', '/tickets/look-up', { tickets: [{ id: 'locked', sysId }] }))
  expect(seen).toMatchObject({ results: [{ found: 'here' }] })
  const reply = await app.call('PUT', '/tickets/locked', sampleTicket({ kind: 'incident' }))
  expect([reply.status, refusalOf(reply).code]).toEqual([422, 'TICKET_REFUSED'])
  expect(await recordsOf('locked')).toHaveLength(1)
})
