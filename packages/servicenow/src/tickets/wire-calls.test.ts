import { expect, it } from 'vitest'
import type { TicketKind } from '@scorelink/domain'
import { createAppTickets } from './app/app-tickets.ts'
import { createTableApiTickets } from './table-api/table-api.ts'
import { createFakeInstance } from './testing/fake-instance.ts'

const kinds: readonly TicketKind[] = ['change', 'incident']

it.each([
  ['without the connector app', false],
  ['with it', true],
])('notices 100 changes among 100,000 followed tickets in at most two calls (%s)', async (_name, withApp) => {
  const instance = createFakeInstance({ eventsAPage: 200 })
  for (let at = 0; at < 100_000; at += 1) {
    const key = `${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`
    instance.create(key, kinds[at % 2] ?? 'change')
  }
  const tickets = withApp ? createAppTickets(instance.calls, 'x_scope') : createTableApiTickets(instance.calls)
  // A portal that has followed them all along stands at the end of the feed.
  instance.tick(3_600)
  const cursor = withApp ? '100000' : JSON.stringify({ change: placeNow(), incident: placeNow(), seen: {} })
  for (let at = 0; at < 100; at += 1) {
    const record = instance.records[at * 997]
    if (record !== undefined) instance.change(record, { state: '2' })
  }
  const before = instance.count()
  const page = await tickets.changesSince(cursor, 500)
  expect(page.more).toBe(false)
  expect(page.changes.filter(({ type }) => type === 'record')).toHaveLength(100)
  expect(instance.count() - before).toBeLessThanOrEqual(2)
})

/** An hour after the fake instance began. */
function placeNow() {
  return { at: '2026-11-22 11:00:00' }
}
