import { formatDateTime, instantOf, parseDateTime } from './date-text.ts'

/** A day without time or zone. */
export class GlideDate {
  private day: string

  /** @param today the day it stands for until set, `yyyy-MM-dd` */
  constructor(today: string) {
    this.day = today
  }

  getValue(): string {
    return this.day
  }
  setValue(value: unknown): void {
    const text = typeof value === 'number' ? formatDateTime(instantOf(value), 'UTC') : String(value)
    this.day = parseDateTime(text.slice(0, 10), 'UTC') ? text.slice(0, 10) : ''
  }
  setDisplayValue(value: string): void {
    this.setValue(value)
  }
  getDisplayValue(): string {
    return this.day
  }
  getDisplayValueInternal(): string {
    return this.day
  }
  getByFormat(format: string): string {
    const [year = '', month = '', day = ''] = this.day.split('-')
    return format.replace('yyyy', year).replace('MM', month).replace('dd', day)
  }
  getYearNoTZ(): number {
    return Number(this.day.slice(0, 4))
  }
  getMonthNoTZ(): number {
    return Number(this.day.slice(5, 7))
  }
  getDayOfMonthNoTZ(): number {
    return Number(this.day.slice(8, 10))
  }
  getNumericValue(): number {
    return parseDateTime(this.day, 'UTC')?.epochMilliseconds ?? 0
  }
  compareTo(other: GlideDate): number {
    return Math.sign(this.getNumericValue() - other.getNumericValue())
  }
  toString(): string {
    return this.day
  }
}
