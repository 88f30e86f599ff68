import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { keepLastValue } from './last-value.ts'

const answerOf = (source: string): unknown =>
  runInNewContext(`(function () {\nvar answer\n${keepLastValue(source)}\nreturn answer\n})()`)

test.each([
  ['(function process() { return 1 })()', 1],
  ['(function process() { return 2 })();\n// the end\n', 2],
  ['const read = () => 3\nread()', 3],
  ['var a = 4\n;(a)', 4],
  ['1, 5', 5],
  ['var a = 6', undefined],
  ['answer = 7', 7],
  ["'use strict'", undefined],
  ['', undefined],
])('%j comes to %j', (source, expected) => {
  expect(answerOf(source)).toBe(expected)
})

test('a script that cannot be parsed is left to the compiler', () => {
  expect(keepLastValue('var = 1')).toBe('var = 1')
})
