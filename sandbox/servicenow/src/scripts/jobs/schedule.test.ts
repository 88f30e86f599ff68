import { describe, expect, test } from 'vitest'
import { lastTick, readSchedule } from './schedule.ts'

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`)
const tick = (job: Record<string, string>, now: string, zone = 'UTC'): string | undefined => {
  const found = lastTick(readSchedule(job, zone), at(now))
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 19).replace('T', ' ')
}

describe('a scheduled script', () => {
  const everyFive = {
    run_type: 'periodically',
    run_start: '2026-01-01 00:02:00',
    run_period: '1970-01-01 00:05:00',
  }
  const daily = { run_type: 'daily', run_time: '1970-01-01 06:30:00' }
  test.each([
    ['every five minutes, before its start', everyFive, '2026-01-01 00:01:59', undefined],
    ['every five minutes, at its start', everyFive, '2026-01-01 00:02:00', '2026-01-01 00:02:00'],
    ['every five minutes, later', everyFive, '2026-01-02 10:11:00', '2026-01-02 10:07:00'],
    ['without a period', { run_type: 'periodically' }, '2026-01-02 10:11:00', undefined],
    ['once', { run_type: 'once', run_start: '2026-01-01 08:00:00' }, '2026-03-01 00:00:00', '2026-01-01 08:00:00'],
    ['daily, after its time', daily, '2026-05-05 07:00:00', '2026-05-05 06:30:00'],
    ['daily, before its time', daily, '2026-05-05 06:00:00', '2026-05-04 06:30:00'],
    [
      'weekly on Monday',
      { ...daily, run_type: 'weekly', run_dayofweek: '1' },
      '2026-05-05 07:00:00',
      '2026-05-04 06:30:00',
    ],
    [
      'monthly on the 31st, in a short month',
      { ...daily, run_type: 'monthly', run_dayofmonth: '31' },
      '2026-06-30 07:00:00',
      '2026-05-31 06:30:00',
    ],
    ['on demand', { run_type: 'on_demand' }, '2026-06-30 07:00:00', undefined],
  ])('%s', (_name, job, now, expected) => {
    expect(tick(job, now)).toBe(expected)
  })

  test('runs by the clock of its own zone', () => {
    const job = { ...daily, time_zone: 'America/New_York' }
    expect(tick(job, '2026-07-01 12:00:00')).toBe('2026-07-01 10:30:00')
    expect(tick(job, '2026-01-01 12:00:00')).toBe('2026-01-01 11:30:00')
  })
})
