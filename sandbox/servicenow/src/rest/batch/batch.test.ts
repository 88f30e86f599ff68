import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
})
afterAll(() => instance.close())

interface Item {
  readonly id: string
  readonly method?: string
  readonly url?: unknown
  readonly headers?: ReadonlyArray<{ name: string; value: string }>
  readonly body?: string
  readonly exclude_response_headers?: boolean
}

const batch = (items: readonly unknown[], as = 'admin'): ReturnType<TestInstance['send']> =>
  instance.send('POST', '/api/now/v1/batch', { as, body: { batch_request_id: 1, rest_requests: items } })
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
const json = [{ name: 'Content-Type', value: 'application/json' }]
const decoded = (answer: ReturnType<TestInstance['send']>, index: number): unknown =>
  JSON.parse(Buffer.from(answer.textAt('serviced_requests', index, 'body'), 'base64').toString())

describe('batch (conformance 130, 131, 90)', () => {
  it('130: answers each item under its id, the batch id as text', () => {
    const items: Item[] = [
      { id: '11', method: 'GET', url: '/api/now/table/sys_user?sysparm_limit=1', headers: [] },
      { id: '12', method: 'GET', url: '/api/now/table/nope', headers: json },
    ]
    const answer = batch(items)
    expect(answer.status).toBe(200)
    expect(answer.at()).toMatchObject({ batch_request_id: '1', unserviced_requests: [] })
    expect(answer.at('serviced_requests')).toMatchObject([
      { id: '11', status_code: 200, status_text: 'OK', execution_time: expect.any(Number) },
      { id: '12', status_code: 400, status_text: 'Bad Request' },
    ])
    expect(answer.at('serviced_requests', 0, 'headers')).toContainEqual({
      name: 'X-Total-Count',
      value: expect.stringMatching(/^\d+$/),
    })
    expect(decoded(answer, 0)).toEqual({ result: [expect.objectContaining({ sys_id: expect.any(String) })] })
  })

  it('131: keeps refusals inside', () => {
    const created = instance.send('POST', '/api/now/table/incident', { body: {} })
    const url = `/api/now/table/incident/${created.textAt('result', 'sys_id')}`
    const answer = batch([
      { id: 'a', method: 'PATCH', url, headers: json, body: base64({ state: '6' }) },
      { id: 'b', method: 'DELETE', url, headers: json },
      { id: 'c', method: 'GET', url, exclude_response_headers: true },
    ])
    expect(answer.at('serviced_requests')).toMatchObject([
      { id: 'a', status_code: 403 },
      { id: 'b', status_code: 204, body: '' },
      { id: 'c', status_code: 404, headers: [] },
    ])
  })

  it('90: carries a query too long for an address', () => {
    const one = instance
      .send('GET', '/api/now/table/sys_user?user_name=admin&sysparm_fields=sys_id')
      .textAt('result', 0, 'sys_id')
    const query = `${'AAAA=BBBB^'.repeat(2300)}sys_id=${one}`
    const answer = batch([
      { id: '1', method: 'GET', url: `/api/now/table/sys_user?sysparm_query=${query}&sysparm_fields=sys_id` },
    ])
    expect(decoded(answer, 0)).toEqual({ result: [{ sys_id: one }] })
  })

  it('runs every item as the outer caller', () => {
    const admin = Buffer.from('admin:').toString('base64')
    const answer = batch(
      [
        {
          id: '1',
          method: 'GET',
          url: '/api/now/table/sys_db_object',
          headers: [{ name: 'Authorization', value: `Basic ${admin}` }],
        },
      ],
      'nobody',
    )
    expect(answer.at('serviced_requests', 0, 'status_code')).toBe(403)
  })

  it.each([
    ['an absolute address', { id: '1', url: 'https://elsewhere/api/now/table/incident' }],
    ['another batch', { id: '1', method: 'POST', url: '/api/now/v1/batch' }],
    ['no address', { id: '1' }],
    ['an odd address', { id: '1', url: 17 }],
    ['no object', 'text'],
    ['too large a body', { id: '1', url: '/api/now/table/incident', body: 'A'.repeat(8 * 1024 * 1024) }],
  ])('refuses an item with %s', (_, item) => {
    expect(batch([item]).at('serviced_requests', 0)).toMatchObject({
      status_code: 400,
      error_message: expect.stringMatching(/.+/),
    })
  })

  it('refuses an answer beyond the size asked for', () => {
    const answer = instance.send('POST', '/api/now/batch', {
      body: { rest_requests: [{ id: '1', url: '/api/now/table/sys_user' }] },
      headers: { 'x-batchrequest-max-output-size': '10' },
    })
    expect(answer.at('serviced_requests', 0, 'error_message')).toBe('The response exceeds 10 bytes')
  })

  it('refuses a batch without a list', () => {
    expect(instance.send('POST', '/api/now/batch', { body: {} }).status).toBe(400)
  })
})
