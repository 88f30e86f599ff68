import { Temporal } from 'temporal-polyfill'

export type { Temporal } from 'temporal-polyfill'

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z?)?$/

/** @param text `yyyy-MM-dd HH:mm:ss` or a day alone. @returns undefined when it is no such date. */
export function parseDateTime(text: string, timeZone: string): Temporal.Instant | undefined {
  const found = DATE_TIME.exec(text.trim())
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)))
  try {
    return Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }, { overflow: 'reject' })
      .toZonedDateTime(timeZone)
      .toInstant()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** `yyyy-MM-dd HH:mm:ss` in the zone. */
export function formatDateTime(instant: Temporal.Instant, timeZone: string): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .round({ smallestUnit: 'second', roundingMode: 'floor' })
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
}

export function instantOf(epochMs: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
}

/** Start of the calendar unit the moment lies in, in the zone; weeks start on Monday. */
export function startOf(
  moment: Temporal.ZonedDateTime,
  unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year',
): Temporal.ZonedDateTime {
  switch (unit) {
    case 'minute':
    case 'hour':
      return moment.round({ smallestUnit: unit, roundingMode: 'floor' })
    case 'day':
      return moment.startOfDay()
    case 'week':
      return moment.startOfDay().subtract({ days: moment.dayOfWeek - 1 })
    case 'month':
      return moment.with({ day: 1 }).startOfDay()
    case 'quarter':
      return moment.with({ month: moment.month - ((moment.month - 1) % 3), day: 1 }).startOfDay()
    case 'year':
      return moment.with({ month: 1, day: 1 }).startOfDay()
  }
}
