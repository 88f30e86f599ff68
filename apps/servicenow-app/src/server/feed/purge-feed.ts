import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { feedTable, outboxTable, SCOPE } from '../lib/names.ts'
import { epochToGlide } from '../lib/time.ts'

const DAY_MS = 86_400_000
/** Webhook calls are kept to look at. */
const OUTBOX_DAYS = 7

/** Daily job: removes events older than the property says, and webhook calls that are over. */
export function purgeFeed(): void {
  const now = new GlideDateTime().getNumericValue()
  removeEvents(now - keptDays(gs.getProperty(`${SCOPE}.feed.days`, '90')) * DAY_MS)
  const call = new GlideRecord(outboxTable)
  call.addQuery('sys_created_on', '<', epochToGlide(now - OUTBOX_DAYS * DAY_MS))
  call.addQuery('state', 'IN', 'delivered,given up')
  call.deleteMultiple()
}

/** @returns 7 to 3650; 90 for a property that is no number. */
function keptDays(property: unknown): number {
  const days = Number(property)
  return Number.isFinite(days) && days > 0 ? Math.min(3650, Math.max(7, days)) : 90
}

/** By number, so that nothing is missing between two kept events. The newest stays: it is where numbering goes on. */
function removeEvents(beforeMs: number): void {
  const newestOld = new GlideRecord(feedTable)
  newestOld.addNotNullQuery('sequence')
  newestOld.addQuery('sys_created_on', '<', epochToGlide(beforeMs))
  newestOld.orderByDesc('sequence')
  newestOld.setLimit(1)
  newestOld.query()
  if (!newestOld.next()) return
  const old = new GlideRecord(feedTable)
  old.addQuery('sequence', '<', newestOld.getValue('sequence') ?? '0')
  old.deleteMultiple()
}
