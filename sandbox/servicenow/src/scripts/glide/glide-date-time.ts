import { formatDateTime, instantOf, parseDateTime, type Temporal } from './date-text.ts'
import { GlideDate } from './glide-date.ts'
import { GlideDuration, readDuration } from './glide-duration.ts'
import { GlideTime } from './glide-time.ts'

/** Whole seconds; the platform keeps no smaller unit. */
interface Clock {
  /** Epoch milliseconds of the instance's own clock. */
  now(): number
  /** IANA zone of the acting user. */
  zone(): string
}

const EPOCH = instantOf(0)
const FORMAT_ERROR = 'Could not parse DateTime'

/**
 * A moment, kept in UTC and shown in the user's zone (ServiceNow docs, GlideDateTime scoped). Adding months and years
 * clips to the last day of the month; local variants keep the wall-clock time across a change to summer time.
 */
export class GlideDateTime {
  private instant: Temporal.Instant
  private error = ''
  private readonly clock: Clock

  constructor(clock: Clock, value?: unknown) {
    this.clock = clock
    this.instant = instantOf(Math.floor(clock.now() / 1000) * 1000)
    if (value instanceof GlideDateTime) this.instant = value.instant
    else if (value !== undefined) this.setValue(value)
  }

  /** Difference between two moments, later second. */
  static subtract(start: GlideDateTime, end: GlideDateTime): GlideDuration {
    return new GlideDuration(end.getNumericValue() - start.getNumericValue())
  }

  getValue(): string {
    return this.error === '' ? formatDateTime(this.instant, 'UTC') : ''
  }
  setValue(value: unknown): void {
    if (typeof value === 'number') this.assign(instantOf(value))
    else if (value instanceof GlideDateTime) this.assign(value.instant)
    else this.assign(parseDateTime(String(value), 'UTC'))
  }
  setValueUTC(value: string, _format?: string): void {
    this.assign(parseDateTime(value, 'UTC'))
  }
  getDisplayValue(): string {
    return this.error === '' ? formatDateTime(this.instant, this.clock.zone()) : ''
  }
  getDisplayValueInternal(): string {
    return this.getDisplayValue()
  }
  getDisplayValueLang(): string {
    return this.getDisplayValue()
  }
  setDisplayValue(value: string): void {
    this.assign(parseDateTime(value, this.clock.zone()))
  }
  setDisplayValueInternal(value: string): void {
    this.setDisplayValue(value)
  }
  getNumericValue(): number {
    return this.instant.epochMilliseconds
  }

  /** @param amount milliseconds, or a GlideTime or GlideDuration */
  add(amount: unknown): void {
    this.instant = this.instant.add({ milliseconds: millisecondsOf(amount) })
  }
  /** @param amount milliseconds, a GlideTime, or a moment; with a moment the difference is returned */
  subtract(amount: unknown): GlideDuration | undefined {
    if (amount instanceof GlideDateTime) return GlideDateTime.subtract(amount, this)
    this.instant = this.instant.subtract({ milliseconds: millisecondsOf(amount) })
    return undefined
  }
  addSeconds(seconds: unknown): void {
    this.instant = this.instant.add({ seconds: Math.trunc(Number(seconds)) })
  }
  addDays(days: number): void {
    this.addLocal({ days })
  }
  addDaysLocalTime(days: number): void {
    this.addLocal({ days })
  }
  addDaysUTC(days: number): void {
    this.addUtc({ days })
  }
  addWeeks(weeks: number): void {
    this.addLocal({ weeks })
  }
  addWeeksLocalTime(weeks: number): void {
    this.addLocal({ weeks })
  }
  addWeeksUTC(weeks: number): void {
    this.addUtc({ weeks })
  }
  addMonths(months: number): void {
    this.addLocal({ months })
  }
  addMonthsLocalTime(months: number): void {
    this.addLocal({ months })
  }
  addMonthsUTC(months: number): void {
    this.addUtc({ months })
  }
  addYears(years: number): void {
    this.addLocal({ years })
  }
  addYearsLocalTime(years: number): void {
    this.addLocal({ years })
  }
  addYearsUTC(years: number): void {
    this.addUtc({ years })
  }

  after(other: GlideDateTime): boolean {
    return this.compareTo(other) > 0
  }
  before(other: GlideDateTime): boolean {
    return this.compareTo(other) < 0
  }
  onOrAfter(other: GlideDateTime): boolean {
    return this.compareTo(other) >= 0
  }
  onOrBefore(other: GlideDateTime): boolean {
    return this.compareTo(other) <= 0
  }
  compareTo(other: GlideDateTime): number {
    return Math.sign(this.getNumericValue() - other.getNumericValue())
  }
  equals(other: unknown): boolean {
    if (other instanceof GlideDateTime) return this.compareTo(other) === 0
    return parseDateTime(String(other), 'UTC')?.epochMilliseconds === this.getNumericValue()
  }

  getDate(): GlideDate {
    return new GlideDate(this.getValue().slice(0, 10))
  }
  getTime(): GlideTime {
    return new GlideTime(this.getValue())
  }
  getLocalDate(): GlideDate {
    return new GlideDate(this.getDisplayValue().slice(0, 10))
  }
  getLocalTime(): GlideTime {
    return new GlideTime(this.getDisplayValue())
  }
  getDayOfMonth(): number {
    return this.local().day
  }
  getDayOfMonthLocalTime(): number {
    return this.local().day
  }
  getDayOfMonthUTC(): number {
    return this.utc().day
  }
  getDayOfWeek(): number {
    return this.local().dayOfWeek
  }
  getDayOfWeekLocalTime(): number {
    return this.local().dayOfWeek
  }
  getDayOfWeekUTC(): number {
    return this.utc().dayOfWeek
  }
  getMonth(): number {
    return this.local().month
  }
  getMonthLocalTime(): number {
    return this.local().month
  }
  getMonthUTC(): number {
    return this.utc().month
  }
  getYear(): number {
    return this.local().year
  }
  getYearLocalTime(): number {
    return this.local().year
  }
  getYearUTC(): number {
    return this.utc().year
  }
  getWeekOfYearLocalTime(): number {
    return this.local().weekOfYear ?? 0
  }
  getWeekOfYearUTC(): number {
    return this.utc().weekOfYear ?? 0
  }
  getDaysInMonth(): number {
    return this.local().daysInMonth
  }
  getDaysInMonthLocalTime(): number {
    return this.local().daysInMonth
  }
  getDaysInMonthUTC(): number {
    return this.utc().daysInMonth
  }
  setDayOfMonth(day: number): void {
    this.setLocal({ day })
  }
  setDayOfMonthLocalTime(day: number): void {
    this.setLocal({ day })
  }
  setDayOfMonthUTC(day: number): void {
    this.assign(this.utc().with({ day }).toInstant())
  }
  setMonthLocalTime(month: number): void {
    this.setLocal({ month })
  }
  setMonthUTC(month: number): void {
    this.assign(this.utc().with({ month }).toInstant())
  }
  setYearLocalTime(year: number): void {
    this.setLocal({ year })
  }
  setYearUTC(year: number): void {
    this.assign(this.utc().with({ year }).toInstant())
  }

  getTZOffset(): number {
    return this.local().offsetNanoseconds / 1e6
  }
  getDSTOffset(): number {
    const local = this.local()
    const standard = Math.min(
      local.with({ month: 1, day: 1 }).offsetNanoseconds,
      local.with({ month: 7, day: 1 }).offsetNanoseconds,
    )
    return (local.offsetNanoseconds - standard) / 1e6
  }
  isDST(): boolean {
    return this.getDSTOffset() !== 0
  }
  isValid(): boolean {
    return this.error === ''
  }
  hasDate(): boolean {
    return this.error === '' && !this.instant.equals(EPOCH)
  }
  getErrorMsg(): string {
    return this.error
  }
  getInternalFormattedLocalTime(): string {
    return this.getDisplayValue().slice(11)
  }
  getUserFormattedLocalTime(): string {
    return this.getDisplayValue().slice(11)
  }
  toString(): string {
    return this.getValue()
  }

  private assign(instant: Temporal.Instant | undefined): void {
    this.error = instant === undefined ? FORMAT_ERROR : ''
    if (instant !== undefined) this.instant = instantOf(Math.floor(instant.epochMilliseconds / 1000) * 1000)
  }
  private local(): Temporal.ZonedDateTime {
    return this.instant.toZonedDateTimeISO(this.clock.zone())
  }
  private utc(): Temporal.ZonedDateTime {
    return this.instant.toZonedDateTimeISO('UTC')
  }
  private addLocal(amount: Temporal.DurationLike): void {
    this.instant = this.local().add(whole(amount)).toInstant()
  }
  private addUtc(amount: Temporal.DurationLike): void {
    this.instant = this.utc().add(whole(amount)).toInstant()
  }
  private setLocal(part: { day?: number; month?: number; year?: number }): void {
    this.assign(this.local().with(part).toInstant())
  }
}

function millisecondsOf(amount: unknown): number {
  if (amount instanceof GlideTime) return amount.getNumericValue()
  return Math.trunc(readDuration(amount))
}

/** Scripts pass numbers as text too. */
function whole(amount: Temporal.DurationLike): Temporal.DurationLike {
  return Object.fromEntries(Object.entries(amount).map(([unit, count]) => [unit, Math.trunc(Number(count))]))
}
