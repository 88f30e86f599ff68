import { Temporal } from 'temporal-polyfill'

/**
 * A due date is a day in the tenant's zone; ServiceNow keeps an instant. The last second of the day is the one that
 * falls on the same day for everybody west of the zone too, and is never "overdue" while the day lasts.
 */
export function dueInstant(day: string, timeZone: string): Date {
  const end = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '23:59:59' })
  return new Date(end.epochMilliseconds)
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
