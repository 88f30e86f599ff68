/** A day in UTC, `yyyy-MM-dd`; days compare as text. */
export type Day = string

const dayMs = 86_400_000

export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10)
}

/** @param count may be negative */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(Date.parse(day) + count * dayMs))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}
