import { expect, test } from 'vitest'
import { readBusinessRule, selectRules } from './business-rule.ts'

const row = (name: string, more: Record<string, string> = {}) => ({
  sys_id: name,
  name,
  collection: 'task',
  when: 'before',
  active: 'true',
  action_update: 'true',
  ...more,
})

test('rules of the table and its ancestors run by order, then name', () => {
  const rules = [
    row('late', { order: '300' }),
    row('b', { order: '100', collection: 'incident' }),
    row('a'),
    row('other table', { collection: 'problem' }),
    row('insert only', { action_update: 'false', action_insert: 'true' }),
    row('after', { when: 'after' }),
    row('inactive', { active: 'false' }),
    row('unknown time', { when: 'sometimes' }),
  ].flatMap((record) => readBusinessRule(record) ?? [])
  const chosen = selectRules(rules, { phase: 'before', event: 'update' }, ['incident', 'task'])
  expect(chosen.map(({ name }) => name)).toEqual(['a', 'b', 'late'])
})
