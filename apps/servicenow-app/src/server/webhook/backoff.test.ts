import { expect, test } from 'vitest'
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts'

test('doubles from half a minute to a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => backoffMs(attempt) / 1000)).toEqual([30, 60, 120, 240, 480, 900, 900])
  expect(backoffMs(MAX_ATTEMPTS)).toBe(900_000)
})

test('gives up after about a day', () => {
  const waits = Array.from({ length: MAX_ATTEMPTS }, (_, at) => backoffMs(at + 1))
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000
  expect(Math.round(hours)).toBe(24)
})
