import { expect, it } from 'vitest'
import { placeAfter, queryFrom, type Place } from './keyset.ts'

const limit = 2
const instanceTime = new Date('2026-11-22T11:00:00Z')
const row = (sysId: string, updatedOn: string) => ({ sysId, updatedOn })

it.each<[string, Place, string, number]>([
  ['from the beginning', {}, 'correlation_display=Scorelink^ORDERBYsys_updated_on^ORDERBYsys_id', 0],
  [
    'two minutes before the place it caught up to',
    { at: '2026-11-22 10:00:00' },
    'correlation_display=Scorelink^sys_updated_on>=2026-11-22 09:58:00^ORDERBYsys_updated_on^ORDERBYsys_id',
    0,
  ],
  [
    'behind the last record of a page, within its second and after it',
    { at: '2026-11-22 10:00:00', behind: 'b' },
    'correlation_display=Scorelink^sys_updated_on>2026-11-22 10:00:00' +
      '^NQcorrelation_display=Scorelink^sys_updated_on=2026-11-22 10:00:00^sys_id>b' +
      '^ORDERBYsys_updated_on^ORDERBYsys_id',
    0,
  ],
  ['past rows that are not shown', { skip: 4 }, 'correlation_display=Scorelink^ORDERBYsys_updated_on^ORDERBYsys_id', 4],
])('asks %s', (_name, place, query, offset) => {
  expect(queryFrom(place)).toEqual({ query, offset })
})

it('goes on behind the last record while there are more than were asked for', () => {
  const page = { rows: [row('a', '2026-11-22 10:00:00'), row('b', '2026-11-22 10:00:01')], total: 5, instanceTime }
  const since = '2026-11-22 11:00:00'
  expect(placeAfter({}, page, limit)).toEqual({ place: { at: '2026-11-22 10:00:01', behind: 'b', since }, more: true })
})

it('passes over a page of which no record is shown', () => {
  const hidden = { rows: [], total: 5, instanceTime }
  const since = '2026-11-22 11:00:00'
  const first = placeAfter({ at: '2026-11-22 10:00:00' }, hidden, limit)
  expect(first).toEqual({ place: { at: '2026-11-22 10:00:00', skip: 2, since }, more: true })
  expect(placeAfter(first.place, hidden, limit)).toMatchObject({ place: { skip: 4 }, more: true })
  expect(placeAfter({ at: '2026-11-22 10:00:00', skip: 4 }, hidden, limit).more).toBe(false)
})

it.each([
  ['the instance says what time it is', instanceTime, '2026-11-22 11:00:00'],
  ['it does not', null, '2026-11-22 10:00:05'],
])('has caught up where the count says so; from then on where %s', (_name, time, at) => {
  const page = { rows: [row('a', '2026-11-22 10:00:05')], total: 1, instanceTime: time }
  expect(placeAfter({ at: '2026-11-22 10:00:00' }, page, limit)).toEqual({ place: { at }, more: false })
})

it('has caught up to the time of its first page, however long the others took to read', () => {
  const begun: Place = { at: '2026-11-22 10:00:01', behind: 'b', since: '2026-11-22 11:00:00' }
  const last = { rows: [], total: 0, instanceTime: new Date('2026-11-22T12:00:00Z') }
  expect(placeAfter(begun, last, limit)).toEqual({ place: { at: '2026-11-22 11:00:00' }, more: false })
})

it('takes a short page for the last one where the instance does not count', () => {
  const short = { rows: [row('a', '2026-11-22 10:00:05')], total: undefined, instanceTime: null }
  expect(placeAfter({}, short, limit).more).toBe(false)
  expect(placeAfter({}, { ...short, rows: [...short.rows, row('b', '2026-11-22 10:00:06')] }, limit).more).toBe(true)
})
