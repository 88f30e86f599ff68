import { chance } from './chance.ts'
import { daysBetween, type Day } from './days.ts'
import { roundToCents } from './measure.ts'

/** A benchmark. Only `basis` and `averageScore` are in Graph's metadata; the rest arrives as open properties. */
export type ComparativeScore = { basis: string; averageScore: number } & Record<string, string | number>

/** Average points and their maxima by category, as the other tenants of the made-up world have them. */
const averages = {
  apps: [218.4, 461],
  data: [9.6, 27],
  device: [291.7, 552],
  identity: [131.2, 288],
  infrastructure: [-1, -1],
}

/**
 * Benchmarks of one day. They have been absent for weeks and have held -1 in real tenants, so one week in nine
 * has none, and there is never a figure for infrastructure or the industry.
 */
export function comparativeScores(day: Day): ComparativeScore[] | null {
  const week = Math.floor(daysBetween('2024-01-01', day) / 7)
  if (week % 9 === 4) return null
  return [
    { basis: 'AllTenants', averageScore: roundToCents(47 + chance(day, 'all') * 2), ...byCategory(1) },
    {
      basis: 'TotalSeats',
      averageScore: roundToCents(54 + chance(day, 'seats') * 2),
      ...byCategory(1.12),
      SeatSizeRangeLowerValue: '501',
      SeatSizeRangeUpperValue: '1000',
    },
    { basis: 'IndustryTypes', averageScore: -1 },
  ]
}

function byCategory(factor: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(averages).flatMap(([category, [average = -1, max = -1]]) => [
      [`${category}Score`, average < 0 ? -1 : roundToCents(average * factor)],
      [`${category}ScoreMax`, max],
    ]),
  )
}
