import { describe, expect, it } from 'vitest'
import { closeCodeOf, stateMeaning } from './closing.ts'

function state(value: string, position: number, over: object = {}) {
  return { value, position, phase: null, listed: true, retired: false, ...over }
}

describe('the state to put a record into', () => {
  it('is the first of the instance that means it', () => {
    expect(stateMeaning('incident', [state('7', 7), state('6', 6), state('2', 2)], 'done')).toBe('6')
  })

  it('follows what the tenant says a state means', () => {
    const states = [state('6', 6, { phase: 'in-progress' }), state('100', 8, { phase: 'done' })]
    expect(stateMeaning('incident', states, 'done')).toBe('100')
    expect(stateMeaning('incident', states, 'in-progress')).toBe('6')
  })

  it('is none that left the list or was only met on a ticket', () => {
    const states = [state('6', 6, { retired: true }), state('7', 7, { listed: false })]
    expect(stateMeaning('incident', states, 'done')).toBeUndefined()
  })
})

it.each([
  ['incident', ['Duplicate', 'Solution provided'], 'Solution provided'],
  ['incident', ['Solved (Work Around)', 'Solved (Permanently)'], 'Solved (Permanently)'],
  ['incident', ['Opgelost'], 'Opgelost'],
  ['change', ['successful_issues', 'successful'], 'successful'],
  ['change', [], undefined],
] as const)('the close code of a %s among %o is %s', (kind, codes, expected) => {
  expect(closeCodeOf(kind, codes)).toBe(expected)
})
