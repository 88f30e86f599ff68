import { expect, it } from 'vitest'
import { impactAndUrgencyOf } from './priority.ts'

const row = (impact: string, urgency: string, priority: string) => ({ impact, urgency, priority })

it.each([
  [2, [], { impact: '1', urgency: '2' }],
  [2, [row('2', '1', '2'), row('1', '2', '2')], { impact: '1', urgency: '2' }],
  [2, [row('1', '2', '1'), row('2', '2', '2')], { impact: '2', urgency: '2' }],
  [4, [row('1', '1', '1')], { impact: '2', urgency: '3' }],
] as const)('priority %d of an instance that looks up %j is sent as %j', (priority, lookup, expected) => {
  expect(impactAndUrgencyOf(priority, lookup)).toEqual(expected)
})
