import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, it } from 'vitest'
import { anyOf, bind, combine, fragment, not } from './fragment.ts'

const sql = new DatabaseSync(':memory:')
afterAll(() => sql.close())

const evaluate = (whole: ReturnType<typeof fragment>): unknown => {
  const { text, values } = bind(whole)
  return sql.prepare(`SELECT (${text}) AS answer`).get(...values)?.['answer']
}

it('nests any number of conditions within what SQLite accepts', () => {
  const parts = Array.from({ length: 5000 }, () => fragment('? <> 0', 1))
  expect(evaluate(combine('AND', parts))).toBe(1)
  expect(evaluate(combine('OR', [...parts, fragment('0')]))).toBe(1)
  expect(evaluate(combine('AND', []))).toBe(1)
  expect(evaluate(combine('OR', []))).toBe(0)
})

it('writes values into the text beyond the parameter limit, unharmed', () => {
  const odd = `it's a "quote" and a ?`
  const parts = Array.from({ length: 30_001 }, () => fragment('? = ?', odd, odd))
  expect(evaluate(combine('AND', parts))).toBe(1)
})

it('gathers equalities of one column and leaves other alternatives alone', () => {
  const merged = anyOf([fragment('t."a" = ?', 1), fragment('t."b" = ?', 2), fragment('t."a" = ?', 3)])
  expect(merged).toEqual({ text: '(t."a" IN (?, ?) OR t."b" = ?)', values: [1, 3, 2] })
})

it('negates unknown to true', () => {
  expect(evaluate(not(fragment('NULL = ?', 1)))).toBe(1)
})
