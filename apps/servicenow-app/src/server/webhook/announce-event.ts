import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { findConnection } from '../connection/connection-record.ts'
import { outboxTable } from '../lib/names.ts'
import { epochToGlide } from '../lib/time.ts'

/**
 * Rule of the feed: puts a call into the outbox, unless one is there that has not been sent yet. That one will carry the
 * cursor of the moment it is sent, and so covers this event too.
 */
export function announceEvent(): void {
  const connection = findConnection()
  if (connection === undefined || connection.getValue('webhook_url') === null || isCovered()) return
  const call = new GlideRecord(outboxTable)
  call.initialize()
  call.setValue('event_id', gs.generateGUID())
  call.setValue('state', 'waiting')
  call.setValue('due_at', epochToGlide(new GlideDateTime().getNumericValue()))
  call.insert()
}

function isCovered(): boolean {
  const call = new GlideRecord(outboxTable)
  call.addQuery('state', 'IN', 'waiting,retrying')
  call.setLimit(1)
  call.query()
  return call.next()
}
