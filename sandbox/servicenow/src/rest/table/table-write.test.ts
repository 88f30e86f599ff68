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

describe('inserting (conformance 91-103)', () => {
  it('91: answers 201 with Location, number, state and computed priority', () => {
    const created = insert({ short_description: 'x', caller_id: caller })
    const id = created.textAt('result', 'sys_id')
    expect(created.status).toBe(201)
    expect(created.header('Location')).toBe(`${instance.publicUrl}/api/now/table/incident/${id}`)
    expect(created.at('result')).toMatchObject({
      number: expect.stringMatching(/^INC\d{7}$/),
      state: '1',
      priority: '5',
      opened_by: { link: expect.stringContaining('/api/now/table/sys_user/'), value: expect.any(String) },
    })
  })

  it.each([
    ['92: an empty object', {}],
    ['no body', ''],
  ])('%s makes a record of defaults', (_, body) => {
    const created = insert(body)
    expect([created.status, created.at('result', 'impact')]).toEqual([201, '3'])
  })

  it('93: ignores unknown keys', () => {
    const created = insert({ no_such: 'y', __proto__x: 1, constructor: 'z' })
    expect(created.status).toBe(201)
    expect(created.at('result')).not.toHaveProperty('no_such')
  })

  it('94: keeps a sys_id of 32 capital characters', () => {
    const id = 'ABCDEF0123456789ABCDEF0123456789'
    expect(insert({ sys_id: id }).at('result', 'sys_id')).toBe(id)
  })

  it.each(['short', '../../etc/passwd', 'ü'.repeat(32)])('makes its own sys_id instead of %s', (given) => {
    expect(insert({ sys_id: given }).textAt('result', 'sys_id')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('95: takes numbers and overwrites the priority sent', () => {
    expect(insert({ impact: 1, urgency: 2, priority: 5 }).at('result')).toMatchObject({ impact: '1', priority: '2' })
  })

  it('96: drops a category off the list', () => {
    const created = insert({ category: 'no such category' })
    expect([created.status, created.at('result', 'category')]).not.toContain('no such category')
    expect(created.status).toBe(201)
  })

  it('keeps a value off the list when the property allows it', () => {
    instance.setProperty('glide.rest.choice.allow_non_existing_value', 'true')
    const created = insert({ category: 'no such category' })
    instance.setProperty('glide.rest.choice.allow_non_existing_value', 'false')
    expect(created.at('result', 'category')).toBe('no such category')
  })

  it('97: reads display values on demand', () => {
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

  it('98: sends no body when asked not to', () => {
    const created = insert({}, { headers: { 'x-no-response-body': 'true' } })
    expect([created.status, created.text]).toEqual([201, ''])
    expect(created.header('Location')).toMatch(/\/incident\/[0-9a-f]{32}$/)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('99: refuses %s', (type) => {
    const refused = insert('a=1', { headers: { 'content-type': type } })
    expect([refused.status, refused.at('error', 'message')]).toEqual([
      415,
      'Invalid content-type. Supported request media types for this service are: [application/json, application/xml, text/xml]',
    ])
  })

  it.each(['{"a":', 'nope', '"text"', '[[1]]', '{"a":1}x'])('100: refuses %j', (body) => {
    const refused = insert(body)
    expect([refused.status, refused.at('error', 'message')]).toEqual([400, 'Exception while reading request'])
  })

  it('101: refuses 11 MB', () => {
    const refused = insert(JSON.stringify({ description: 'x'.repeat(11 * 1024 * 1024) }))
    expect([refused.status, refused.at('error', 'detail')]).toEqual([
      400,
      expect.stringMatching(
        /^Rejected large REST payload with content-length = \d+ bytes\. Max allowed: 10485760 bytes\.$/,
      ),
    ])
  })

  it('102: takes the first of an array', () => {
    const key = { correlation_id: 'array test' }
    expect(
      insert([
        { ...key, short_description: 'one' },
        { ...key, short_description: 'two' },
      ]).status,
    ).toBe(201)
    const stored = instance.send('GET', `${table}?correlation_id=array test&sysparm_fields=short_description`)
    expect(stored.at('result')).toEqual([{ short_description: 'one' }])
  })

  it('103: refuses a caller who may not create', () => {
    const refused = instance.send('POST', '/api/now/table/sys_user_role', { as: 'nobody', body: { name: 'x' } })
    expect([refused.status, refused.at('error')]).toEqual([
      403,
      { message: 'Operation Failed', detail: 'ACL Exception Insert Failed due to security constraints' },
    ])
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

describe('updating and deleting (conformance 104-118)', () => {
  it('104, 105: adds a journal entry', () => {
    const id = newIncident({ short_description: 'journal' })
    const updated = patch(id, { work_notes: 'hi' })
    expect([updated.status, updated.at('result', 'work_notes'), updated.at('result', 'sys_mod_count')]).toEqual([
      200,
      '',
      '1',
    ])
    const entries = instance.send('GET', `/api/now/table/sys_journal_field?element_id=${id}`)
    expect(entries.at('result')).toMatchObject([{ element: 'work_notes', value: 'hi', name: 'incident' }])
    const shown = instance.send('GET', `${table}/${id}?sysparm_display_value=true&sysparm_fields=work_notes`)
    expect(shown.at('result', 'work_notes')).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d - System Administrator \(Work notes\)\nhi\n\n$/,
    )
  })

  it('106-108: resolves with codes only, then closes', () => {
    const id = newIncident()
    const refused = patch(id, { state: '6' })
    expect([refused.status, refused.at('error')]).toEqual([
      403,
      {
        message: 'Operation Failed',
        detail: 'Data Policy Exception: The following fields are mandatory: Resolution code, Resolution notes',
      },
    ])
    const resolved = patch(id, { state: '6', close_code: 'Solution provided', close_notes: 'done' })
    expect(resolved.status).toBe(200)
    expect(resolved.at('result')).toMatchObject({
      state: '6',
      active: 'true',
      resolved_at: expect.stringMatching(/^2/),
    })
    expect(patch(id, { state: '7' }).at('result')).toMatchObject({
      active: 'false',
      closed_at: expect.stringMatching(/^2/),
    })
  })

  it('109: changes nothing when nothing differs', () => {
    const id = newIncident({ short_description: 'same' })
    const before = instance.send('GET', `${table}/${id}`).at('result')
    expect(patch(id, { short_description: 'same' }).at('result')).toEqual(before)
  })

  it('110: PUT leaves fields alone that were not sent', () => {
    const id = newIncident({ short_description: 'kept' })
    const updated = instance.send('PUT', `${table}/${id}`, { body: { description: 'd' } })
    expect(updated.status).toBe(200)
    expect(updated.at('result')).toMatchObject({ short_description: 'kept', description: 'd' })
  })

  it('111: honours the method override', () => {
    const id = newIncident()
    const updated = instance.send('POST', `${table}/${id}`, {
      body: { description: 'over' },
      headers: { 'x-http-method-override': 'PATCH' },
    })
    expect([updated.status, updated.at('result', 'description')]).toEqual([200, 'over'])
  })

  it('112: 404 for an unknown record', () => {
    expect(patch('bunk', {}).status).toBe(404)
  })

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

  it('113, 114: deletes once', () => {
    const id = newIncident()
    const headers = { 'content-type': 'application/json' }
    const deleted = instance.send('DELETE', `${table}/${id}`, { headers })
    expect([deleted.status, deleted.text]).toEqual([204, ''])
    expect(instance.send('DELETE', `${table}/${id}`, { headers }).at('error', 'message')).toBe('No Record found')
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

  it('115: refuses an illegal jump of a change', () => {
    const change = instance.send('POST', '/api/now/table/change_request', { body: { short_description: 'c' } })
    const target = `/api/now/table/change_request/${change.textAt('result', 'sys_id')}`
    const refused = instance.send('PATCH', target, { body: { state: '-1' } })
    expect([refused.status, refused.at('error')]).toEqual([
      403,
      {
        message: 'Operation Failed',
        detail: expect.stringMatching(
          /^Operation against file 'change_request' was aborted by Business Rule 'Change Model: Check State Transition\^[0-9a-f]{32}'\. Business Rule Stack:Change Model: Check State Transition$/,
        ),
      },
    ])
  })

  it('116, 117: walks a standard change to its end, and refuses to cancel it in review', () => {
    const template = instance
      .send('GET', '/api/now/table/std_change_producer_version?sysparm_limit=1')
      .textAt('result', 0, 'sys_id')
    const body = { type: 'standard', std_change_producer_version: template, assignment_group: 'Network' }
    const change = instance.send('POST', '/api/now/table/change_request', { body })
    expect(change.textAt('result', 'number')).toMatch(/^CHG\d{7}$/)
    const move = (values: Record<string, string>): number =>
      instance.send('PATCH', `/api/now/table/change_request/${change.textAt('result', 'sys_id')}`, { body: values })
        .status
    expect([{ state: '-2' }, { state: '-1' }, { state: '0' }, { state: '4' }].map(move)).toEqual([200, 200, 200, 403])
    expect(move({ state: '3', close_code: 'successful', close_notes: 'done' })).toBe(200)
  })

  it('118: cuts text at the length of its column', () => {
    const stored = insert({ short_description: 'x'.repeat(200) }).textAt('result', 'short_description')
    expect(stored.length).toBe(160)
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
