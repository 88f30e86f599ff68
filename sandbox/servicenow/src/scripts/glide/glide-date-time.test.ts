import { describe, expect, test } from 'vitest'
import { GlideDateTime } from './glide-date-time.ts'
import { GlideDuration } from './glide-duration.ts'
import { systemDates } from './system-dates.ts'

const clock = { now: () => Date.parse('2026-03-28T23:30:15.900Z'), zone: () => 'Europe/Amsterdam' }
const moment = (value?: unknown): GlideDateTime => new GlideDateTime(clock, value)

describe('GlideDateTime', () => {
  test('starts at the clock of the instance, in whole seconds, and shows the zone of the user', () => {
    expect(moment().getValue()).toBe('2026-03-28 23:30:15')
    expect(moment().getDisplayValue()).toBe('2026-03-29 00:30:15')
    expect(moment().getLocalDate().getValue()).toBe('2026-03-29')
    expect(moment().getDate().getValue()).toBe('2026-03-28')
  })

  test('keeps the wall clock across a change to summer time when days are added locally, not in UTC', () => {
    const local = moment('2026-03-28 12:00:00')
    const utc = moment('2026-03-28 12:00:00')
    local.addDaysLocalTime(1)
    utc.addDaysUTC(1)
    expect([local.getValue(), utc.getValue()]).toEqual(['2026-03-29 11:00:00', '2026-03-29 12:00:00'])
    expect([moment('2026-03-28 12:00:00').isDST(), local.isDST()]).toEqual([false, true])
  })

  test('clips months to their last day', () => {
    const date = moment('2026-01-31 10:00:00')
    date.addMonthsUTC(1)
    expect(date.getValue()).toBe('2026-02-28 10:00:00')
  })

  test.each(['2026-13-01 00:00:00', 'tomorrow', '2026-02-30'])('marks %s as invalid', (text) => {
    const date = moment(text)
    expect([date.isValid(), date.getValue(), date.getErrorMsg()]).toEqual([false, '', 'Could not parse DateTime'])
  })

  test('compares and subtracts', () => {
    const earlier = moment('2026-01-01 00:00:00')
    const later = moment('2026-01-02 01:02:03')
    expect([earlier.before(later), later.after(earlier), earlier.compareTo(later)]).toEqual([true, true, -1])
    expect(GlideDateTime.subtract(earlier, later).getDurationValue()).toBe('1 01:02:03')
  })

  test('adds milliseconds, seconds and durations', () => {
    const date = moment('2026-01-01 00:00:00')
    date.add(60_000)
    date.addSeconds(1)
    date.add(new GlideDuration('1 00:00:00'))
    expect(date.getValue()).toBe('2026-01-02 00:01:01')
  })
})

describe('GlideDuration', () => {
  test.each([
    ['1970-01-01 00:05:00', 300_000],
    ['00:05:00', 300_000],
    ['2 01:00:00', 176_400_000],
    [90_000, 90_000],
    ['', 0],
  ])('reads %s as %d ms', (value, milliseconds) => {
    expect(new GlideDuration(value).getNumericValue()).toBe(milliseconds)
  })

  test('reads back what it stores', () => {
    const stored = new GlideDuration('1 02:03:04').getValue()
    expect([stored, new GlideDuration(stored).getDisplayValue()]).toEqual([
      '1970-01-02 02:03:04',
      '1 Day 2 Hours 3 Minutes 4 Seconds',
    ])
  })
})

describe('date functions of gs', () => {
  const dates = systemDates(clock.now, clock.zone)
  test.each([
    ['beginningOfToday', undefined, '2026-03-28 23:00:00'],
    ['endOfToday', undefined, '2026-03-29 21:59:59'],
    ['daysAgo', 1, '2026-03-27 23:30:15'],
    ['daysAgoStart', 1, '2026-03-27 23:00:00'],
    ['beginningOfLastMonth', undefined, '2026-01-31 23:00:00'],
    ['endOfThisYear', undefined, '2026-12-31 22:59:59'],
    ['beginningOfThisQuarter', undefined, '2025-12-31 23:00:00'],
    ['hoursAgo', 2, '2026-03-28 21:30:15'],
  ])('%s is in the calendar of the user, as UTC text', (name, count, expected) => {
    expect(dates[name]?.(count)).toBe(expected)
  })
})
