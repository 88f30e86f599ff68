import { textOf } from './script-text.ts'
import { formatDateTime, instantOf } from './date-text.ts'

const TIME = /(\d{2}):(\d{2}):(\d{2})$/

/** A time of day, kept as milliseconds after midnight. */
export class GlideTime {
  private milliseconds: number

  /** @param value milliseconds, or `HH:mm:ss` with or without a date before it */
  constructor(value?: unknown) {
    this.milliseconds = readTime(value)
  }

  getValue(): string {
    return formatDateTime(instantOf(this.milliseconds), 'UTC')
  }
  setValue(value: unknown): void {
    this.milliseconds = readTime(value)
  }
  setDisplayValue(value: string): void {
    this.milliseconds = readTime(value)
  }
  getDisplayValue(): string {
    return this.getValue().slice(11)
  }
  getByFormat(format: string): string {
    const [hour = '', minute = '', second = ''] = this.getDisplayValue().split(':')
    return format.replace('HH', hour).replace('mm', minute).replace('ss', second)
  }
  getHourUTC(): number {
    return Math.floor(this.milliseconds / 3_600_000) % 24
  }
  getMinutesUTC(): number {
    return Math.floor(this.milliseconds / 60_000) % 60
  }
  getSeconds(): number {
    return Math.floor(this.milliseconds / 1000) % 60
  }
  getNumericValue(): number {
    return this.milliseconds
  }
  toString(): string {
    return this.getValue()
  }
}

function readTime(value: unknown): number {
  if (typeof value === 'number') return value
  const found = TIME.exec(textOf(value))
  if (!found) return 0
  return ((Number(found[1]) * 60 + Number(found[2])) * 60 + Number(found[3])) * 1000
}
