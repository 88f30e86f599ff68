import { Temporal } from 'temporal-polyfill'

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(?:\.\d+)?)?$/

/**
 * Date-time as stored, `yyyy-MM-dd HH:mm:ss` in UTC.
 *
 * @param timeZone IANA zone the text is in; `UTC` for raw input.
 * @returns empty text when the input is no date of that format: the platform stores nothing then.
 */
export function storedDateTime(input: string, timeZone: string): string {
  const match = DATE_TIME.exec(input.trim())
  if (match === null) return ''
  try {
    return Temporal.PlainDateTime.from(`${match[1]}T${match[2] ?? '00:00:00'}`, { overflow: 'reject' })
      .toZonedDateTime(timeZone)
      .withTimeZone('UTC')
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .replace('T', ' ')
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}

/** Date as stored, `yyyy-MM-dd`; of a date-time only the day counts. Empty text when the input is no date. */
export function storedDate(input: string): string {
  return storedDateTime(input, 'UTC').slice(0, 10)
}
