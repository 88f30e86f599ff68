import { Temporal } from 'temporal-polyfill'

/** Stored form of a date-time: UTC, `yyyy-MM-dd HH:mm:ss` (ServiceNow docs, Table API). */
export const toStored = (instant: Temporal.Instant): string =>
  instant.toString({ fractionalSecondDigits: 0 }).replace('T', ' ').slice(0, 19)

export const storedTime = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')

const storedPattern = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z)?)?$/

/** @returns undefined when the text is no date or date-time of the internal format. */
export function fromStored(text: string): Temporal.Instant | undefined {
  const parts = storedPattern.exec(text.trim())
  if (!parts) return undefined
  try {
    return Temporal.Instant.from(`${parts[1]}T${parts[2] ?? '00:00:00'}Z`)
  } catch {
    // A well-shaped text such as 2026-02-31 is still no date.
    return undefined
  }
}

export const isDate = (type: string): boolean => type === 'glide_date'
export const isDateTime = (type: string): boolean => type === 'glide_date_time' || type === 'due_date'

const storedDateTime = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/** Stored text as a person in `zone` reads it. Text that is no date-time comes back as it is. */
export function inZone(stored: string, zone: string): string {
  const instant = zone === 'UTC' && storedDateTime.test(stored) ? undefined : fromStored(stored)
  if (!instant) return stored
  return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ fractionalSecondDigits: 0 }).replace('T', ' ')
}

/** Text typed by a person in `zone`, as stored. @returns empty text when it is no date-time. */
export function fromZone(local: string, zone: string): string {
  const parts = storedPattern.exec(local.trim())
  if (!parts) return ''
  try {
    const plain = Temporal.PlainDateTime.from(`${parts[1]}T${parts[2] ?? '00:00:00'}`)
    return toStored(plain.toZonedDateTime(zone).toInstant())
  } catch {
    // As in fromStored: a well-shaped text may name a day that does not exist.
    return ''
  }
}

export const isTimeZone = (zone: string): boolean => {
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    // Temporal throws on an unknown zone; there is no other way to ask.
    return false
  }
}
