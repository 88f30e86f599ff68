import type { Temporal } from 'temporal-polyfill'
import { toStored } from '../display/date-time.ts'

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Start of the unit `at` lies in; weeks begin on Monday, as on a new instance. */
export function startOf(unit: Unit, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  switch (unit) {
    case 'minute':
      return at.round({ smallestUnit: 'minute', roundingMode: 'floor' })
    case 'hour':
      return at.round({ smallestUnit: 'hour', roundingMode: 'floor' })
    case 'day':
      return at.startOfDay()
    case 'week':
      return at.subtract({ days: at.dayOfWeek - 1 }).startOfDay()
    case 'month':
      return at.with({ day: 1 }).startOfDay()
    case 'quarter':
      return at.with({ month: at.month - ((at.month - 1) % 3), day: 1 }).startOfDay()
    case 'year':
      return at.with({ month: 1, day: 1 }).startOfDay()
  }
}

/** `count` units later; negative counts lie in the past. */
export function shift(unit: Unit, at: Temporal.ZonedDateTime, count: number): Temporal.ZonedDateTime {
  return unit === 'quarter' ? at.add({ months: 3 * count }) : at.add({ [`${unit}s`]: count })
}

/** Last second of the unit `at` lies in. */
export const endOf = (unit: Unit, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  shift(unit, startOf(unit, at), 1).subtract({ seconds: 1 })

export const stored = (at: Temporal.ZonedDateTime): string => toStored(at.toInstant())
