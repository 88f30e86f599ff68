import { describe, expect, it } from 'vitest'
import { axisOf, changeOver, toTrend } from './score-summary.ts'

describe('toTrend', () => {
  it('measures each day against the maximum of that day', () => {
    const trend = toTrend([
      { day: '2026-11-01', points: 50, maxPoints: 100 },
      { day: '2026-11-02', points: 60, maxPoints: 80 },
    ])
    expect(trend).toEqual([
      { day: '2026-11-01', value: 50 },
      { day: '2026-11-02', value: 75 },
    ])
  })
})

describe('axisOf', () => {
  it.each([
    [[56.4, 61.7], { minimum: 50, maximum: 65 }],
    [[0, 1], { minimum: 0, maximum: 5 }],
    [[99, 100], { minimum: 95, maximum: 100 }],
  ])('leaves room around %j within nothing and everything', (values, expected) => {
    expect(axisOf(values.map((value) => ({ day: '2026-11-01', value })))).toEqual(expected)
  })
})

describe('changeOver', () => {
  it('says how much was gained and in how many days, gaps in the history included', () => {
    const trend = [
      { day: '2026-10-20', value: 50 },
      { day: '2026-11-02', value: 53.5 },
    ]
    expect(changeOver(trend)).toEqual({ change: 3.5, days: 13 })
  })

  it('says nothing about a single day', () => {
    expect(changeOver([{ day: '2026-11-02', value: 50 }])).toBeNull()
    expect(changeOver([])).toBeNull()
  })
})
