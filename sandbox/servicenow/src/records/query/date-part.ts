import { Temporal } from 'temporal-polyfill'
import { fromStored } from '../display/date-time.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** SQL function behind `DATEPART`: one part of a stored UTC time, seen in `zone`. */
export function datePart(stored: unknown, part: unknown, zone: unknown): string | null {
  if (typeof stored !== 'string' || typeof part !== 'string' || typeof zone !== 'string') return null
  const instant = fromStored(stored)
  return instant ? partOf(instant.toZonedDateTimeISO(zone), part) : null
}

function partOf(at: Temporal.ZonedDateTime, part: string): string | null {
  switch (part) {
    case 'dayofweek':
      return weekdays[at.dayOfWeek - 1] ?? null
    case 'month':
      return months[at.month - 1] ?? null
    case 'quarter':
      return String(Math.ceil(at.month / 3))
    case 'year':
      return String(at.year)
    case 'week':
      return String(at.weekOfYear)
    case 'hour':
      return String(at.hour)
    case 'dayofmonth':
      return String(at.day)
    default:
      return null
  }
}

const call = /gs\.datePart\(\s*'([a-z]+)'\s*,\s*'([^']*)'/

/** `Monday@javascript:gs.datePart('dayofweek','monday','EE')`: which part must equal what. */
export function readDatePart(value: string): { part: string; expected: string } | undefined {
  const found = call.exec(value)
  const part = found?.[1]
  if (!found || !part || partOf(Temporal.ZonedDateTime.from('2026-01-01T00:00[UTC]'), part) === null) return undefined
  const expected = (found[2] ?? '').toLowerCase()
  return { part, expected: part === 'quarter' ? expected.replace(/^q/, '') : expected }
}
