import { describe, expect, it } from 'vitest'
import { effectiveState, toControlProfile, toSnapshot } from './mapper.ts'

describe('effective state', () => {
  it.each([
    ['nobody decided', [], 'default'],
    ['one entry without a date', [{ state: 'Default', updatedDateTime: null }], 'default'],
    [
      'the newest entry wins, wherever it stands',
      [
        { state: 'ThirdParty', updatedDateTime: '2026-11-02T00:00:00Z' },
        { state: 'Ignored', updatedDateTime: '2026-11-01T00:00:00Z' },
        { state: 'Default', updatedDateTime: null },
      ],
      'third-party',
    ],
    ['any spelling', [{ state: 'reviewed', updatedDateTime: null }], 'reviewed'],
    ['a state nobody has heard of', [{ state: 'Postponed', updatedDateTime: null }], 'unknown'],
  ])('%s', (_name, updates, state) => {
    expect(effectiveState(updates)).toBe(state)
  })
})

it('reads profiles in all their spellings', () => {
  const profile = toControlProfile({
    id: 'scid_118',
    title: ' ',
    controlCategory: 'Device',
    service: 'MDATP',
    maxScore: '8',
    userImpact: 'Medium',
    implementationCost: 'Unknown',
    threats: ['Account Breach', 'Account breach', 'Data Spillage'],
    actionUrl: 'see the documentation',
  })
  expect(profile).toMatchObject({
    title: 'scid_118',
    category: 'devices',
    maxPoints: 8,
    userImpact: 'moderate',
    implementationCost: null,
    threats: ['Account breach', 'Data spillage'],
    actionUrl: null,
  })
})

it('leaves out comparisons that say nothing, and reads numbers written as text', () => {
  const snapshot = toSnapshot({
    azureTenantId: 't',
    createdDateTime: '2026-11-22T00:00:00Z',
    currentScore: '815.22',
    maxScore: 1376,
    averageComparativeScores: [
      { basis: 'AllTenants', averageScore: 52.86 },
      { basis: 'TotalSeats', averageScore: -1 },
      { basis: 'IndustryTypes' },
    ],
    controlScores: [{ controlName: 'AdminMFAV2', score: '0.0', count: '3', total: '9', scoreInPercentage: '33.3' }],
  })
  expect(snapshot).toMatchObject({
    day: '2026-11-22',
    points: 815.22,
    comparisons: [{ basis: 'AllTenants', averagePercentage: 52.86 }],
    controls: [{ points: 0, percentage: 33.3, count: 3, total: 9, implementationStatus: '' }],
  })
})
