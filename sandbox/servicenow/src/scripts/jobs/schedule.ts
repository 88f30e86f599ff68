import type { Row } from '../../instance.ts'
import { instantOf, parseDateTime, type Temporal } from '../glide/date-text.ts'
import { readDuration } from '../glide/glide-duration.ts'

/** When a scheduled script runs, from its `sysauto_script` record. */
export type Schedule =
  | { readonly kind: 'every'; readonly startMs: number; readonly periodMs: number }
  | { readonly kind: 'once'; readonly atMs: number }
  | { readonly kind: 'calendar'; readonly timeMs: number; readonly timeZone: string; readonly isDay: DayTest }
  | { readonly kind: 'never' }

type DayTest = (day: Temporal.ZonedDateTime) => boolean

const DAY_MS = 86_400_000

/**
 * Reads the schedule. Run types for months of a year and business calendars are not simulated and never run.
 *
 * @param timeZone zone of the system, for jobs without one
 */
export function readSchedule(job: Row, timeZone: string): Schedule {
  const startMs = parseDateTime(job['run_start'] ?? '', 'UTC')?.epochMilliseconds ?? 0
  const calendar = (isDay: DayTest): Schedule => ({
    kind: 'calendar',
    timeMs: readDuration(job['run_time']),
    timeZone: job['time_zone'] || timeZone,
    isDay,
  })
  switch (job['run_type'] ?? '') {
    case 'periodically': {
      const periodMs = readDuration(job['run_period'])
      return periodMs > 0 ? { kind: 'every', startMs, periodMs } : { kind: 'never' }
    }
    case 'once':
      return { kind: 'once', atMs: startMs }
    case 'daily':
      return calendar(() => true)
    case 'weekly': {
      const days = new Set(
        [...(job['run_daysofweek'] ?? '').split(','), job['run_dayofweek'] ?? ''].filter((day) => day !== ''),
      )
      return calendar(({ dayOfWeek }) => days.has(String(dayOfWeek)))
    }
    case 'monthly':
      return calendar(({ day }) => day === Number(job['run_dayofmonth'] || 1))
    default:
      return { kind: 'never' }
  }
}

/** Latest moment at or before `nowMs` the schedule names; undefined when there was none yet. Epoch milliseconds. */
export function lastTick(schedule: Schedule, nowMs: number): number | undefined {
  switch (schedule.kind) {
    case 'never':
      return undefined
    case 'once':
      return schedule.atMs <= nowMs ? schedule.atMs : undefined
    case 'every': {
      const { startMs, periodMs } = schedule
      return nowMs < startMs ? undefined : startMs + Math.floor((nowMs - startMs) / periodMs) * periodMs
    }
    case 'calendar': {
      const today = instantOf(nowMs).toZonedDateTimeISO(schedule.timeZone).startOfDay()
      // A month has at most 31 days between two of its dates, plus today.
      for (let back = 0; back <= 31; back += 1) {
        const day = today.subtract({ days: back })
        const tick = day.add({ milliseconds: schedule.timeMs % DAY_MS }).epochMilliseconds
        if (tick <= nowMs && schedule.isDay(day)) return tick
      }
      return undefined
    }
  }
}
