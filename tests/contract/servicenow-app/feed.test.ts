import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installApp, type InstalledApp } from './support/installed-app.ts'
import { batchOf, type Change, pageOf, refusalOf, sampleTicket, ticketOf } from './support/wire.ts'

let app: InstalledApp
beforeAll(async () => {
  app = await installApp()
})
afterAll(() => app[Symbol.asyncDispose]())

const read = async (after?: string) =>
  pageOf(await app.call('GET', after === undefined ? '/changes' : `/changes?after=${after}`))

/** Everything after a cursor, however many pages it takes. */
async function readAll(after?: string): Promise<{ readonly changes: readonly Change[]; readonly cursor: string }> {
  const page = await read(after)
  if (!page.more) return page
  const rest = await readAll(page.cursor)
  return { changes: [...page.changes, ...rest.changes], cursor: rest.cursor }
}
const newest = async (): Promise<string> => (await readAll()).cursor

async function makeTicket(id: string, kind: 'change' | 'incident' = 'incident') {
  return ticketOf(await app.call('PUT', `/tickets/${id}`, sampleTicket({ kind })))
}
const story = (changes: readonly Change[]): string[] => changes.map(({ id, type }) => `${id} ${type}`)

describe('GET changes', () => {
  test('tells what happened on both tables in one answer, with the tickets as they are now', async () => {
    const start = await newest()
    const change = await makeTicket('story-change', 'change')
    const incident = await makeTicket('story-incident')
    await app.table('PATCH', `change_request/${change.sysId}`, { short_description: 'By hand' })
    await app.table('PATCH', `incident/${incident.sysId}`, { state: '2', comments: 'On it.' })
    await app.table('DELETE', `change_request/${change.sysId}`)
    const { changes, cursor, more } = await read(start)
    expect(story(changes).filter((line) => line.startsWith('story-change'))).toEqual([
      'story-change created',
      'story-change updated',
      'story-change deleted',
    ])
    expect(story(changes).filter((line) => line.startsWith('story-incident'))).toEqual([
      'story-incident created',
      'story-incident updated',
      'story-incident comment',
    ])
    expect(changes.find(({ type }) => type === 'comment')).toMatchObject({
      comment: 'On it.',
      journal: 'comments',
      by: 'admin',
      ticket: { id: 'story-incident', state: '2', stateLabel: 'In Progress', kind: 'incident' },
    })
    const [made] = changes
    expect(made).toMatchObject({ by: 'portal', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) })
    expect(changes.filter(({ id }) => id === 'story-change').every(({ ticket }) => ticket === undefined)).toBe(true)
    expect(more).toBe(false)
    expect(await read(cursor)).toEqual({ changes: [], cursor, more: false })
  })

  test('says nothing of records that are not ours', async () => {
    const start = await newest()
    const foreign = await app.sandbox.call('POST', '/api/now/table/incident', {
      body: { short_description: 'Printer' },
    })
    expect(foreign.status).toBe(201)
    expect((await read(start)).changes).toEqual([])
  })

  test('tells both journals of one write, and nothing of a refused one', async () => {
    const { sysId } = await makeTicket('journals', 'change')
    const start = await newest()
    await app.table('PATCH', `change_request/${sysId}`, { comments: 'for all', work_notes: 'for us' })
    await expect(app.table('PATCH', `change_request/${sysId}`, { state: '3' })).rejects.toThrow('403')
    const { changes } = await read(start)
    expect(changes.map(({ type, comment }) => comment ?? type)).toEqual(['updated', 'for all', 'for us'])
  })

  test('pages through a burst of one second, numbered without holes', async () => {
    const start = await newest()
    for (const batch of [0, 1, 2]) {
      const tickets = Array.from({ length: 100 }, (_, at) => ({ id: `burst-${batch}-${at}`, ...sampleTicket() }))
      batchOf(await app.call('POST', '/tickets/batch', { tickets }))
    }
    const first = await read(start)
    expect([first.changes.length, first.more]).toEqual([200, true])
    const { changes } = await readAll(start)
    expect(new Set(story(changes)).size).toBe(300)
    const base = changes[0]?.sequence ?? 0
    expect(changes.map(({ sequence }) => sequence - base)).toEqual(changes.map((_, at) => at))
  })

  test('gives parallel readers the same numbers', async () => {
    const start = await newest()
    const tickets = Array.from({ length: 60 }, (_, at) => ({
      id: `readers-${at}`,
      ...sampleTicket({ kind: 'incident' }),
    }))
    const writing = app.call('POST', '/tickets/batch', { tickets })
    const rounds: Change[][] = []
    for (let round = 0; round < 5; round += 1) {
      const pages = await Promise.all(Array.from({ length: 4 }, () => readAll(start)))
      rounds.push(...pages.map(({ changes }) => [...changes]))
    }
    await writing
    const { changes: all } = await readAll(start)
    expect(new Set(story(all)).size).toBe(60)
    for (const seen of rounds) expect(story(seen)).toEqual(story(all.slice(0, seen.length)))
  })

  test('tells an event that becomes visible after later ones were read, as of a transaction that took long', async () => {
    const late = await makeTicket('late')
    const start = await newest()
    await makeTicket('early')
    const passed = await newest()
    const [table] = asRows(await app.table('GET', `sys_db_object?sysparm_query=name=${app.scope}_feed`))
    await app.table('PATCH', `sys_db_object/${String(table?.['sys_id'])}`, { ws_access: 'true' })
    const event = { event: 'updated', kind: 'incident', external_id: 'late', record_id: late.sysId, author: 'slow' }
    await app.table('POST', `${app.scope}_feed`, { ...event, occurred_ms: '1', tie: '0', record_updates: '0' })
    expect((await read(passed)).changes).toMatchObject([{ id: 'late', type: 'updated', by: 'slow' }])
    expect(story((await read(start)).changes)).toEqual(['early created', 'late updated'])
  })

  test.each([
    ['1', 400, 'CURSOR_INVALID'],
    ['x', 400, 'CURSOR_INVALID'],
    ['1.00000000', 410, 'CURSOR_EXPIRED'],
    ['999999.00000000', 410, 'CURSOR_EXPIRED'],
  ])('refuses the cursor %s', async (cursor, status, code) => {
    await makeTicket('cursors')
    await newest()
    const reply = await app.call('GET', `/changes?after=${cursor}`)
    expect([reply.status, refusalOf(reply)]).toMatchObject([status, { code, field: 'after' }])
  })
})

type Step =
  | { readonly do: 'make'; readonly ticket: number; readonly kind: 'change' | 'incident' }
  | { readonly do: 'touch' | 'comment' | 'delete'; readonly ticket: number }
  | { readonly do: 'read' }

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('make' as const),
    ticket: fc.nat(3),
    kind: fc.constantFrom('change' as const, 'incident' as const),
  }),
  fc.record({ do: fc.constantFrom('touch' as const, 'comment' as const, 'delete' as const), ticket: fc.nat(3) }),
  fc.record({ do: fc.constant('read' as const) }),
)

/** What a follower of the feed knows of a ticket: it hears every event and applies each as the contract says. */
function apply(known: Map<string, string>, changes: readonly Change[]): void {
  for (const { id, type, ticket } of changes) {
    if (type === 'deleted') known.set(id, 'deleted')
    else if (ticket !== undefined && known.get(id) !== 'deleted') known.set(id, ticket.state)
  }
}

/** What really is there, and every event that really happened, counted. */
interface Truth {
  readonly records: Map<
    number,
    { readonly sysId: string; readonly table: string; readonly id: string; touches: number }
  >
  readonly events: string[]
  readonly gone: Set<string>
}

async function perform(step: Exclude<Step, { do: 'read' }>, truth: Truth, run: number): Promise<void> {
  const record = truth.records.get(step.ticket)
  const id = `p${run}-${step.ticket}`
  if (step.do === 'make') {
    const reply = await app.call('PUT', `/tickets/${id}`, sampleTicket({ kind: step.kind }))
    if (reply.status !== 201) return
    const { sysId, table } = ticketOf(reply)
    truth.records.set(step.ticket, { sysId, table, id, touches: 0 })
    truth.events.push(`${id} created`)
    return
  }
  if (record === undefined || truth.gone.has(record.id)) return
  const path = `${record.table}/${record.sysId}`
  if (step.do === 'touch') {
    record.touches += 1
    await app.table('PATCH', path, { short_description: `Touched ${record.touches}` })
    truth.events.push(`${record.id} updated`)
  } else if (step.do === 'comment') {
    await app.table('PATCH', path, { work_notes: 'noted' })
    truth.events.push(`${record.id} updated`, `${record.id} comment`)
  } else {
    await app.table('DELETE', path)
    truth.gone.add(record.id)
    truth.events.push(`${record.id} deleted`)
  }
}

describe('a follower of the feed', () => {
  test(
    'hears of everything that happened, each record in order, whatever is read in between',
    { timeout: 300_000 },
    async () => {
      let run = 0
      await fc.assert(
        fc.asyncProperty(fc.array(stepArbitrary, { minLength: 4, maxLength: 14 }), async (steps) => {
          run += 1
          const truth: Truth = { records: new Map(), events: [], gone: new Set() }
          const heard: Change[] = []
          let cursor = await newest()
          const listen = async () => {
            const page = await readAll(cursor)
            heard.push(...page.changes)
            cursor = page.cursor
          }
          // Reads run beside the writes, as they do in life; the writes keep their order.
          for (const step of steps) {
            await (step.do === 'read' ? listen() : Promise.all([perform(step, truth, run), listen()]))
          }
          await listen()
          for (const number of [0, 1, 2, 3]) {
            const ofTicket = (line: string): boolean => line.startsWith(`p${run}-${number} `)
            expect(story(heard).filter(ofTicket)).toEqual(truth.events.filter(ofTicket))
          }
          const known = new Map<string, string>()
          apply(known, heard)
          for (const { id, table, sysId } of truth.records.values()) {
            const [stored] = asRows(
              await app.table('GET', `${table}?sysparm_fields=state&sysparm_query=sys_id=${sysId}`),
            )
            expect(known.get(id)).toBe(stored?.['state'] ?? 'deleted')
          }
        }),
        { numRuns: 12 },
      )
    },
  )
})

function asRows(value: unknown): ReadonlyArray<Record<string, unknown>> {
  return Array.isArray(value) ? value : []
}

describe('the jobs of the feed', () => {
  test('find updates and deletions that ran no business rule', async () => {
    const touched = await makeTicket('sweep-touched')
    const removed = await makeTicket('sweep-removed', 'change')
    const start = await newest()
    await withoutRules(async () => {
      await app.table('PATCH', `incident/${touched.sysId}`, { short_description: 'Behind the back' })
      await app.table('DELETE', `change_request/${removed.sysId}`)
    })
    expect((await read(start)).changes).toEqual([])
    await app.sandbox.control.advanceClock(20 * 60_000)
    expect(story((await read(start)).changes).sort()).toEqual(['sweep-removed deleted', 'sweep-touched updated'])
    const again = await newest()
    await app.sandbox.control.advanceClock(20 * 60_000)
    expect((await read(again)).changes).toEqual([])
  })

  test('remove events that are too old, and old cursors are refused then', async () => {
    await makeTicket('old-1')
    const start = await newest()
    await makeTicket('old-2')
    const later = await newest()
    await app.sandbox.control.advanceClock(100 * 86_400_000)
    for (const cursor of ['0', start]) {
      const reply = await app.call('GET', `/changes?after=${cursor}`)
      expect([reply.status, refusalOf(reply).code]).toEqual([410, 'CURSOR_EXPIRED'])
    }
    await makeTicket('old-3')
    expect(story((await read(later)).changes)).toEqual(['old-3 created'])
    expect(story((await read()).changes)).toEqual(['old-2 created', 'old-3 created'])
  })
})

/** Switches the app's rules off meanwhile: what scripts do that write with the workflow off. */
async function withoutRules(work: () => Promise<void>): Promise<void> {
  const query = encodeURIComponent('nameSTARTSWITHNote what happened')
  const rules = asRows(await app.table('GET', `sys_script?sysparm_fields=sys_id&sysparm_query=${query}`))
  expect(rules).toHaveLength(3)
  const set = async (active: string) => {
    for (const rule of rules) await app.table('PATCH', `sys_script/${String(rule['sys_id'])}`, { active })
  }
  await set('false')
  await work()
  await set('true')
}
