import { GlideRecord } from '@servicenow/glide'
import { feedTable } from '../lib/names.ts'

/** Events numbered in one go, so that no request works for long. */
const MAX_EVENTS = 500

/**
 * Numbers the events that have none, in the order in which they happened. Numbers are given only to rows that are
 * there, one after the other, each after the last: no event can appear later under a number somebody has read past.
 *
 * Two readers may do this at the same moment. The newest number is read before the rows, and the unique index lets one
 * of them take each number; the other stops. See docs/decisions/0006-feed-numbered-by-its-reader.md.
 *
 * @returns whether events are left without a number
 */
export function numberEvents(): boolean {
  let next = newestNumber() + 1
  const row = new GlideRecord(feedTable)
  row.addNullQuery('sequence')
  row.orderBy('occurred_ms')
  row.orderBy('tie')
  row.setLimit(MAX_EVENTS + 1)
  row.query()
  for (let count = 0; row.next(); count += 1) {
    if (count === MAX_EVENTS) return true
    row.setValue('sequence', String(next))
    if (!row.update()) return true
    next += 1
  }
  return false
}

function newestNumber(): number {
  const row = new GlideRecord(feedTable)
  row.addNotNullQuery('sequence')
  row.orderByDesc('sequence')
  row.setLimit(1)
  row.query()
  return row.next() ? Number(row.getValue('sequence')) : 0
}
