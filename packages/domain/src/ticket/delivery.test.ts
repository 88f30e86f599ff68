import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDelivery, planDelivery, type DeliveryEvent, type DeliveryState } from './delivery.ts'

const events: DeliveryEvent[] = ['attempt', 'confirmed', 'rejected', 'reply-lost', 'not-sent', 'resend']

describe('delivery', () => {
  it.each<[DeliveryState, DeliveryEvent, DeliveryState]>([
    ['queued', 'attempt', 'sending'],
    ['sending', 'confirmed', 'delivered'],
    ['sending', 'rejected', 'refused'],
    ['sending', 'reply-lost', 'unknown'],
    ['sending', 'not-sent', 'queued'],
    ['sending', 'attempt', 'unknown'],
    ['unknown', 'attempt', 'unknown'],
    ['unknown', 'not-sent', 'unknown'],
    ['refused', 'resend', 'queued'],
    ['refused', 'attempt', 'refused'],
  ])('%s + %s = %s', (state, event, expected) => {
    expect(nextDelivery(state, event)).toBe(expected)
  })

  it('looks up before every resend once a call may have arrived', () => {
    const afterAttempt = nextDelivery(nextDelivery('sending', 'attempt'), 'not-sent')
    expect(planDelivery(afterAttempt)).toBe('look-up-then-create')
  })

  it('never leaves "delivered", whatever arrives late', () => {
    for (const event of events) expect(nextDelivery('delivered', event)).toBe('delivered')
  })

  it.each<[DeliveryState, string]>([
    ['queued', 'create'],
    ['sending', 'look-up-then-create'],
    ['unknown', 'look-up-then-create'],
    ['delivered', 'nothing'],
    ['refused', 'nothing'],
  ])('in state %s a worker does: %s', (state, step) => {
    expect(planDelivery(state)).toBe(step)
  })
})

/**
 * A whole delivery against an instance that loses replies, turns calls away and lets the worker die between any two
 * lines. What the worker remembers is only the stored state.
 */
describe('delivery against an instance that loses replies', () => {
  type Fate = 'answered' | 'reply-lost' | 'turned-away' | 'died-before-call' | 'died-after-call'
  const fates: Fate[] = ['answered', 'reply-lost', 'turned-away', 'died-before-call', 'died-after-call']

  it('ends with exactly one record', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fates), { maxLength: 12 }), (history) => {
        let records = 0
        let state: DeliveryState = 'queued'
        for (const fate of [...history, 'answered' as const]) {
          const step = planDelivery(state)
          if (step === 'nothing') break
          if (step === 'look-up-then-create' && records > 0) {
            state = nextDelivery(state, 'confirmed')
            break
          }
          state = nextDelivery(state, 'attempt')
          if (fate === 'died-before-call') continue
          if (fate === 'turned-away') {
            state = nextDelivery(state, 'not-sent')
            continue
          }
          records += 1
          if (fate === 'died-after-call') continue
          state = nextDelivery(state, fate === 'answered' ? 'confirmed' : 'reply-lost')
        }
        expect({ records, state }).toEqual({ records: 1, state: 'delivered' })
      }),
    )
  })
})
