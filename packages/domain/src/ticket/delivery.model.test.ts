import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowsDelivery, nextDelivery, planDelivery, type DeliveryEvent, type DeliveryState } from './delivery.ts'

/**
 * Deliveries against a fake instance that loses replies, turns calls away, and carries calls out long after their caller
 * gave up; workers that die between any two lines; a person who mends, withdraws and resends; a feed that names records
 * late and more than once; somebody who deletes the record, and a person who has it made anew. What survives a dead worker
 * is the stored state alone.
 */

const settleMs = 60

/** The instance: records by our key, and calls under way that may still write. */
class FakeInstance {
  readonly keepsKeysUnique: boolean
  records = 0
  /** With the app, a key whose record was deleted makes no other. */
  private used = false
  underWay: number[] = []

  constructor(keepsKeysUnique: boolean) {
    this.keepsKeysUnique = keepsKeysUnique
  }

  write(): void {
    if (this.keepsKeysUnique && this.used) return
    this.used = true
    this.records += 1
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
  /** What the instance has under the ticket's key. */
  instance: FakeInstance
  /** And under the keys it had before. */
  readonly before: FakeInstance[]
}

type Fate =
  | 'answered'
  | 'reply-lost'
  | 'late'
  | 'turned-away'
  | 'refused'
  | 'died-before-call'
  | 'died-after-call'
  | 'died-late'
type Step =
  | {
      readonly type: 'work'
      readonly fate: Fate
      readonly lookUp: 'answered' | 'failed' | 'died'
      readonly delayMs: number
    }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'feed' | 'delete' | 'recreate' }
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
    case 'died-late':
      world.instance.underWay.push(world.nowMs + delayMs)
      return
    default:
      world.instance.write()
  }
  if (fate === 'died-after-call') return
  world.state = nextDelivery(world.state, fate === 'answered' ? 'confirmed' : 'reply-lost')
}

function take(world: World, step: Step): void {
  for (const instance of [world.instance, ...world.before]) instance.advance(world.nowMs)
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
    case 'delete':
      if (world.state === 'delivered') world.instance.records = 0
      break
    case 'recreate':
      // Offered only for a record that is known to be deleted.
      if (world.state !== 'delivered' || world.instance.records > 0) break
      world.state = nextDelivery(world.state, 'recreate')
      world.lastAttemptMs = null
      world.before.push(world.instance)
      world.instance = new FakeInstance(world.instance.keepsKeysUnique)
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
        'died-late',
      ),
      lookUp: fc.constantFrom('answered' as const, 'failed' as const, 'died' as const),
      // A call is carried out before the instance gives it up.
      delayMs: fc.nat(settleMs - 1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.nat(2 * settleMs) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom('feed' as const, 'delete' as const, 'recreate' as const) }),
  },
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
          before: [],
        }
        const records = (): number =>
          [world.instance, ...world.before].reduce((sum, instance) => sum + instance.records, 0)
        let deleted = false
        for (const step of [...history, ...calm]) {
          take(world, step)
          expect(records()).toBeLessThanOrEqual(1)
          deleted = world.state === 'delivered' && (step.type === 'delete' || (deleted && step.type !== 'recreate'))
        }
        take(world, { type: 'feed' })
        expect({ state: world.state, records: records() }).toBeOneOf([
          { state: 'delivered', records: deleted ? 0 : 1 },
          { state: 'refused', records: 0 },
          { state: 'withdrawn', records: 0 },
        ])
      }),
      { numRuns: 10_000 },
    )
  })
})
