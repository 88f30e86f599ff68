import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowsDelivery, nextDelivery, planDelivery, type DeliveryEvent, type DeliveryState } from './delivery.ts'

/**
 * Deliveries against a fake instance that loses replies, turns calls away, and carries calls out long after their caller
 * gave up; workers that die between any two lines; a person who mends, withdraws and resends; a feed that names records
 * late and more than once. What survives a dead worker is the stored state alone.
 */

const settleMs = 60

/** The instance: records by our key, and calls under way that may still write. */
class FakeInstance {
  readonly keepsKeysUnique: boolean
  records = 0
  underWay: number[] = []

  constructor(keepsKeysUnique: boolean) {
    this.keepsKeysUnique = keepsKeysUnique
  }

  write(): void {
    if (!this.keepsKeysUnique || this.records === 0) this.records += 1
  }

  /** Carries out what was sent and is due by now. */
  advance(nowMs: number): void {
    for (const due of this.underWay.filter((at) => at <= nowMs)) {
      this.underWay.splice(this.underWay.indexOf(due), 1)
      this.write()
    }
  }
}

interface World {
  nowMs: number
  state: DeliveryState
  lastAttemptMs: number | null
  readonly instance: FakeInstance
}

type Fate = 'answered' | 'reply-lost' | 'late' | 'turned-away' | 'refused' | 'died-before-call' | 'died-after-call'
type Step =
  | {
      readonly type: 'work'
      readonly fate: Fate
      readonly lookUp: 'answered' | 'failed' | 'died'
      readonly delayMs: number
    }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'feed' }
  | { readonly type: 'person'; readonly event: Extract<DeliveryEvent, 'mend' | 'resend' | 'withdraw'> }

const rulesOf = ({ keepsKeysUnique }: FakeInstance) => ({ keysUniqueSinceMs: keepsKeysUnique ? 0 : null, settleMs })

function work(world: World, step: Step & { type: 'work' }): void {
  const { instance } = world
  world.state = nextDelivery(world.state, 'take')
  const situation = () => ({ delivery: world.state, lastAttemptMs: world.lastAttemptMs, lookedUp: false })
  let plan = planDelivery(situation(), rulesOf(instance), world.nowMs)
  if (plan.step === 'look-up') {
    if (step.lookUp === 'died') return
    if (step.lookUp === 'failed') {
      world.state = nextDelivery(world.state, 'not-sent')
      return
    }
    if (instance.records > 0) {
      world.state = nextDelivery(world.state, 'confirmed')
      return
    }
    plan = planDelivery({ ...situation(), lookedUp: true }, rulesOf(instance), world.nowMs)
  }
  if (plan.step === 'create') send(world, step)
}

function send(world: World, { fate, delayMs }: Step & { type: 'work' }): void {
  world.state = nextDelivery(world.state, 'attempt')
  world.lastAttemptMs = world.nowMs
  switch (fate) {
    case 'died-before-call':
      return
    case 'turned-away':
      world.state = nextDelivery(world.state, 'not-sent')
      return
    case 'refused':
      world.state = nextDelivery(world.state, 'rejected')
      return
    case 'late':
      world.instance.underWay.push(world.nowMs + delayMs)
      world.state = nextDelivery(world.state, 'reply-lost')
      return
    default:
      world.instance.write()
  }
  if (fate === 'died-after-call') return
  world.state = nextDelivery(world.state, fate === 'answered' ? 'confirmed' : 'reply-lost')
}

function take(world: World, step: Step): void {
  world.instance.advance(world.nowMs)
  switch (step.type) {
    case 'work':
      work(world, step)
      break
    case 'wait':
      world.nowMs += step.ms
      break
    case 'feed':
      if (world.instance.records > 0) world.state = nextDelivery(world.state, 'confirmed')
      break
    case 'person':
      if (allowsDelivery(world.state, step.event)) world.state = nextDelivery(world.state, step.event)
  }
}

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('work' as const),
      fate: fc.constantFrom<Fate>(
        'answered',
        'reply-lost',
        'late',
        'turned-away',
        'refused',
        'died-before-call',
        'died-after-call',
      ),
      lookUp: fc.constantFrom('answered' as const, 'failed' as const, 'died' as const),
      // A call is carried out before the instance gives it up.
      delayMs: fc.nat(settleMs - 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.nat(2 * settleMs) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'feed' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('person' as const),
      event: fc.constantFrom('mend' as const, 'resend' as const, 'withdraw' as const),
    }),
  },
)

const calm: Step[] = Array.from({ length: 4 }, (): Step[] => [
  { type: 'wait', ms: settleMs },
  { type: 'work', fate: 'answered', lookUp: 'answered', delayMs: 0 },
]).flat()

describe.each([
  ['with the connector app', true],
  ['without it', false],
])('delivery %s', (_name, keepsKeysUnique) => {
  it('never makes a second record, and ends with one unless a person took the ticket back or it was refused', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 30 }), (history) => {
        const world: World = {
          nowMs: 0,
          state: 'queued',
          lastAttemptMs: null,
          instance: new FakeInstance(keepsKeysUnique),
        }
        for (const step of [...history, ...calm]) {
          take(world, step)
          expect(world.instance.records).toBeLessThanOrEqual(1)
        }
        take(world, { type: 'feed' })
        expect({ state: world.state, records: world.instance.records }).toBeOneOf([
          { state: 'delivered', records: 1 },
          { state: 'refused', records: 0 },
          { state: 'withdrawn', records: 0 },
        ])
      }),
      { numRuns: 3_000 },
    )
  })
})
