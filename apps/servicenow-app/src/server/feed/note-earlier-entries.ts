import { GlideRecord } from '@servicenow/glide'
import { feedTable, type TicketKind } from '../lib/names.ts'
import { glideToIso } from '../lib/time.ts'
import { entryText } from './entry-text.ts'
import { isJournal, journals, noteEvent } from './note-event.ts'

/** A record that becomes a ticket long after it was made brings this many entries at most, the newest. */
const MAX_ENTRIES = 500

/**
 * Notes what was said on a record before it became a ticket of ours: no rule of ours saw it. An event takes the id of
 * its entry, so that two calls at the same moment note it once.
 */
export function noteEarlierEntries(externalId: string, kind: TicketKind, recordId: string): void {
  const told = toldComments(recordId)
  const entry = new GlideRecord('sys_journal_field')
  entry.addQuery('element_id', recordId)
  entry.addQuery('element', 'IN', journals.join(','))
  entry.orderByDesc('sys_created_on')
  entry.setLimit(MAX_ENTRIES)
  entry.query()
  while (entry.next()) {
    const journal = entry.getValue('element') ?? ''
    const comment = entryText(entry.getValue('value') ?? '', '')
    if (!isJournal(journal) || told.has(keyOf(journal, comment))) continue
    noteEvent({
      type: 'comment',
      kind,
      externalId,
      recordId,
      author: entry.getValue('sys_created_by') ?? '',
      updates: 0,
      journal,
      comment,
      entry: { id: entry.getUniqueValue(), ms: Date.parse(glideToIso(entry.getValue('sys_created_on')) ?? '') },
    })
  }
}

/** What the feed says already: a rule saw it, in the moment the record became a ticket. */
function toldComments(recordId: string): ReadonlySet<string> {
  const told = new Set<string>()
  const row = new GlideRecord(feedTable)
  row.addQuery('record_id', recordId)
  row.addQuery('event', 'comment')
  row.query()
  while (row.next()) told.add(keyOf(row.getValue('journal') ?? '', row.getValue('comment') ?? ''))
  return told
}

function keyOf(journal: string, comment: string): string {
  return `${journal} ${comment.trimEnd()}`
}
