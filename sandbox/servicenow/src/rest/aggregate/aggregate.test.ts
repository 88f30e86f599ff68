import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestInstance, type TestInstance } from '../testing/test-instance.ts'

let instance: TestInstance
beforeAll(() => {
  instance = startTestInstance()
  for (const values of [{ state: '1' }, { state: '1' }, { state: '2', reassignment_count: 1 }]) {
    instance.send('POST', '/api/now/table/incident', { body: { ...values, correlation_display: 'stats' } })
  }
})
afterAll(() => instance.close())

const stats = (parameters: string, as = 'admin'): ReturnType<TestInstance['send']> =>
  instance.send('GET', `/api/now/stats/incident?sysparm_query=correlation_display=stats&${parameters}`, { as })

describe('aggregates over the API', () => {
  it('shows display values of groups, filters and orders them', () => {
    const groups = stats(
      'sysparm_count=true&sysparm_group_by=state&sysparm_display_value=all&sysparm_order_by=count^state^DESC&sysparm_having=count^state^>^1',
    )
    expect(groups.at('result')).toEqual([
      { stats: { count: '2' }, groupby_fields: [{ display_value: 'New', value: '1', field: 'state' }] },
    ])
    const labels = stats('sysparm_count=true&sysparm_group_by=caller_id.name,state&sysparm_display_value=true')
    expect(labels.at('result', 0, 'groupby_fields')).toEqual([
      { value: '', field: 'caller_id.name' },
      { value: 'New', field: 'state' },
    ])
  })

  it('is empty when nothing is asked for', () => {
    expect(stats('').text).toBe('{"result":{"stats":{}}}')
  })

  it('refuses an unknown table with 400 and a caller without a role with 403', () => {
    expect(instance.send('GET', '/api/now/stats/nope').at('error', 'message')).toBe('Invalid table nope')
    expect(stats('sysparm_count=true', 'nobody').status).toBe(403)
  })
})
