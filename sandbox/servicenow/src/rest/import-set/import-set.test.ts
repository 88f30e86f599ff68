import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
  instance.defineTable('u_staging', { parent: 'sys_import_set_row', columns: ['u_key', 'u_text', 'u_caller'] })
  const map = instance
    .send('POST', '/api/now/table/sys_transform_map', {
      body: { name: 'Tickets', source_table: 'u_staging', target_table: 'incident', active: true, order: 100 },
    })
    .textAt('result', 'sys_id')
  const fields = { u_key: 'correlation_id', u_text: 'short_description', u_caller: 'caller_id' }
  for (const [source, target] of Object.entries(fields)) {
    const body = { map, source_field: source, target_field: target, coalesce: source === 'u_key' }
    instance.send('POST', '/api/now/table/sys_transform_entry', { body })
  }
})
afterAll(() => instance.close())

const load = (body: unknown, as = 'admin'): ReturnType<TestInstance['send']> =>
  instance.send('POST', '/api/now/import/u_staging', { body, as })

describe('import sets', () => {
  it('inserts, then finds the record again by its coalesce field', () => {
    const caller = instance.user('imported', { first_name: 'Im', last_name: 'Ported' })
    const first = load({ u_key: 'k1', u_text: 'one', u_caller: 'imported', no_such: 'x' })
    expect(first.status).toBe(201)
    expect(first.at()).toMatchObject({
      import_set: expect.stringMatching(/^ISET\d{7}$/),
      staging_table: 'u_staging',
      result: [
        {
          transform_map: 'Tickets',
          table: 'incident',
          display_name: 'number',
          display_value: expect.stringMatching(/^INC/),
          status: 'inserted',
        },
      ],
    })
    const sysId = first.textAt('result', 0, 'sys_id')
    expect(first.at('result', 0, 'record_link')).toBe(`${instance.publicUrl}/api/now/table/incident/${sysId}`)
    expect(load({ u_key: 'k1', u_text: 'two', u_caller: 'imported' }).at('result', 0)).toMatchObject({
      status: 'updated',
      sys_id: sysId,
    })
    expect(load({ u_key: 'k1', u_text: 'two', u_caller: 'imported' }).at('result', 0, 'status')).toBe('ignored')
    const stored = instance.send('GET', `/api/now/table/incident/${sysId}?sysparm_exclude_reference_link=true`)
    expect(stored.at('result')).toMatchObject({ short_description: 'two', caller_id: caller, correlation_id: 'k1' })
  })

  it('remembers the outcome with the staging row', () => {
    const sysId = load({ u_key: 'k2', u_text: 'x' }).textAt('result', 0, 'sys_id')
    const row = instance
      .send('GET', '/api/now/table/u_staging?u_key=k2&sysparm_fields=sys_id')
      .textAt('result', 0, 'sys_id')
    expect(instance.send('GET', `/api/now/import/u_staging/${row}`).at('result')).toMatchObject([
      { table: 'incident', status: 'inserted', sys_id: sysId },
    ])
    expect(instance.send('GET', '/api/now/import/u_staging/bunk').status).toBe(404)
  })

  it('takes several records at once', () => {
    const loaded = instance.send('POST', '/api/now/import/u_staging/insertMultiple', {
      body: { records: [{ u_key: 'm1' }, 'no record', { u_key: 'm2' }] },
    })
    expect([loaded.status, Object.keys(Object(loaded.at()))]).toEqual([201, ['import_set_id', 'multi_import_set_id']])
    const stored = instance.send('GET', '/api/now/table/incident?sysparm_query=correlation_idINm1,m2')
    expect(stored.header('X-Total-Count')).toBe('2')
  })

  it.each([
    ['an unknown table', '/api/now/import/nope', 'Invalid table nope'],
    ['a table that stages nothing', '/api/now/import/incident', 'Invalid staging table incident'],
  ])('refuses %s', (_, target, message) => {
    const refused = instance.send('POST', target, { body: {} })
    expect([refused.status, refused.at('error', 'message')]).toEqual([400, message])
  })

  it('refuses a caller who may not create staging rows', () => {
    expect(load({ u_key: 'k3' }, 'nobody').status).toBe(403)
  })
})
