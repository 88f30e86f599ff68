import { describe, expect, it } from 'vitest'
import { GraphError } from './graph-error.ts'
import { createThrottle, documentedLimits } from './throttle.ts'

function refusal(act: () => unknown): GraphError {
  try {
    act()
  } catch (error) {
    if (error instanceof GraphError) return error
  }
  throw new Error('nothing was refused')
}

describe('throttling', () => {
  it('lets 150 requests a minute through, and says when the next may come', () => {
    let now = 1_000_000
    const throttle = createThrottle(() => now)
    for (let count = 0; count < documentedLimits.perMinute; count += 1) throttle.enter('app')()
    now += 20_000
    expect(refusal(() => throttle.enter('app'))).toMatchObject({ status: 429, headers: { 'retry-after': '40' } })
    expect(() => throttle.enter('another app')).not.toThrow()
    now += 40_000
    expect(() => throttle.enter('app')).not.toThrow()
  })

  it('lets four requests run at the same time', () => {
    const throttle = createThrottle(() => 0)
    const leave = throttle.enter('app')
    for (let count = 1; count < documentedLimits.concurrent; count += 1) throttle.enter('app')
    expect(refusal(() => throttle.enter('app'))).toMatchObject({ status: 429, code: 'TooManyRequests' })
    leave()
    expect(() => throttle.enter('app')).not.toThrow()
  })
})
