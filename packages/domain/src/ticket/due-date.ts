import { Temporal } from 'temporal-polyfill'

const secondMs = 1_000

/**
 * A due date is a day in the tenant's zone; ServiceNow keeps an instant. The last second of the day is the one that
 * falls on the same day for everybody west of the zone too, and is never "overdue" while the day lasts. It is counted
 * back from the next day: where clocks go forward at the end of a day, it has no 23:59:59.
 */
export function dueInstant(day: string, timeZone: string): Date {
  return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - secondMs)
}

/** The day an instant falls on in the zone, `2026-11-30`. */
export function dueDay(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** First instant of a day in the zone. */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}

/** @param day `2026-11-30`. @param days whole, 0 or more. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
