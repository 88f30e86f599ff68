import { formatDateTime, parseDateTime } from './date-text.ts'
import { actorOf, instanceOf } from './environment.ts'
import type { RecordState } from './record-state.ts'

/**
 * Entries of a journal field as the platform shows them, newest first: time in the user's zone, author, field label,
 * text (ServiceNow docs, getJournalEntry).
 *
 * @param count 1 for the last entry, -1 for all
 */
export function journalEntries(state: RecordState, column: string, label: string, count: number): string {
  const { environment, values } = state
  const instance = instanceOf(environment)
  const actor = actorOf(environment)
  const query = `element_id=${values['sys_id'] ?? ''}^element=${column}^ORDERBYDESCsys_created_on`
  const options = count < 0 ? { query } : { query, limit: count }
  return instance.records
    .find('sys_journal_field', options, actor)
    .map((row) => {
      const created = parseDateTime(row['sys_created_on'] ?? '', 'UTC')
      const author = instance.actor(row['sys_created_by'] ?? '')
      const name = author ? nameOf(state, author.sysId) : (row['sys_created_by'] ?? '')
      return `${created ? formatDateTime(created, actor.timeZone) : ''} - ${name} (${label})\n${row['value'] ?? ''}\n\n`
    })
    .join('')
}

function nameOf(state: RecordState, userId: string): string {
  return instanceOf(state.environment).records.get('sys_user', userId)?.['name'] ?? ''
}
