import { describe, expect, it } from 'vitest'
import { dayTicks, heightOf, linePath, margins, placeOf, valueTicks } from './trend-geometry.ts'

const frame = {
  width: 100 + margins.left + margins.right,
  height: 100 + margins.top + margins.bottom,
  minimum: 50,
  maximum: 70,
}
const points = [
  { day: '2026-11-01', value: 50 },
  { day: '2026-11-02', value: 60 },
  { day: '2026-11-05', value: 70 },
]

describe('valueTicks', () => {
  it.each([
    [50, 65, [50, 55, 60, 65]],
    [0, 10, [0, 2, 4, 6, 8, 10]],
    [0, 9, [0, 2, 4, 6, 8]],
    [0, 1, [0, 1]],
    [0, 100, [0, 20, 40, 60, 80, 100]],
  ])('reads easily from %d to %d', (minimum, maximum, expected) => {
    expect(valueTicks({ ...frame, minimum, maximum })).toEqual(expected)
  })
})

describe('dayTicks', () => {
  it('writes no more days than there is room for', () => {
    const days = Array.from({ length: 90 }, (_, index) => ({ day: String(index), value: 0 }))
    expect(dayTicks(days, 3)).toEqual(['0', '30', '60'])
    expect(dayTicks(points, 10)).toEqual(['2026-11-01', '2026-11-02', '2026-11-05'])
  })
})

describe('the line', () => {
  it('runs from edge to edge and leaves room for missing days', () => {
    expect(points.map(({ day }) => placeOf(day, points, frame) - margins.left)).toEqual([0, 25, 100])
    expect(points.map(({ value }) => heightOf(value, frame) - margins.top)).toEqual([100, 50, 0])
    expect(linePath(points, frame)).toBe('M56.0 108.0L81.0 58.0L156.0 8.0')
  })

  it('lies on the lower edge when there is no range at all', () => {
    expect(heightOf(0, { ...frame, minimum: 0, maximum: 0 })).toBe(frame.height - margins.bottom)
  })
})
