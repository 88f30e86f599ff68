import { formatDateTime, instantOf, startOf, type Temporal } from './date-text.ts'

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
type DateFunction = (count?: unknown) => string

const UNITS: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']

/**
 * The date functions of `gs` (ServiceNow docs, GlideSystem scoped): ends of calendar units and distances, in the user's
 * calendar, answered as UTC text. `daysAgo(n)` keeps the time of day, `daysAgoStart` and `daysAgoEnd` do not.
 *
 * @param nowMs epoch milliseconds of the instance
 * @param zone IANA zone of the acting user
 */
export function systemDates(nowMs: () => number, zone: () => string): Readonly<Record<string, DateFunction>> {
  const now = (): Temporal.ZonedDateTime => instantOf(nowMs()).toZonedDateTimeISO(zone())
  const begin = (unit: Unit, shift: number): string => text(startOf(moved(now(), unit, shift), unit))
  const end = (unit: Unit, shift: number): string =>
    text(moved(startOf(moved(now(), unit, shift), unit), unit, 1).subtract({ seconds: 1 }))

  const functions: Record<string, DateFunction> = {
    yesterday: () => text(now().subtract({ days: 1 })),
    beginningOfToday: () => begin('day', 0),
    endOfToday: () => end('day', 0),
    beginningOfYesterday: () => begin('day', -1),
    endOfYesterday: () => end('day', -1),
    beginningOfTomorrow: () => begin('day', 1),
    endOfTomorrow: () => end('day', 1),
    beginningOfCurrentHour: () => begin('hour', 0),
    endOfCurrentHour: () => end('hour', 0),
    beginningOfCurrentMinute: () => begin('minute', 0),
    endOfCurrentMinute: () => end('minute', 0),
  }
  for (const unit of UNITS) {
    const name = unit.charAt(0).toUpperCase() + unit.slice(1)
    for (const [word, shift] of [
      ['Last', -1],
      ['This', 0],
      ['Next', 1],
    ] as const) {
      functions[`beginningOf${word}${name}`] = () => begin(unit, shift)
      functions[`endOf${word}${name}`] = () => end(unit, shift)
    }
    functions[`${unit}sAgo`] = (count) => text(moved(now(), unit, -whole(count)))
    functions[`${unit}sAgoStart`] = (count) => begin(unit, -whole(count))
    functions[`${unit}sAgoEnd`] = (count) => end(unit, -whole(count))
  }
  return functions
}

const text = (moment: Temporal.ZonedDateTime): string => formatDateTime(moment.toInstant(), 'UTC')

function moved(moment: Temporal.ZonedDateTime, unit: Unit, count: number): Temporal.ZonedDateTime {
  return unit === 'quarter' ? moment.add({ months: count * 3 }) : moment.add({ [`${unit}s`]: count })
}

function whole(count: unknown): number {
  return Math.trunc(Number(count ?? 0)) || 0
}
