/** Numbers and dates as people read them. All pure: locale and time zone come in. */
export type Formatters = {
  /** 815.22 */
  number: (value: number) => string
  /** 59.24 % with a space that does not break. @param value percent, 0 to 100 */
  percent: (value: number) => string
  /** +3.24 %, sign always shown. @param value percentage points */
  signedPercent: (value: number) => string
  /** 5/9, or 5/? when the maximum is not known. */
  points: (points: number, maxPoints: number | null) => string
  /** @param day calendar day, `2026-11-30`; the same day in every time zone */
  day: (day: string) => string
  /** Nov 30, for an axis. @param day calendar day, `2026-11-30` */
  shortDay: (day: string) => string
  /** Day and time in the tenant's zone. @param instant ISO 8601 in UTC */
  instant: (instant: string) => string
}

/** @param timeZone IANA name; an unknown one falls back to UTC */
export function createFormatters(locale: string, timeZone: string): Formatters {
  const twoDecimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const fixedDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const signed = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'always',
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
  })
  return {
    number: (value) => twoDecimals.format(value),
    percent: (value) => `${fixedDecimals.format(value)}\u00A0%`,
    signedPercent: (value) => `${signed.format(value)}\u00A0%`,
    points: (points, maxPoints) =>
      `${twoDecimals.format(points)}/${maxPoints === null ? '?' : twoDecimals.format(maxPoints)}`,
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    shortDay: (day) => shortDays.format(new Date(`${day}T00:00:00Z`)),
    instant: (instant) => instants.format(new Date(instant)),
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return false
  }
}

/** Share of a whole in percent; 0 when the whole is 0. */
export function percentageOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100
}
