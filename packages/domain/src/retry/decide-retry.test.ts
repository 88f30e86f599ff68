import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideRetry, jobRetryPolicy } from './decide-retry.ts'

it('parks what waiting cannot mend', () => {
  expect(decideRetry({ retry: 'never' }, 1, 0.5)).toEqual({ action: 'park' })
})

it('waits at least as long as the other side asked, at most the cap otherwise', () => {
  const failures = fc.record({
    attempt: fc.integer({ min: 1, max: 500 }),
    floor: fc.nat(3_600_000),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  fc.assert(
    fc.property(failures, ({ attempt, floor, random }) => {
      const decision = decideRetry({ retry: 'backoff', retryAfterMs: floor }, attempt, random)
      const delayMs = decision.action === 'retry' ? decision.delayMs : Number.NaN
      expect(delayMs).toBeGreaterThanOrEqual(floor)
      expect(delayMs).toBeLessThanOrEqual(Math.max(floor, jobRetryPolicy.capMs))
    }),
  )
})

it('refuses attempt 0', () => {
  expect(() => decideRetry({ retry: 'backoff' }, 0, 0)).toThrow(RangeError)
})
