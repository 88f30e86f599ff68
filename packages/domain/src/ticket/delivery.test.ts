import { describe, expect, it } from 'vitest'
import {
  allowsDelivery,
  deliveryTable,
  nextDelivery,
  planDelivery,
  type DeliveryRules,
  type DeliveryState,
} from './delivery.ts'

describe('delivery', () => {
  it('never leaves "delivered" by anything that arrives late', () => {
    for (const late of ['take', 'attempt', 'confirmed', 'rejected', 'reply-lost', 'not-sent'] as const) {
      expect(nextDelivery('delivered', late)).toBe('delivered')
    }
  })

  it('asks the instance once more before a deleted record is made anew', () => {
    expect(nextDelivery('delivered', 'recreate')).toBe('unknown')
  })

  it('tells a person no, and throws on a bug', () => {
    expect(allowsDelivery('sending', 'withdraw')).toBe(false)
    expect(() => nextDelivery('sending', 'withdraw')).toThrow(RangeError)
    expect(() => nextDelivery('queued', 'reply-lost')).toThrow(RangeError)
  })

  it('takes back only what certainly made no record', () => {
    const rows = Object.entries(deliveryTable)
    expect(rows.filter(([, events]) => events.withdraw !== 'denied').map(([state]) => state)).toEqual([
      'queued',
      'refused',
      'withdrawn',
    ])
  })
})

describe('what a worker does', () => {
  const now = 1_000_000
  const table: DeliveryRules = { keysUniqueSinceMs: null, settleMs: 75_000 }
  const app: DeliveryRules = { keysUniqueSinceMs: 0, settleMs: 75_000 }
  const lastAttemptMs = now - 1

  it.each<[DeliveryState, boolean, DeliveryRules, object]>([
    ['queued', false, table, { step: 'create' }],
    ['sending', false, table, { step: 'look-up' }],
    ['unknown', false, table, { step: 'look-up' }],
    ['unknown', true, table, { step: 'wait', untilMs: now - 1 + 75_000 }],
    ['unknown', false, app, { step: 'create' }],
    ['delivered', false, app, { step: 'nothing' }],
    ['refused', false, table, { step: 'nothing' }],
    ['withdrawn', false, table, { step: 'nothing' }],
  ])('in state %s, looked up %s', (delivery, lookedUp, rules, step) => {
    expect(planDelivery({ delivery, lastAttemptMs, lookedUp }, rules, now)).toEqual(step)
  })

  it('believes in the absence of a record only once earlier calls have settled', () => {
    const situation = { delivery: 'unknown', lastAttemptMs: now - 75_000, lookedUp: true } as const
    expect(planDelivery(situation, table, now)).toEqual({ step: 'create' })
    expect(planDelivery(situation, table, now - 1)).toEqual({ step: 'wait', untilMs: now })
  })

  it('lets a call settle that left before the instance kept our keys unique', () => {
    const situation = { delivery: 'unknown', lastAttemptMs: now - 75_000, lookedUp: false } as const
    const since = { keysUniqueSinceMs: now - 60_000, settleMs: 75_000 }
    expect(planDelivery(situation, since, now - 1)).toEqual({ step: 'wait', untilMs: now })
    expect(planDelivery(situation, since, now)).toEqual({ step: 'create' })
    expect(planDelivery({ ...situation, lastAttemptMs: now - 60_000 }, since, now - 1)).toEqual({ step: 'create' })
  })
})
