import type { StoredColumn } from '../dictionary/dictionary.ts'
import { fromStored, fromZone, isDate, isDateTime, toStored } from '../display/date-time.ts'
import { isNumber } from '../storage/identifiers.ts'
import type { QueryContext } from './context.ts'
import { readDatePart } from './date-part.ts'
import { fragment, never, within, type Fragment } from './fragment.ts'
import { javascriptValue } from './javascript-value.ts'
import type { Operator } from './operators.ts'
import { safeExpression, wildcardExpression } from './pattern.ts'
import { relativeRange } from './relative.ts'

const comparisons: Partial<Record<Operator, string>> = {
  equals: '=',
  less: '<',
  greater: '>',
  'at most': '<=',
  'at least': '>=',
}

/** `undefined`: the clause is malformed and to be ignored. `null`: well formed, but no stored value can match. */
type Comparable = string | number | null | undefined

/** A query's value in the form the column stores. */
function comparable(column: StoredColumn, text: string, context: QueryContext): Comparable {
  const value = text.startsWith('javascript:') ? javascriptValue(text.slice('javascript:'.length), context) : text
  if (value === undefined) return undefined
  if (isNumber(column.type)) return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : null
  if (column.type === 'boolean') return booleans[value.trim().toLowerCase()] ?? null
  if (isDateTime(column.type) || isDate(column.type)) {
    const instant = fromStored(value)
    return instant && (isDate(column.type) ? toStored(instant).slice(0, 10) : toStored(instant))
  }
  return value
}

const booleans: Readonly<Record<string, string>> = { true: 'true', '1': 'true', false: 'false', '0': 'false' }

/**
 * Condition on the column `sql`, which never holds for an empty value: negative operators are built by negating.
 * @returns undefined when the clause is malformed.
 */
export function predicate(
  operator: Operator,
  column: StoredColumn,
  sql: string,
  value: string,
  context: QueryContext,
): Fragment | undefined {
  const symbol = comparisons[operator]
  if (symbol) return compare(comparable(column, value, context), (bound) => fragment(`${sql} ${symbol} ?`, bound))
  switch (operator) {
    case 'not empty':
      return fragment(`${sql} IS NOT NULL`)
    case 'in':
      return membership(column, sql, value, context)
    case 'contains':
    case 'starts with':
    case 'ends with':
      return textual(operator, column, sql, value, context)
    case 'between':
      return range(column, sql, value.split('@'), context)
    case 'on':
      return onDay(column, sql, value, context)
    case 'relative after':
    case 'relative before':
    case 'relative from':
    case 'relative until':
    case 'relative on':
      return isDateTime(column.type) || isDate(column.type) ? relativeRange(operator, sql, value, context) : undefined
    case 'date part': {
      const part = readDatePart(value)
      return part && fragment(`date_part(${sql}, ?, ?) = ?`, part.part, context.actor.timeZone, part.expected)
    }
    case 'dynamic':
      return dynamic(sql, value, context)
    case 'instance of':
      return membership(column, sql, context.snapshot.descendants(value).join(','), context)
    case 'matches pattern':
      return fragment(`matches_pattern(${sql}, ?)`, wildcardExpression(value))
    case 'matches expression': {
      const expression = safeExpression(value)
      return expression === undefined ? undefined : fragment(`matches_pattern(${sql}, ?)`, expression)
    }
    default:
      return undefined
  }
}

function compare(bound: Comparable, build: (bound: string | number) => Fragment): Fragment | undefined {
  if (bound === undefined) return undefined
  return bound === null ? never : build(bound)
}

function membership(column: StoredColumn, sql: string, list: string, context: QueryContext): Fragment | undefined {
  const bound = (list.startsWith('javascript:') ? [list] : list.split(','))
    .filter((item) => item !== '')
    .map((item) => comparable(column, item, context))
  const values = bound.filter((item) => typeof item === 'string' || typeof item === 'number')
  if (values.length === 0) return bound.includes(undefined) ? undefined : never
  return within(sql, values)
}

/** Sorts after every text beginning with the same characters: the largest code point. */
const lastCharacter = '\u{10FFFF}'

function textual(
  operator: 'contains' | 'starts with' | 'ends with',
  column: StoredColumn,
  sql: string,
  value: string,
  context: QueryContext,
): Fragment | undefined {
  const text = value.startsWith('javascript:') ? javascriptValue(value.slice('javascript:'.length), context) : value
  // The platform drops a text condition without a text.
  if (text === undefined || text === '') return undefined
  const subject = isNumber(column.type) ? `CAST(${sql} AS TEXT)` : sql
  if (operator === 'contains') return fragment(`instr(lower(${subject}), lower(?)) > 0`, text)
  if (operator === 'ends with') return fragment(`lower(substr(${subject}, -length(?))) = lower(?)`, text, text)
  if (isNumber(column.type)) return fragment(`instr(${subject}, ?) = 1`, text)
  return fragment(`(${sql} >= ? AND ${sql} < ?)`, text, text + lastCharacter)
}

function range(column: StoredColumn, sql: string, ends: string[], context: QueryContext): Fragment | undefined {
  if (ends.length !== 2) return undefined
  const [from, to] = ends.map((end) => comparable(column, end, context))
  return compare(from, (low) => compare(to, (high) => fragment(`(${sql} >= ? AND ${sql} <= ?)`, low, high)) ?? never)
}

/** `Today@start@end`, or a plain day in the caller's zone. */
function onDay(column: StoredColumn, sql: string, value: string, context: QueryContext): Fragment | undefined {
  const [label = '', start, end] = value.split('@')
  if (start !== undefined && end !== undefined) return range(column, sql, [start, end], context)
  if (isDate(column.type)) return range(column, sql, [label, label], context)
  const zone = context.actor.timeZone
  return range(column, sql, [fromZone(label, zone), fromZone(`${label} 23:59:59`, zone)], context)
}

/** Dynamic filters that ship with every instance: "Me" and "One of my groups". */
const me = '90d1921e5f510100a9ad2572f2b477fe'
const myGroups = 'd6435e965f510100a9ad2572f2b477fe'

function dynamic(sql: string, filter: string, context: QueryContext): Fragment | undefined {
  if (filter === me) return fragment(`${sql} = ?`, context.actor.sysId)
  if (filter !== myGroups) return undefined
  return fragment(`${sql} IN (SELECT "group" FROM "sys_user_grmember" WHERE "user" = ?)`, context.actor.sysId)
}
