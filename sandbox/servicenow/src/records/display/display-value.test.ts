import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../instance.ts'
import { testInstance, type TestInstance } from '../testing/test-instance.ts'

// ServiceNow docs, Table API, `sysparm_display_value`.
let instance: TestInstance
beforeAll(() => {
  instance = testInstance()
})
afterAll(() => instance.remove())

const show = (row: Row, column: string, zone = 'UTC'): string =>
  instance.records.display('incident', row, column, { ...instance.admin, timeZone: zone })

describe('a person sees', () => {
  it.each([
    ['state', '2', 'In Progress'],
    ['priority', '1', '1 - Critical'],
    ['impact', '3', '3 - Low'],
    ['category', 'inquiry', 'Inquiry / Help'],
    ['approval', 'not requested', 'Not Yet Requested'],
    ['contact_type', 'carrier pigeon', 'carrier pigeon'],
    ['active', 'true', 'true'],
    ['order', '7', '7'],
    ['sys_class_name', 'incident', 'Incident'],
    ['calendar_duration', '1970-01-01 00:02:17', '2 Minutes'],
    ['calendar_duration', '1970-01-19 08:00:00', '18 Days 8 Hours'],
    ['calendar_duration', '1970-01-01 00:00:09', '9 Seconds'],
    ['sys_domain', 'global', 'global'],
    ['due_date', '', ''],
    ['no_such_column', 'x', ''],
  ])('%s %j as %j', (column, stored, shown) => {
    expect(show({ sys_class_name: 'incident', [column]: stored }, column)).toBe(shown)
  })

  it('names of references and of lists', () => {
    const [abel, beth] = ['abel.tuter', 'beth.anglin'].map((name) => instance.as(name).sysId)
    expect(show({ caller_id: abel ?? '' }, 'caller_id')).toBe('Abel Tuter')
    expect(show({ watch_list: `${abel},${beth},x@example.com` }, 'watch_list')).toBe(
      'Abel Tuter, Beth Anglin, x@example.com',
    )
    expect(show({ caller_id: 'f'.repeat(32) }, 'caller_id')).toBe('')
  })

  it.each([
    ['UTC', '2026-07-01 00:30:00'],
    ['Europe/Amsterdam', '2026-07-01 02:30:00'],
    ['US/Pacific', '2026-06-30 17:30:00'],
  ])('times in the zone %s', (zone, shown) => {
    expect(show({ due_date: '2026-07-01 00:30:00' }, 'due_date', zone)).toBe(shown)
  })

  it('stars instead of a secret', () => {
    const row = instance.records.get('sys_user', instance.admin.sysId) ?? {}
    expect(instance.records.display('sys_user', row, 'user_password', instance.admin)).toBe('********')
  })
})
