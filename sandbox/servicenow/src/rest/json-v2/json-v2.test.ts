import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
})
afterAll(() => instance.close())

type Answer = ReturnType<TestInstance['send']>
const call = (table: string, query: string, body?: unknown, as = 'admin'): Answer =>
  instance.send(body === undefined ? 'GET' : 'POST', `/${table}.do?JSONv2&${query}`, { body, as })

describe('JSONv2 web service', () => {
  it('shows rows as plain text, and none for an unknown id', () => {
    const created = call('oauth_entity', 'sysparm_action=insert', {
      name: 'Client',
      type: 'client',
      access_token_lifespan: 1800,
    })
    const id = created.textAt('records', 0, 'sys_id')
    const found = call('oauth_entity', `sysparm_query=sys_id=${id}`)
    expect([found.status, found.at('records')]).toEqual([
      200,
      [
        expect.objectContaining({
          name: 'Client',
          access_token_lifespan: '1800',
          client_secret: '',
          __status: 'success',
        }),
      ],
    ])
    expect(call('oauth_entity', 'sysparm_query=sys_id=bunk').text).toBe('{"records":[]}')
    expect(call('oauth_entity', 'sysparm_action=get&sysparm_sys_id=bunk').text).toBe('{"records":[]}')
  })

  it('updates what a query finds and deletes by id', () => {
    const id = call('incident', 'sysparm_action=insert', { short_description: 'a', caller_id: 'admin' }).textAt(
      'records',
      0,
      'sys_id',
    )
    const updated = call('incident', `sysparm_action=update&sysparm_query=sys_id=${id}`, { description: 'b' })
    expect(updated.at('records')).toMatchObject([
      { description: 'b', caller_id: expect.stringMatching(/^\w{32}$/), __status: 'success' },
    ])
    const shown = call('incident', `sysparm_action=get&sysparm_sys_id=${id}&displayvalue=all`)
    expect(shown.at('records', 0)).toMatchObject({ dv_caller_id: 'System Administrator' })
    expect(call('incident', `sysparm_action=deleteRecord&sysparm_sys_id=${id}`, '').at('records', 0, 'sys_id')).toBe(id)
    expect(call('incident', `sysparm_action=get&sysparm_sys_id=${id}`).at('records')).toEqual([])
  })

  it('inserts and deletes several, and lists keys', () => {
    const body = { records: [{ correlation_id: 'jm' }, { correlation_id: 'jm' }] }
    expect(call('incident', 'sysparm_action=insertMultiple', body).at('records', 'length')).toBe(2)
    expect(call('incident', 'sysparm_action=getKeys&sysparm_query=correlation_id=jm').at('records')).toEqual([
      expect.stringMatching(/^\w{32}$/),
      expect.stringMatching(/^\w{32}$/),
    ])
    expect(call('incident', 'sysparm_query=correlation_id=jm&sysparm_record_count=1').at('records', 'length')).toBe(1)
    expect(
      call('incident', 'sysparm_action=deleteMultiple&sysparm_query=correlation_id=jm', '').at('records', 'length'),
    ).toBe(2)
    expect(call('incident', 'sysparm_query=correlation_id=jm').at('records')).toEqual([])
  })

  it.each([
    ['an unknown table', 'nope', '', undefined, 'admin'],
    ['an unknown action', 'incident', 'sysparm_action=dance', undefined, 'admin'],
    ['a caller who may not create', 'sys_user_role', 'sysparm_action=insert', { name: 'x' }, 'nobody'],
  ])('answers %s with a failed row', (_, table, query, body, as) => {
    const failed = call(table, query, body, as)
    expect([failed.status, failed.at('records')]).toEqual([
      200,
      [{ __error: { message: expect.any(String), reason: expect.any(String) }, __status: 'failure' }],
    ])
  })
})
