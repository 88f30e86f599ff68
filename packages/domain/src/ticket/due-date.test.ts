import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dueDay, dueInstant, startOfDay } from './due-date.ts'

it.each([
  ['2026-11-30', 'UTC', '2026-11-30T23:59:59.000Z'],
  ['2026-11-30', 'Europe/Amsterdam', '2026-11-30T22:59:59.000Z'],
  ['2026-07-01', 'America/Los_Angeles', '2026-07-02T06:59:59.000Z'],
  ['2026-03-29', 'Europe/Amsterdam', '2026-03-29T21:59:59.000Z'],
  // Clocks go forward at 23:00, back at 24:00.
  ['2026-03-28', 'America/Nuuk', '2026-03-29T00:59:59.000Z'],
  ['2026-10-24', 'America/Nuuk', '2026-10-25T01:59:59.000Z'],
  ['9999-12-31', 'UTC', '9999-12-31T23:59:59.000Z'],
])('%s in %s ends at %s', (day, zone, instant) => {
  expect(dueInstant(day, zone).toISOString()).toBe(instant)
})

it.each([
  ['2026-11-26', 'UTC', '2026-11-26T00:00:00.000Z'],
  ['2026-11-26', 'Europe/Amsterdam', '2026-11-25T23:00:00.000Z'],
  ['2026-11-26', 'Pacific/Kiritimati', '2026-11-25T10:00:00.000Z'],
  // Clocks go forward at midnight: the day begins at one.
  ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
])('%s in %s begins at %s', (day, zone, instant) => {
  expect(startOfDay(day, zone).toISOString()).toBe(instant)
})

it.each([
  ['2026-11-26', 14, '2026-12-10'],
  ['2028-02-28', 2, '2028-03-01'],
  ['2026-03-28', 1, '2026-03-29'],
])('%s and %i days is %s', (day, days, later) => {
  expect(addDays(day, days)).toBe(later)
})

it('comes back as the same day in every zone', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, zones, (date, zone) => {
      const day = date.toISOString().slice(0, 10)
      expect(dueDay(dueInstant(day, zone), zone)).toBe(day)
    }),
  )
})
