import { expect, test } from 'vitest'
import { assess } from './priority.ts'

const row = (impact: number, urgency: number, priority: number) => ({
  impact: String(impact),
  urgency: String(urgency),
  priority: String(priority),
})
const shipped = [1, 2, 3].flatMap((impact) => [1, 2, 3].map((urgency) => row(impact, urgency, impact + urgency - 1)))

test.each([
  [1, '1', '1'],
  [2, '1', '2'],
  [3, '2', '2'],
  [4, '2', '3'],
])('priority %i of the shipped lookup is impact %s and urgency %s', (priority, impact, urgency) => {
  expect(assess(priority, shipped)).toEqual({ impact, urgency })
})

test('follows the lookup of the instance', () => {
  expect(assess(2, [row(1, 1, 2), row(3, 1, 2)])).toEqual({ impact: '1', urgency: '1' })
})

test('says so when the lookup never gives the priority', () => {
  expect(assess(1, [row(1, 1, 2)])).toBeUndefined()
})
