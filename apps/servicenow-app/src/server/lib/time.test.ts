import { expect, test } from 'vitest'
import { epochToGlide, glideToIso, isoToGlide } from './time.ts'

test.each([
  ['2026-11-25T08:00:00Z', '2026-11-25 08:00:00'],
  ['2026-11-25T08:00:00.987Z', '2026-11-25 08:00:00'],
  ['2026-11-25T08:00Z', '2026-11-25 08:00:00'],
  ['2028-02-29T23:59:59Z', '2028-02-29 23:59:59'],
])('takes the moment %s', (iso, glide) => {
  expect(isoToGlide(iso)).toBe(glide)
})

test.each([
  '2026-11-25',
  '2026-11-25T08:00:00',
  '2026-11-25T08:00:00+01:00',
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-25T24:00:01Z',
  ' 2026-11-25T08:00:00Z',
  '',
])('refuses "%s"', (text) => {
  expect(isoToGlide(text)).toBeUndefined()
})

test('reads stored moments back', () => {
  expect(glideToIso('2026-11-25 08:00:00')).toBe('2026-11-25T08:00:00Z')
  expect([glideToIso(''), glideToIso(null), glideToIso('2026-11-25')]).toEqual([null, null, null])
  expect(epochToGlide(0)).toBe('1970-01-01 00:00:00')
})
