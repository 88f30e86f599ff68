import { describe, expect, test } from 'vitest'
import { satisfies } from './filter-condition.ts'

const updated = {
  previous: { state: '1', active: 'true', short_description: 'Printer', group: '' },
  current: { state: '2', active: 'true', short_description: 'Printer on fire', group: 'a^b' },
}
const inserted = { previous: undefined, current: { state: '1', priority: '10', name: '' } }

describe('a condition of the condition builder', () => {
  test.each([
    ['', true],
    ['^EQ', true],
    ['stateCHANGES^EQ', true],
    ['activeCHANGES^EQ', false],
    ['stateCHANGESTO2', true],
    ['stateCHANGESTO1', false],
    ['stateCHANGESFROM1', true],
    ['stateCHANGESFROM2', false],
    ['state=2^active=true', true],
    ['state=2^active=false', false],
    ['state=1^ORstate=2^active=true', true],
    ['state=1^active=true^NQstate=2', true],
    ['short_descriptionSTARTSWITHprinter', true],
    ['short_descriptionLIKEfire^short_descriptionNOT LIKEwater', true],
    ['stateIN1,2', true],
    ['stateNOT IN1,2', false],
    ['group=a^^b', true],
    ['groupISNOTEMPTY', true],
  ])('on an update: %s is %s', (condition, expected) => {
    expect(satisfies(condition, updated)).toBe(expected)
  })

  test.each([
    ['stateCHANGES', true],
    ['nameCHANGES', false],
    ['nameISEMPTY', true],
    ['priority>9', true],
    ['priority<=9', false],
  ])('on an insert: %s is %s', (condition, expected) => {
    expect(satisfies(condition, inserted)).toBe(expected)
  })

  test('that is not simulated is an error, not a guess', () => {
    expect(() => satisfies('caller_id.vip=true', updated)).toThrow("Condition 'caller_id.vip=true' is not simulated")
  })
})
