import { describe, expect, test } from 'vitest'
import { governingRule, isOverLimit, rateHeaders, rateRefusalDetail, type RateStatus } from './rate-limit.ts'

const actor = { sysId: 'u1', userName: 'itil', roles: new Set(['itil']), timeZone: 'UTC', scope: 'global' }
const call = { api: 'Table API', method: 'GET', version: undefined, actor }
const rule = (sys_id: string, values: Record<string, string>): Record<string, string> => ({
  sys_id,
  rest_api: '',
  method: '',
  version: '',
  applies_to: 'all_users',
  user: '',
  role: '',
  limit_count: '100',
  ...values,
})

describe('the rule for a call', () => {
  test.each([
    ['none when no rule names the API', [rule('a', { rest_api: 'Import Set API' })], undefined],
    ['none when only another verb is limited', [rule('a', { method: 'POST' })], undefined],
    ['one for all users', [rule('a', {})], 'a'],
    ['a role before all users', [rule('a', {}), rule('b', { applies_to: 'role', role: 'r1' })], 'b'],
    [
      'a single user before a role, even with a higher limit',
      [
        rule('b', { applies_to: 'role', role: 'r1', limit_count: '5' }),
        rule('c', { applies_to: 'user', user: 'u1', limit_count: '500' }),
      ],
      'c',
    ],
    [
      'the lowest of several roles',
      [
        rule('b', { applies_to: 'role', role: 'r1', limit_count: '30' }),
        rule('d', { applies_to: 'role', role: 'r2', limit_count: '20' }),
      ],
      'd',
    ],
    ['not that of another user', [rule('c', { applies_to: 'user', user: 'u2' })], undefined],
    ['not that of a role the user lacks', [rule('b', { applies_to: 'role', role: 'r9' })], undefined],
  ])('%s', (_title, rules, expected) => {
    expect(governingRule(rules, call, new Set(['r1', 'r2']))?.['sys_id']).toBe(expected)
  })
})

describe('what a limited call is told', () => {
  const status: RateStatus = {
    ruleId: 'abc',
    limit: 100,
    api: 'Table API',
    count: 100,
    resetsAtMs: 3_600_000,
    nowMs: 3_540_500,
  }
  const below = [
    ['X-RateLimit-Limit', '100'],
    ['X-RateLimit-Reset', '3600'],
    ['X-RateLimit-Rule', 'abc'],
  ]

  test('the limit, the rule and the reset while it holds', () => {
    expect(isOverLimit(status)).toBe(false)
    expect(rateHeaders(status)).toEqual(below)
  })

  test('beyond it also when to come back, rounded up to whole seconds', () => {
    const beyond = { ...status, count: 101 }
    expect(isOverLimit(beyond)).toBe(true)
    expect(rateHeaders(beyond)).toEqual([...below, ['Retry-After', '60']])
    expect(rateRefusalDetail(beyond)).toBe('Rate limit of 100 requests per hour for Table API exceeded')
  })
})
