import type { SecureScore } from '@scorelink/contracts'
import { percentageOf } from '../../../format/format.ts'
import type { TrendPoint } from '../../../components/trend-geometry.ts'

/** The history as percentages, oldest first. */
export function toTrend(history: SecureScore['history']): TrendPoint[] {
  return history.map(({ day, points, maxPoints }) => ({ day, value: percentageOf(points, maxPoints) }))
}

/** Ends of an axis in whole fives of percent with some room around the line: a small change is worth seeing. */
export function axisOf(trend: readonly TrendPoint[]): { minimum: number; maximum: number } {
  const values = trend.map(({ value }) => value)
  return {
    minimum: Math.max(0, Math.floor((Math.min(...values) - 2) / 5) * 5),
    maximum: Math.min(100, Math.ceil((Math.max(...values) + 2) / 5) * 5),
  }
}

/** Percentage points between first and last day, and how many days lie between; null for fewer than two days. */
export function changeOver(trend: readonly TrendPoint[]): { change: number; days: number } | null {
  const first = trend[0]
  const last = trend.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  const days = Math.round((Date.parse(last.day) - Date.parse(first.day)) / 86_400_000)
  return { change: last.value - first.value, days }
}
