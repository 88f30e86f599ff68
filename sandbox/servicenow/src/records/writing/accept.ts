import type { Core } from '../core.ts'
import { choicesOf } from '../dictionary/choices.ts'
import type { StoredColumn, StoredTable } from '../dictionary/dictionary.ts'
import { fromStored, isDate, isDateTime, toStored } from '../display/date-time.ts'
import { identifier, isNumber, isWholeNumber } from '../storage/identifiers.ts'
import { encryptSecret, hashPassword, isSealed } from './secrets.ts'

/**
 * A value as the column stores it (ServiceNow docs, Table API; ServiceNow connector tests of Kibana and XSOAR).
 * @returns undefined when the platform silently drops the value: a choice off the list.
 */
export function acceptValue(
  core: Core,
  table: StoredTable,
  column: StoredColumn,
  value: string,
  anyChoice: boolean,
): string | undefined {
  if (value === '') return ''
  const text = convert(core, column, value)
  if (column.hasChoices && !column.suggests && !anyChoice && text !== '') {
    const choices = choicesOf(core, table.name, column.name)
    if (choices.length > 0 && !choices.some((choice) => choice.value === text)) return undefined
  }
  return text
}

function convert(core: Core, column: StoredColumn, value: string): string {
  const { type } = column
  if (type === 'boolean') return /^(true|1|yes)$/i.test(value.trim()) ? 'true' : 'false'
  if (isNumber(type)) return number(value, isWholeNumber(type))
  if (isDateTime(type) || isDate(type)) {
    const instant = fromStored(value)
    return instant ? toStored(instant).slice(0, isDate(type) ? 10 : 19) : ''
  }
  if (type === 'password') return isSealed(value) ? value : hashPassword(value)
  if (type === 'password2') return isSealed(value) ? value : encryptSecret(core.connection, value)
  if (type === 'reference') return resolveReference(core, column, value).slice(0, column.maxLength)
  if (type === 'glide_list') {
    const ids = value.split(',').map((item) => resolveReference(core, column, item.trim()))
    return ids
      .filter((id) => id !== '')
      .join(',')
      .slice(0, column.maxLength)
  }
  return truncate(value, column.maxLength)
}

function number(value: string, whole: boolean): string {
  const parsed = Number(value.trim())
  if (value.trim() === '' || !Number.isFinite(parsed)) return ''
  return String(whole ? Math.trunc(parsed) : parsed)
}

/** Never cuts a character outside the basic plane in half. */
function truncate(value: string, maxLength: number): string {
  if (value.length <= maxLength) return value
  const cut = value.slice(0, maxLength)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** Id of the record meant: an existing id, else a display value or user name, else the text as sent. */
function resolveReference(core: Core, column: StoredColumn, value: string): string {
  const target = column.reference ? core.snapshot().table(column.reference) : undefined
  if (!target || column.referenceKey !== 'sys_id') return value
  const find = (physical: string): string | undefined => {
    const row = core.connection
      .prepare(`SELECT "sys_id" FROM ${identifier(target.root)} WHERE ${identifier(physical)} = ? ORDER BY row_number`)
      .get(value)
    return row && String(row['sys_id'])
  }
  const display = target.columns.get(target.displayColumn)?.physical
  return (
    find('sys_id') ??
    (target.name === 'sys_user' ? find('user_name') : undefined) ??
    (display ? find(display) : undefined) ??
    value
  )
}
