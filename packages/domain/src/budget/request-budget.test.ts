import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  callsLeft,
  callsUsed,
  decideCall,
  minuteOf,
  nextResetMs,
  silenceAfter,
  type CallBucket,
  type CallClass,
} from './request-budget.ts'

const hourMs = 3_600_000
const nowMs = Date.parse('2026-11-22T10:30:30Z')
const classes: CallClass[] = ['person', 'delivery', 'following']

function budget(limitPerHour: number | null, buckets: CallBucket[] = [], blockedUntilMs: number | null = null) {
  return { limitPerHour, buckets, blockedUntilMs }
}
const used = (callClass: CallClass, calls: number, minutesAgo = 0): CallBucket => ({
  minute: minuteOf(nowMs) - minutesAgo,
  callClass,
  calls,
})

describe('who may call', () => {
  it.each<[CallClass, CallBucket[], number]>([
    ['person', [], 100],
    ['following', [], 80],
    ['delivery', [], 60],
    ['person', [used('delivery', 60), used('following', 20)], 20],
    ['following', [used('delivery', 60)], 20],
    ['delivery', [used('delivery', 60)], 0],
    ['delivery', [used('person', 20), used('following', 20)], 60],
    ['delivery', [used('person', 40)], 40],
    ['following', [used('person', 100)], 0],
    ['delivery', [used('delivery', 60, 60)], 0],
    ['delivery', [used('delivery', 60, 61)], 60],
  ])('%s, after %j, of 100: %i', (callClass, buckets, left) => {
    expect(callsLeft(budget(100, buckets), callClass, nowMs)).toBe(left)
  })

  it('lets anybody call while no limit is known', () => {
    expect(decideCall(budget(null, [used('person', 10_000)]), 'following', 50, nowMs)).toEqual({ admit: true })
  })

  it('keeps everybody silent as long as the instance asked', () => {
    const until = nowMs + 120_000
    for (const callClass of classes) {
      expect(decideCall(budget(null, [], until), callClass, 1, nowMs)).toEqual({
        admit: false,
        reason: 'blocked',
        retryAtMs: until,
      })
      expect(decideCall(budget(null, [], until), callClass, 1, until)).toEqual({ admit: true })
    }
  })

  it('says when there will be room', () => {
    const spent = budget(100, [used('delivery', 40, 50), used('delivery', 20, 10)])
    const decision = decideCall(spent, 'delivery', 30, nowMs)
    const retryAtMs = (minuteOf(nowMs) - 50 + 61) * 60_000
    expect(decision).toEqual({ admit: false, reason: 'spent', retryAtMs })
    expect(decideCall(spent, 'delivery', 30, retryAtMs)).toEqual({ admit: true })
    expect(nextResetMs(spent, nowMs)).toBe(retryAtMs)
  })
})

it('never admits more than the limit in any hour, wherever it starts', () => {
  const asks = fc.array(
    fc.record({
      callClass: fc.constantFrom(...classes),
      calls: fc.integer({ min: 1, max: 25 }),
      waitMs: fc.nat(600_000),
    }),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(asks, fc.integer({ min: 10, max: 200 }), (history, limit) => {
      let clock = nowMs
      const buckets: CallBucket[] = []
      const made: Array<{ at: number; calls: number }> = []
      for (const { callClass, calls, waitMs } of history) {
        clock += waitMs
        if (!decideCall(budget(limit, buckets), callClass, calls, clock).admit) continue
        buckets.push({ minute: minuteOf(clock), callClass, calls })
        made.push({ at: clock, calls })
        const inAnHour = made.filter(({ at }) => at > clock - hourMs).reduce((sum, each) => sum + each.calls, 0)
        expect(inAnHour).toBeLessThanOrEqual(limit)
        const sums = callsUsed(budget(limit, buckets), clock)
        const background = callClass === 'person' ? 0 : sums.delivery + sums.following
        expect(background).toBeLessThanOrEqual(Math.floor(limit * 0.8))
      }
    }),
    { numRuns: 200 },
  )
})

it.each([
  [1, undefined, 60_000],
  [2, undefined, 120_000],
  [30, undefined, 900_000],
  [3, 5_000, 5_000],
])('after 429 number %i with Retry-After %s it is silent for %i ms', (strikes, retryAfter, expected) => {
  expect(silenceAfter(strikes, retryAfter)).toBe(expected)
})
