import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { refusalOf, sampleTicket, ticketOf } from './support/wire.ts'

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const recordsOf = (id: string): Promise<unknown> =>
  app.table('GET', `task?sysparm_fields=sys_id&sysparm_query=correlation_id=${id}`)

function without(member: string): Record<string, unknown> {
  const ticket: Record<string, unknown> = { ...sampleTicket() }
  delete ticket[member]
  return ticket
}

describe('bad input', () => {
  const badTickets: Array<[string, unknown, string, string | null]> = [
    ['no body', undefined, 'INPUT_NOT_JSON', null],
    ['broken JSON', '{"kind":', 'INPUT_NOT_JSON', null],
    ['a list', [], 'INPUT_NOT_JSON', null],
    ['null', 'null', 'INPUT_NOT_JSON', null],
    ...['kind', 'name', 'description', 'priority', 'dueDate', 'source', 'category', 'requestedBy', 'link'].map(
      (member): [string, unknown, string, string] => [`no ${member}`, without(member), 'INPUT_MISSING', member],
    ),
    ['another kind', { ...sampleTicket(), kind: 'problem' }, 'INPUT_INVALID', 'kind'],
    ['an inherited name as kind', { ...sampleTicket(), kind: 'constructor' }, 'INPUT_INVALID', 'kind'],
    ['a number as name', { ...sampleTicket(), name: 7 }, 'INPUT_INVALID', 'name'],
    ['a blank name', { ...sampleTicket(), name: ' \n' }, 'INPUT_MISSING', 'name'],
    ['a long name', { ...sampleTicket(), name: 'x'.repeat(161) }, 'INPUT_TOO_LONG', 'name'],
    ['a long description', { ...sampleTicket(), description: 'x'.repeat(4001) }, 'INPUT_TOO_LONG', 'description'],
    ['a long requester', { ...sampleTicket(), requestedBy: 'x'.repeat(256) }, 'INPUT_TOO_LONG', 'requestedBy'],
    ['a text as priority', { ...sampleTicket(), priority: '2' }, 'INPUT_INVALID', 'priority'],
    ['priority 0', { ...sampleTicket(), priority: 0 }, 'INPUT_INVALID', 'priority'],
    ['a broken priority', { ...sampleTicket(), priority: 1.5 }, 'INPUT_INVALID', 'priority'],
    ['a day as due date', { ...sampleTicket(), dueDate: '2026-12-24' }, 'INPUT_INVALID', 'dueDate'],
    ['a local due date', { ...sampleTicket(), dueDate: '2026-12-24T08:00:00+01:00' }, 'INPUT_INVALID', 'dueDate'],
    ['another source', { ...sampleTicket(), source: 'somebody' }, 'INPUT_INVALID', 'source'],
    ['a script as link', { ...sampleTicket(), link: 'javascript:alert(1)' }, 'INPUT_INVALID', 'link'],
    ['a long link', { ...sampleTicket(), link: `https://example.com/${'x'.repeat(1024)}` }, 'INPUT_TOO_LONG', 'link'],
    ['an unknown member', { ...sampleTicket(), colour: 'red' }, 'INPUT_UNKNOWN_FIELD', 'colour'],
    ['a list of fields', { ...sampleTicket(), fields: [] }, 'INPUT_INVALID', 'fields'],
    ['a number in fields', { ...sampleTicket(), fields: { impact_note: 1 } }, 'INPUT_INVALID', 'fields.impact_note'],
    [
      'our column in fields',
      { ...sampleTicket(), fields: { external_id: 'x' } },
      'INPUT_INVALID',
      'fields.external_id',
    ],
    ['a system column in fields', { ...sampleTicket(), fields: { sys_id: 'x' } }, 'INPUT_INVALID', 'fields.sys_id'],
    [
      'a walk in fields',
      { ...sampleTicket(), fields: { 'caller_id.email': 'x' } },
      'INPUT_INVALID',
      'fields.caller_id.email',
    ],
    [
      'a long text in fields',
      { ...sampleTicket(), fields: { backout_plan: 'x'.repeat(5000) } },
      'INPUT_TOO_LONG',
      'fields.backout_plan',
    ],
  ]

  test.each(badTickets)('in a ticket, %s: nothing is written', async (_what, body, code, field) => {
    const reply = await app.call('PUT', '/tickets/bad', body)
    expect(reply.status).toBe(400)
    expect(refusalOf(reply)).toMatchObject({ code, field, message: expect.stringMatching(/\w/) })
    expect(await recordsOf('bad')).toEqual([])
  })

  test.each(['a^b', 'a%20b', 'x'.repeat(65), 'ä'])('as id %s', async (id) => {
    const reply = await app.call('PUT', `/tickets/${id}`, sampleTicket())
    expect([reply.status, refusalOf(reply)]).toMatchObject([400, { code: 'INPUT_INVALID', field: 'id' }])
  })

  const badPatches: Array<[unknown, string, string | null]> = [
    [{}, 'INPUT_MISSING', null],
    [{ kind: 'change' }, 'INPUT_UNKNOWN_FIELD', 'kind'],
    [{ name: '' }, 'INPUT_MISSING', 'name'],
    [{ name: 'x'.repeat(161) }, 'INPUT_TOO_LONG', 'name'],
    [{ priority: 9 }, 'INPUT_INVALID', 'priority'],
    [{ workNote: '' }, 'INPUT_MISSING', 'workNote'],
    [{ workNote: 'x'.repeat(4001) }, 'INPUT_TOO_LONG', 'workNote'],
    [{ close: true }, 'INPUT_INVALID', 'close'],
    [{ close: { outcome: 'done' } }, 'INPUT_MISSING', 'close.notes'],
    [{ close: { outcome: 'perhaps', notes: 'n' } }, 'INPUT_INVALID', 'close.outcome'],
  ]
  test.each(badPatches)('in a patch: case %#', async (body, code, field) => {
    const { sysId } = ticketOf(await app.call('PUT', '/tickets/stays', sampleTicket({ kind: 'incident' })))
    const before = await app.table('GET', `incident/${sysId}`)
    const reply = await app.call('PATCH', '/tickets/stays', body)
    expect([reply.status, refusalOf(reply)]).toMatchObject([400, { code, field }])
    expect(await app.table('GET', `incident/${sysId}`)).toEqual(before)
  })
})
