import { describe, expect, test } from 'vitest'
import { compares, fillOutputs, jsonElement, templateValues } from './assertions.ts'

describe('an ATF comparison', () => {
  test.each([
    ['equals', '200', '200', true],
    ['not_equals', '200', '404', true],
    ['contains', 'hello world', 'world', true],
    ['does_not_contain', 'hello', 'world', true],
    ['exists', '', '', false],
    ['less_than', '9', '10', true],
    ['greater_than_equals', '10', '10', true],
  ])('%s of %s and %s is %s', (operation, actual, expected, result) => {
    expect(compares(operation, actual, expected)).toBe(result)
  })

  test('that is unknown fails the test instead of passing it', () => {
    expect(() => compares('resembles', 'a', 'a')).toThrow('is not simulated')
  })
})

describe('an ATF input', () => {
  test.each([
    ['/result/name', 'x'],
    ['/result/list/1', 'b'],
    ['/result/count', '2'],
    ['/result/none', ''],
  ])('JSON element %s is read as %s', (path, expected) => {
    expect(jsonElement({ result: { name: 'x', list: ['a', 'b'], count: 2 } }, path)).toBe(expected)
  })

  test('template values may hold carets and equals signs', () => {
    expect(templateValues('title=a^^b^note=x=y^EQ')).toEqual({ title: 'a^b', note: 'x=y' })
  })

  test('takes the output of an earlier step, and no other', () => {
    const step = '7cbe7bdbde274eae9c779b88c1a9ae11'
    const outputs = new Map([[step, { record_id: 'r1' }]])
    expect(fillOutputs(`{{step['${step}'].record_id}}`, outputs)).toBe('r1')
    expect(() => fillOutputs(`{{step['${step}'].other}}`, outputs)).toThrow("no output 'other'")
  })
})
