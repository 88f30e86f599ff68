import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../testing/rest-client.ts'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
let caller: string
beforeAll(() => {
  instance = startTestInstance()
  caller = instance.user('caller', { first_name: 'Cal', last_name: 'Ler' })
})
afterAll(() => instance.close())

type Answer = ReturnType<TestInstance['send']>
const table = '/api/now/table/incident'
const insert = (body: unknown, more: Sent = {}, query = ''): Answer =>
  instance.send('POST', `${table}${query}`, { body, ...more })
const patch = (id: string, body: unknown, more: Sent = {}): Answer =>
  instance.send('PATCH', `${table}/${id}`, { body, ...more })
const newIncident = (values: Record<string, unknown> = {}): string => insert(values).textAt('result', 'sys_id')

describe('inserting', () => {
  it.each([
    ['an empty object', {}],
    ['no body', ''],
  ])('%s makes a record of defaults', (_, body) => {
    const created = insert(body)
    expect([created.status, created.at('result', 'impact')]).toEqual([201, '3'])
  })

  it.each(['short', '../../etc/passwd', 'ü'.repeat(32)])('makes its own sys_id instead of %s', (given) => {
    expect(insert({ sys_id: given }).textAt('result', 'sys_id')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('reads display values on demand', () => {
    const group = instance
      .send('GET', '/api/now/table/sys_user_group?name=Network&sysparm_fields=sys_id')
      .textAt('result', 0, 'sys_id')
    const created = insert(
      { state: 'In Progress', assignment_group: 'Network', caller_id: 'Cal Ler', active: 'true' },
      {},
      '?sysparm_input_display_value=true&sysparm_exclude_reference_link=true',
    )
    expect(created.at('result')).toMatchObject({ state: '2', assignment_group: group, caller_id: caller })
  })

  it('resolves a user name and a display value in raw mode, and keeps what it cannot resolve', () => {
    const shown = '?sysparm_exclude_reference_link=true'
    expect(insert({ caller_id: 'caller' }, {}, shown).at('result', 'caller_id')).toBe(caller)
    expect(insert({ caller_id: 'cal ler' }, {}, shown).at('result', 'caller_id')).toBe(caller)
    expect(insert({ caller_id: 'nobody known' }, {}, shown).at('result', 'caller_id')).toBe('nobody known')
  })

  it.each(['{"a":', 'nope', '"text"', '[[1]]', '{"a":1}x'])('refuses %j', (body) => {
    const refused = insert(body)
    expect([refused.status, refused.at('error', 'message')]).toEqual([400, 'Exception while reading request'])
  })

  it('checks the table before the right, and the right before the record', () => {
    expect(instance.send('POST', '/api/now/table/nope', { as: 'nobody', body: {} }).status).toBe(400)
    expect(instance.send('POST', '/api/now/table/sys_db_object', { as: 'nobody', body: {} }).status).toBe(403)
  })

  it.each([
    ['XML', '<request><entry><short_description>A &amp; B</short_description></entry></request>', 'application/xml'],
    ['gzip', gzipSync('{"short_description":"A & B"}'), 'application/json'],
  ])('reads %s', (name, body, type) => {
    const encoding: Record<string, string> = name === 'gzip' ? { 'content-encoding': 'gzip' } : {}
    const created = insert(body, { headers: { 'content-type': type, ...encoding } })
    expect([created.status, created.at('result', 'short_description')]).toEqual([201, 'A & B'])
  })

  it('stores odd Unicode and drops what no column can hold', () => {
    const created = insert('{"short_description":"\\u0000a\\ud800é😀\\u202e","description":{"a":[1]},"active":null}')
    expect(created.at('result', 'short_description')).toBe('a\ufffdé😀\u202e')
  })
})

describe('updating and deleting', () => {
  it('ignores columns of the platform and the identity', () => {
    const id = newIncident()
    const updated = patch(id, {
      sys_id: 'f'.repeat(32),
      sys_created_by: 'me',
      sys_mod_count: '77',
      sys_class_name: 'task',
    })
    expect(updated.at('result')).toMatchObject({
      sys_id: id,
      sys_created_by: 'admin',
      sys_mod_count: '0',
      sys_class_name: 'incident',
    })
  })

  it('refuses to change or delete a visible record of somebody else with 403', () => {
    const target = `/api/now/table/sys_user/${caller}`
    const body = { last_name: 'x' }
    expect(instance.send('GET', target, { as: 'nobody' }).status).toBe(200)
    expect(instance.send('PATCH', target, { as: 'nobody', body }).at('error', 'detail')).toBe(
      'ACL Exception Update Failed due to security constraints',
    )
    expect(instance.send('DELETE', target, { as: 'nobody' }).at('error', 'detail')).toBe(
      'ACL Exception Delete Failed due to security constraints',
    )
  })

  it('answers 404, not 403, to a write on a hidden record', () => {
    const id = newIncident()
    expect(patch(id, { description: 'x' }, { as: 'nobody' }).status).toBe(404)
    expect(instance.send('DELETE', `${table}/${id}`, { as: 'nobody' }).status).toBe(404)
  })

  it.each([
    ['2026-03-01 10:20:30', '2026-03-01 10:20:30'],
    ['2026-03-01', '2026-03-01 00:00:00'],
    ['next week', ''],
    ['2026-13-45 99:00:00', ''],
    ['', ''],
  ])('stores the date %j as %j', (sent, stored) => {
    expect(insert({ due_date: sent }).at('result', 'due_date')).toBe(stored)
  })

  it('reads dates in the zone of the caller when values are display values', () => {
    instance.user('amsterdam', { time_zone: 'Europe/Amsterdam' }, ['itil'])
    const created = insert(
      { due_date: '2026-07-01 12:00:00' },
      { as: 'amsterdam' },
      '?sysparm_input_display_value=true',
    )
    expect(created.at('result', 'due_date')).toBe('2026-07-01 10:00:00')
  })
})
