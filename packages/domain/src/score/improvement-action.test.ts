import { describe, expect, it } from 'vitest'
import { hasRegressed, joinActions, rankActions, scoreImpact, type ActionStatus } from './improvement-action.ts'
import type { AssertedState, ControlProfile, ControlScore } from './score.ts'

function profile(over: Partial<ControlProfile> = {}): ControlProfile {
  return {
    id: 'AdminMFAV2',
    title: 'Require MFA',
    category: 'identity',
    service: 'AzureAD',
    maxPoints: 10,
    userImpact: 'low',
    implementationCost: 'low',
    tier: 'Core',
    threats: [],
    remediation: '',
    remediationImpact: '',
    actionUrl: null,
    state: 'default',
    deprecated: false,
    ...over,
  }
}

function score(over: Partial<ControlScore> = {}): ControlScore {
  return {
    controlId: 'AdminMFAV2',
    points: 5,
    percentage: 50,
    implementationStatus: '',
    description: '',
    count: null,
    total: null,
    ...over,
  }
}

const join = (p: ControlProfile[], s: ControlScore[]) => joinActions(p, s)

describe('joining profiles and scores', () => {
  it('leaves out controls that do not apply and keeps scores without a profile under their id', () => {
    const actions = join([profile(), profile({ id: 'Other' })], [score(), score({ controlId: 'scid_118' })])
    expect(actions.map(({ id, title }) => [id, title])).toEqual([
      ['AdminMFAV2', 'Require MFA'],
      ['scid_118', 'scid_118'],
    ])
  })

  it('matches ids without case', () => {
    expect(join([profile({ id: 'adminmfav2' })], [score()])[0]).toMatchObject({ title: 'Require MFA' })
  })

  it.each([
    ['the profile', profile(), score(), 10],
    ['the percentage when the profile has none', profile({ maxPoints: null }), score({ points: 4, percentage: 80 }), 5],
    ['nobody', profile({ maxPoints: null }), score({ points: 0, percentage: 0 }), null],
  ])('takes the maximum from %s', (_source, p, s, maximum) => {
    expect(join([p], [s])[0]!.maxPoints).toBe(maximum)
  })

  it.each<[AssertedState, number, ActionStatus, boolean]>([
    ['default', 5, 'to-address', false],
    ['default', 9.9999999, 'completed', false],
    ['ignored', 5, 'risk-accepted', false],
    ['third-party', 10, 'third-party', true],
    ['reviewed', 10, 'alternate-mitigation', true],
    ['unknown', 10, 'unknown', false],
  ])('state %s with %d of 10 points is %s', (state, points, status, asserted) => {
    expect(join([profile({ state })], [score({ points })])[0]).toMatchObject({ status, asserted })
  })
})

it('ranks by points missing for the effort, done ones last, ties by title', () => {
  const actions = join(
    [
      profile({ id: 'a', title: 'Small', maxPoints: 2 }),
      profile({ id: 'b', title: 'Big but hard', maxPoints: 8, userImpact: 'high', implementationCost: 'high' }),
      profile({ id: 'c', title: 'Big and easy', maxPoints: 8 }),
      profile({ id: 'd', title: 'Done', maxPoints: 5 }),
      profile({ id: 'e', title: 'Also small', maxPoints: 2 }),
    ],
    ['a', 'b', 'c', 'd', 'e'].map((controlId) => score({ controlId, points: controlId === 'd' ? 5 : 0 })),
  )
  expect(rankActions(actions).map(({ title }) => title)).toEqual([
    'Big and easy',
    'Big but hard',
    'Also small',
    'Small',
    'Done',
  ])
})

it.each([
  [{ points: 4, maxPoints: 10 }, 200, 3],
  [{ points: 10, maxPoints: 10 }, 200, 0],
  [{ points: 1, maxPoints: null }, 200, 0],
  [{ points: 0, maxPoints: 10 }, 0, 0],
])('score impact of %o of a tenant maximum %d is %d', (action, tenantMaximum, impact) => {
  expect(scoreImpact(action, tenantMaximum)).toBe(impact)
})

it('regresses when it once had more, unless it is complete', () => {
  expect(hasRegressed({ points: 3, status: 'to-address' }, [1, 4])).toBe(true)
  expect(hasRegressed({ points: 4, status: 'to-address' }, [1, 4])).toBe(false)
  expect(hasRegressed({ points: 5, status: 'completed' }, [8])).toBe(false)
})
