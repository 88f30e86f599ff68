import { expect, it } from 'vitest'
import { stateOfAll, withAllToggled, withToggled } from './selection.ts'

it('ticks and unticks one', () => {
  expect([...withToggled(new Set(['a']), 'b', true)]).toEqual(['a', 'b'])
  expect([...withToggled(new Set(['a', 'b']), 'a', false)]).toEqual(['b'])
})

it.each([
  [[], false],
  [['a'], 'mixed'],
  [['a', 'b', 'other'], true],
] as const)('with %o chosen the box for a and b is %s', (chosen, expected) => {
  expect(stateOfAll(new Set(chosen), ['a', 'b'])).toBe(expected)
})

it('chooses all that are shown, and then none of them, and leaves hidden ones alone', () => {
  const some = new Set(['a', 'hidden'])
  expect([...withAllToggled(some, ['a', 'b'])].toSorted()).toEqual(['a', 'b', 'hidden'])
  expect([...withAllToggled(new Set(['a', 'b', 'hidden']), ['a', 'b'])]).toEqual(['hidden'])
})
