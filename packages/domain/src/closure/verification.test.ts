import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOf, weakestEvidence, type Evidence } from './evidence.ts'
import { closureEffect, closureOffers, standingOf, verify, type Standing, type Verification } from './verification.ts'

const evidences: Evidence[] = ['reached', 'short', 'asserted', 'risk-accepted', 'gone']
const standings: Standing[] = ['open', 'done', 'out']
const anyEvidence = fc.constantFrom(...evidences)
const anyStanding = fc.constantFrom(...standings)

describe('verification', () => {
  it.each<[Verification, Standing, Evidence, Verification]>([
    ['none', 'open', 'short', 'open'],
    ['open', 'done', 'short', 'awaiting-verification'],
    ['awaiting-verification', 'done', 'reached', 'verified'],
    ['open', 'open', 'reached', 'points-reached'],
    ['points-reached', 'done', 'reached', 'verified'],
    ['verified', 'done', 'short', 'regressed'],
    ['regressed', 'done', 'short', 'regressed'],
    ['regressed', 'open', 'short', 'open'],
    ['regressed', 'done', 'reached', 'verified'],
    ['open', 'done', 'asserted', 'asserted'],
    ['open', 'open', 'risk-accepted', 'asserted'],
    ['asserted', 'done', 'short', 'awaiting-verification'],
    ['verified', 'done', 'gone', 'none'],
    ['verified', 'out', 'reached', 'none'],
  ])('%s, then ticket %s with points %s: %s', (before, standing, evidence, expected) => {
    expect(verify(before, standing, evidence)).toBe(expected)
  })

  it('is never "verified" without measured points, whatever the ticket did', () => {
    const history = fc.array(fc.tuple(anyStanding, anyEvidence), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(history, (steps) => {
        let state: Verification = 'none'
        for (const [standing, evidence] of steps) {
          state = verify(state, standing, evidence)
          expect(state === 'verified').toBe(standing === 'done' && evidence === 'reached')
          expect(state === 'regressed' && evidence !== 'short').toBe(false)
        }
      }),
    )
  })

  it('does not change when the same reading comes again', () => {
    fc.assert(
      fc.property(anyStanding, anyEvidence, anyStanding, anyEvidence, (s1, e1, s2, e2) => {
        const once = verify(verify('none', s1, e1), s2, e2)
        expect(verify(once, s2, e2)).toBe(once)
      }),
    )
  })
})

it.each([
  ['queued', null, true, 'out'],
  ['delivered', 'open', true, 'open'],
  ['delivered', 'in-progress', true, 'open'],
  ['delivered', null, true, 'open'],
  ['delivered', 'done', true, 'done'],
  ['delivered', 'cancelled', true, 'out'],
  ['delivered', 'done', false, 'out'],
] as const)('a ticket that is %s in phase %s, followed %s, is %s', (delivery, phase, followed, expected) => {
  expect(standingOf({ delivery, phase, followed })).toBe(expected)
})

describe('effects', () => {
  const automatic = { pointsReached: 'resolve', regression: 'reopen' } as const

  it.each([
    ['open', 'points-reached', automatic, 'resolve'],
    ['points-reached', 'points-reached', automatic, 'nothing'],
    ['verified', 'regressed', automatic, 'reopen'],
    ['verified', 'regressed', { ...automatic, regression: 'new-ticket' }, 'new-ticket'],
    ['verified', 'regressed', { pointsReached: 'offer', regression: 'offer' }, 'nothing'],
    ['open', 'points-reached', { pointsReached: 'offer', regression: 'offer' }, 'nothing'],
  ] as const)('%s to %s under %o: %s', (before, after, policy, expected) => {
    expect(closureEffect(before, after, policy)).toBe(expected)
  })

  it('offers no closing of a ticket whose points were only asserted', () => {
    expect(closureOffers({ verification: 'asserted', following: 'following' })).toEqual([])
    expect(closureOffers({ verification: 'points-reached', following: 'following' })).toEqual(['resolve'])
    expect(closureOffers({ verification: 'regressed', following: 'following' })).toEqual(['reopen', 'new-ticket'])
  })

  it.each(['forgotten', 'disconnected', 'hidden', 'moved', 'deleted'] as const)(
    'is none for one that is %s',
    (following) => {
      expect(closureOffers({ verification: 'points-reached', following })).toEqual([])
    },
  )
})

describe('evidence', () => {
  it.each([
    ['completed', 'reached'],
    ['to-address', 'short'],
    ['unknown', 'short'],
    ['third-party', 'asserted'],
    ['alternate-mitigation', 'asserted'],
    ['risk-accepted', 'risk-accepted'],
    [undefined, 'gone'],
  ] as const)('of status %s is %s', (status, expected) => {
    expect(evidenceOf(status)).toBe(expected)
  })

  it.each([
    [['reached', 'short'], 'short'],
    [['reached', 'asserted'], 'asserted'],
    [['reached', 'gone'], 'reached'],
    [['gone', 'gone'], 'gone'],
  ] as const)('of several, %o, is the weakest', (several, expected) => {
    expect(weakestEvidence(several)).toBe(expected)
  })

  it('needs at least one action', () => {
    expect(() => weakestEvidence([])).toThrow(RangeError)
  })
})
