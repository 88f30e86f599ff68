import type { SecureScore } from '@scorelink/contracts'
import { percentageOf } from '../../../format/format.ts'
import type { TrendPoint } from '../../../components/TrendChart.tsx'

/** The history as percentages, oldest first. */
export function toTrend(history: SecureScore['history']): TrendPoint[] {
  return history.map(({ day, points, maxPoints }) => ({ day, value: percentageOf(points, maxPoints) }))
}

/** Percentage points between first and last day, and how many days lie between; null for fewer than two days. */
export function changeOver(trend: readonly TrendPoint[]): { change: number; days: number } | null {
  const first = trend[0]
  const last = trend.at(-1)
  if (first === undefined || last === undefined || first === last) return null
  const days = Math.round((Date.parse(last.day) - Date.parse(first.day)) / 86_400_000)
  return { change: last.value - first.value, days }
}
