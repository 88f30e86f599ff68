import { expect, test } from 'vitest'
import { tieOf } from './event-order.ts'

test('orders what happens to a record within one millisecond', () => {
  const story = [
    tieOf(0, 'created'),
    tieOf(0, 'comment'),
    tieOf(1, 'updated'),
    tieOf(1, 'comment'),
    tieOf(2, 'deleted'),
  ]
  expect(story.toSorted((a, b) => a - b)).toEqual(story)
  expect(new Set(story).size).toBe(story.length)
})
