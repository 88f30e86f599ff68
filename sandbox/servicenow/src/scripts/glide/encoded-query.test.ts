import { expect, test } from 'vitest'
import { conditionText, EncodedQuery } from './encoded-query.ts'

test.each([
  [['active=true^priority=1'], 'active=true^priority=1'],
  [['state', 1], 'state=1'],
  [['state', '!=', 1], 'state!=1'],
  [['name', 'CONTAINS', 'x'], 'nameLIKEx'],
  [['state', 'IN', [1, 2]], 'stateIN1,2'],
  [['note', 'a^b'], 'note=a^^b'],
  [['parent', null], 'parent='],
  [['done', false], 'done=false'],
])('addQuery(%j) is the condition %s', (args, expected) => {
  expect(conditionText(args)).toBe(expected)
})

test('alternatives and order end up in one encoded query', () => {
  const query = new EncodedQuery()
  query.add('active=true')
  query.add('state=1').addOrCondition('state', 2)
  query.addOrder('ORDERBYDESCnumber')
  expect(query.toString()).toBe('active=true^state=1^ORstate=2^ORDERBYDESCnumber')
})
