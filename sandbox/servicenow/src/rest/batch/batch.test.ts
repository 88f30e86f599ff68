import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
})
afterAll(() => instance.close())

const batch = (items: readonly unknown[], as = 'admin'): ReturnType<TestInstance['send']> =>
  instance.send('POST', '/api/now/v1/batch', { as, body: { batch_request_id: 1, rest_requests: items } })

describe('batch', () => {
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

  it('takes a larger body where the instance allows it', () => {
    const item = { id: '1', url: '/api/now/table/incident', body: 'A'.repeat(8 * 1024 * 1024) }
    instance.setProperty('glide.rest.batch.max.inputSize', '7')
    const answer = batch([item])
    instance.setProperty('glide.rest.batch.max.inputSize', '')
    expect(answer.at('serviced_requests', 0, 'status_code')).toBe(200)
  })

  it('names the items it did not come to', () => {
    instance.setProperty('sandbox.batch.serviced_at_most', '2')
    const url = '/api/now/table/incident?sysparm_limit=1'
    const answer = batch(['a', 'b', 'c', 'd'].map((id) => ({ id, method: 'GET', url })))
    instance.setProperty('sandbox.batch.serviced_at_most', '')
    expect(answer.at('serviced_requests')).toMatchObject([{ id: 'a' }, { id: 'b' }])
    expect(answer.at('unserviced_requests')).toEqual(['c', 'd'])
  })

  it('refuses a batch without a list', () => {
    expect(instance.send('POST', '/api/now/batch', { body: {} }).status).toBe(400)
  })
})
