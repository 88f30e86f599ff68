import { Temporal } from 'temporal-polyfill'
import { endOf, shift, startOf, stored, type Unit } from './calendar.ts'
import type { QueryContext } from './context.ts'
import { fragment, type Fragment } from './fragment.ts'
import type { Operator } from './operators.ts'

const units: Readonly<Record<string, Unit>> = {
  minute: 'minute',
  hour: 'hour',
  dayofweek: 'day',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
}

/** `@hour@ago@1`: the column compared with a moment that many units from now. */
export function relativeRange(
  operator: Operator,
  sql: string,
  value: string,
  context: QueryContext,
): Fragment | undefined {
  const parts = /^@([a-z]+)@(ago|ahead)@(\d{1,6})$/.exec(value)
  const unit = units[parts?.[1] ?? '']
  if (!parts || !unit) return undefined
  const now = Temporal.Instant.fromEpochMilliseconds(context.nowMs).toZonedDateTimeISO(context.actor.timeZone)
  const at = shift(unit, now, Number(parts[3]) * (parts[2] === 'ago' ? -1 : 1))
  switch (operator) {
    case 'relative after':
      return fragment(`${sql} > ?`, stored(at))
    case 'relative before':
      return fragment(`${sql} < ?`, stored(at))
    case 'relative from':
      return fragment(`${sql} >= ?`, stored(at))
    case 'relative until':
      return fragment(`${sql} <= ?`, stored(at))
    default:
      return fragment(`(${sql} >= ? AND ${sql} <= ?)`, stored(startOf(unit, at)), stored(endOf(unit, at)))
  }
}

const seconds: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  dayofweek: 86_400,
  week: 604_800,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
}

/** `opened_at@day@after@3`: which other column, and the distance in seconds on which side of it. */
export function readDistance(value: string): { field: string; before: boolean; seconds: number } | undefined {
  const parts = /^([a-z0-9_.]+)@([a-z]+)@(before|after)@(\d{1,6})$/.exec(value)
  const unit = seconds[parts?.[2] ?? '']
  if (!parts || !unit) return undefined
  return { field: parts[1] ?? '', before: parts[3] === 'before', seconds: unit * Number(parts[4]) }
}
