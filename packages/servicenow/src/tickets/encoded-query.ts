/**
 * A value inside an encoded query. `^` ends a condition and is written twice to be itself; line ends cannot stand in
 * one (ServiceNow docs, encoded query strings).
 */
export function encodeQueryValue(value: string): string {
  return value.replaceAll(/[\r\n]+/g, ' ').replaceAll('^', '^^')
}

/** `2026-11-22 10:00:00` in UTC, the form raw date-time columns are written and read in. */
export function toGlideDateTime(instant: Date): string {
  return instant.toISOString().slice(0, 19).replace('T', ' ')
}

/** @returns null for an empty or unreadable column. */
export function fromGlideDateTime(text: string): Date | null {
  const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? new Date(`${text.replace(' ', 'T')}Z`) : undefined
  return instant === undefined || Number.isNaN(instant.getTime()) ? null : instant
}
