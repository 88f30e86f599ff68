import type { Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { choicesOf } from '../dictionary/choices.ts'
import { requireTable, type StoredColumn, type StoredTable } from '../dictionary/dictionary.ts'
import { identifier } from '../storage/identifiers.ts'
import { selectWhere } from '../storage/rows.ts'
import { inZone, isDateTime } from './date-time.ts'

/** What a person sees of one column: labels, names, local times (ServiceNow docs, `sysparm_display_value`). */
export function displayValue(core: Core, tableName: string, row: Row, columnName: string, actor: Actor): string {
  const table = requireTable(core.snapshot(), row['sys_class_name'] || tableName)
  const column = table.columns.get(columnName)
  if (!column) return ''
  const raw = row[columnName] ?? ''
  if (column.type === 'journal_input' || column.type === 'journal_list')
    return journalText(core, table, column, row, actor)
  if (raw === '') return ''
  switch (column.type) {
    case 'reference':
      return referenceName(core, column, raw, actor)
    case 'glide_list':
      return raw
        .split(',')
        .map((id) => referenceName(core, column, id, actor) || id)
        .join(', ')
    case 'password':
    case 'password2':
      return '********'
    case 'sys_class_name':
      return core.snapshot().table(raw)?.label ?? raw
    case 'glide_duration':
      return durationText(raw)
    default:
      break
  }
  if (isDateTime(column.type)) return inZone(raw, actor.timeZone)
  if (!column.hasChoices) return raw
  return choicesOf(core, table.name, columnName).find((choice) => choice.value === raw)?.label ?? raw
}

/** Display value of a referenced record; empty when it is gone. */
function referenceName(core: Core, column: StoredColumn, value: string, actor: Actor): string {
  if (column.reference === 'sys_user_group' && value === 'global') return value
  if (column.referenceKey !== 'sys_id') return value
  const target = column.reference ? core.snapshot().table(column.reference) : undefined
  const display = target?.columns.get(target.displayColumn)
  if (!target || !display?.physical) return ''
  const found = core.connection
    .prepare(
      `SELECT ${identifier(display.physical)} AS shown FROM ${identifier(target.root)} WHERE ${identifier('sys_id')} = ?`,
    )
    .get(value)
  const shown = found?.['shown'] === null || found === undefined ? '' : String(found['shown'])
  const furtherReference = display.type === 'reference' && shown !== value
  return furtherReference ? referenceName(core, display, shown, actor) : shown
}

/** All entries, newest first: `<time> - <name> (<label>)`, the text, an empty line (ServiceNow docs, journal fields). */
function journalText(core: Core, table: StoredTable, column: StoredColumn, row: Row, actor: Actor): string {
  const journal = requireTable(core.snapshot(), 'sys_journal_field')
  const elements = column.type === 'journal_list' ? ['comments', 'work_notes'] : [column.name]
  const entries = selectWhere(core.connection, journal, { element_id: row['sys_id'] ?? '' })
  return entries
    .filter((entry) => elements.includes(entry['element'] ?? ''))
    .reverse()
    .map((entry) => {
      const label = table.columns.get(entry['element'] ?? '')?.label ?? ''
      const time = inZone(entry['sys_created_on'] ?? '', actor.timeZone)
      return `${time} - ${fullName(core, entry['sys_created_by'] ?? '')} (${label})\n${entry['value']}\n\n`
    })
    .join('')
}

function fullName(core: Core, userName: string): string {
  const [user] = selectWhere(core.connection, requireTable(core.snapshot(), 'sys_user'), { user_name: userName })
  return user?.['name'] || userName
}

/** A duration is stored as an offset from 1970-01-01: `1970-01-01 00:02:17` reads `2 Minutes`. */
function durationText(stored: string): string {
  const total = Math.floor(Date.parse(`${stored.replace(' ', 'T')}Z`) / 1000)
  if (Number.isNaN(total)) return stored
  const parts = [
    { name: 'Day', count: Math.floor(total / 86_400) },
    { name: 'Hour', count: Math.floor(total / 3600) % 24 },
    { name: 'Minute', count: Math.floor(total / 60) % 60 },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return `${total} Seconds`
  return parts
    .slice(0, 2)
    .map(({ name, count }) => `${count} ${name}${count === 1 ? '' : 's'}`)
    .join(' ')
}
