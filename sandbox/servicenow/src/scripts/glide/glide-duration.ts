import { textOf } from './script-text.ts'
import { formatDateTime, instantOf, parseDateTime } from './date-text.ts'

const DAY_MS = 86_400_000
const PARTS = /^(-?)(?:(\d+) )?(\d{1,2}):(\d{2}):(\d{2})$/

/**
 * A span of time. The platform stores it as a date counted from 1970-01-01 and also reads `d HH:mm:ss`
 * (ServiceNow docs, GlideDuration).
 */
export class GlideDuration {
  private milliseconds: number

  /** @param value milliseconds, `d HH:mm:ss`, the stored date form, or another duration */
  constructor(value?: unknown) {
    this.milliseconds = readDuration(value)
  }

  getNumericValue(): number {
    return this.milliseconds
  }
  getValue(): string {
    return formatDateTime(instantOf(this.milliseconds), 'UTC')
  }
  setValue(value: unknown): void {
    this.milliseconds = readDuration(value)
  }
  getDurationValue(): string {
    const seconds = Math.floor(Math.abs(this.milliseconds) / 1000)
    const days = Math.floor(seconds / 86_400)
    const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
    return `${this.milliseconds < 0 ? '-' : ''}${days > 0 ? `${days} ` : ''}${time}`
  }
  getDayPart(): number {
    return Math.trunc(this.milliseconds / DAY_MS)
  }
  getRoundedDayPart(): number {
    return Math.round(this.milliseconds / DAY_MS)
  }
  getDisplayValue(): string {
    const seconds = Math.floor(Math.abs(this.milliseconds) / 1000)
    const parts: Array<readonly [number, string]> = [
      [Math.floor(seconds / 86_400), 'Day'],
      [Math.floor(seconds / 3600) % 24, 'Hour'],
      [Math.floor(seconds / 60) % 60, 'Minute'],
      [seconds % 60, 'Second'],
    ]
    const shown = parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    return shown.length === 0 ? '0 Seconds' : shown.join(' ')
  }
  getByFormat(format: string): string {
    const seconds = Math.floor(Math.abs(this.milliseconds) / 1000)
    return format
      .replace('HH', String(Math.floor(seconds / 3600)).padStart(2, '0'))
      .replace('mm', String(Math.floor(seconds / 60) % 60).padStart(2, '0'))
      .replace('ss', String(seconds % 60).padStart(2, '0'))
  }
  add(other: GlideDuration): GlideDuration {
    return new GlideDuration(this.milliseconds + other.getNumericValue())
  }
  subtract(other: GlideDuration): GlideDuration {
    return new GlideDuration(this.milliseconds - other.getNumericValue())
  }
  toString(): string {
    return this.getValue()
  }
}

const two = (part: number): string => String(part).padStart(2, '0')

/** Milliseconds of any form a script passes. */
export function readDuration(value: unknown): number {
  if (value === undefined || value === null || value === '') return 0
  if (typeof value === 'number') return value
  if (value instanceof GlideDuration) return value.getNumericValue()
  const text = textOf(value)
  const found = PARTS.exec(text)
  if (found) {
    const [, sign, days = '0', hours, minutes, seconds] = found
    const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)
    return total * (sign === '-' ? -1000 : 1000)
  }
  return parseDateTime(text, 'UTC')?.epochMilliseconds ?? (Number(text) || 0)
}
