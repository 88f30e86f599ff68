import type { Ticket, TicketEvent } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendTicketEvents, withTenant, type TicketEvent as TicketEventEntry } from '@scorelink/database'
import { share } from '../support/portal-client.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const formula = '=HYPERLINK("https://elsewhere.example","Open")'
const ticket = { kind: 'incident', priority: 4, description: 'Text', actionId: null, category: 'data', dueDate: null }

let engine: TicketEngine
let harmful: string

beforeAll(async () => {
  engine = await startTicketEngine()
  await share(engine.admin, { ...ticket, name: 'A name, with "all" that\nbreaks lines' })
  harmful = (await share(engine.admin, { ...ticket, name: formula, description: '@SUM(1)\nmore' })).id
  await share(engine.admin, { ...ticket, kind: 'change', name: 'Another kind' })
  await engine.deliver()
})

afterAll(async () => {
  await engine?.close()
})

const get = async (path: string) => await engine.admin.get(`/api/v1${path}`)
const listed = async (): Promise<Ticket[]> => (await get('/tickets?limit=500')).json.items
const eventsOf = async (id: string): Promise<TicketEvent[]> => (await get(`/tickets/${id}/events?limit=500`)).json.items

describe('tickets are taken away', () => {
  it('as CSV with a line for each, in which nothing that somebody typed is a formula', async () => {
    const { text, headers } = await get('/tickets/export?format=csv')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(headers.get('content-disposition')).toMatch(/attachment; filename="scorelink-tickets-.*\.csv"/)
    const [heading = [], ...lines] = cellsOf(text)
    expect(heading.slice(0, 4)).toEqual(['id', 'kind', 'number', 'name'])
    const shown = lines.map(([id, kind, number, name]) => ({ id, kind, number, name: name?.replace(/^'/, '') }))
    expect(shown).toEqual((await listed()).map(({ id, kind, number, name }) => ({ id, kind, number, name })))
    const line = lines.find(([id]) => id === harmful) ?? []
    expect(line[heading.indexOf('name')]).toBe(`'${formula}`)
    expect(line[heading.indexOf('description')]).toBe("'@SUM(1)\nmore")
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  it('as JSON that is what the API says', async () => {
    expect((await get('/tickets/export?format=json')).json).toEqual(await listed())
  })

  it.each(['csv', 'json'])('only those the list was narrowed to, as %s', async (format) => {
    const { text } = await get(`/tickets/export?format=${format}&kind=change`)
    for (const { id, kind } of await listed()) expect(text.includes(id)).toBe(kind === 'change')
  })
})

describe('timelines are taken away', () => {
  it('as CSV with a line for each event, of one ticket or of all', async () => {
    const heading = ['ticket_id', 'at', 'type', 'actor_kind', 'actor_name', 'cause', 'details']
    const events = await eventsOf(harmful)
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['shared', 'delivered']))
    const told = events.map(({ ticketId, at, type, actor, cause, details }) => {
      return [ticketId, at, type, actor.kind, actor.name ?? '', cause, JSON.stringify(details)]
    })
    const one = cellsOf((await get(`/ticket-events/export?format=csv&ticketId=${harmful}`)).text)
    expect(one).toEqual([heading, ...told])
    const all = cellsOf((await get('/ticket-events/export?format=csv')).text).slice(1)
    expect(new Set(all.map(([id]) => id))).toEqual(new Set((await listed()).map(({ id }) => id)))
  })

  it('as JSON that is what the API says', async () => {
    const one = (await get(`/ticket-events/export?format=json&ticketId=${harmful}`)).json
    expect(one).toEqual(await eventsOf(harmful))
  })
})

describe('more than is read at once is taken away', () => {
  /** Beyond two batches of either. */
  const many = 2_100

  it('whole, each once, tickets newest first and events as they were written', async () => {
    const stored = await engine.store(many, { kind: 'change', name: 'One of many' })
    const { tenantId } = engine
    await withTenant(engine.server.services.database.kysely, tenantId, async (trx) => {
      const told = { tenantId, at: new Date(), actor: { kind: 'scorelink' }, cause: 'person', details: {} } as const
      const events = stored.map((ticketId): TicketEventEntry => ({ ...told, ticketId, type: 'shared' }))
      await appendTicketEvents(trx, events)
    })
    const exported: Ticket[] = (await get('/tickets/export?format=json&search=One+of+many')).json
    expect(exported.map(({ id }) => id)).toEqual(stored.toReversed())
    const lines = cellsOf((await get('/tickets/export?format=csv&search=One+of+many')).text).slice(1)
    expect(lines.map(([id]) => id)).toEqual(stored.toReversed())
    const events: TicketEvent[] = (await get('/ticket-events/export?format=json')).json
    const ofMany = new Set(stored)
    expect(events.map(({ ticketId }) => ticketId).filter((id) => ofMany.has(id))).toEqual(stored)
  })
})

/** A file of CSV as a spreadsheet reads it. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') lines.push([])
  }
  return lines.slice(0, -1)
}
