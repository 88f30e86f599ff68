import { expect, test } from 'vitest'
import { closingValues } from './closing.ts'

const done = { outcome: 'done', code: undefined, notes: 'The score proves it.' } as const

test('closes an incident as resolved with a code the instance has', () => {
  const codes = ['Duplicate', 'Solved (Permanently)']
  expect(closingValues('incident', done, codes)).toEqual({
    state: '6',
    close_code: 'Solved (Permanently)',
    close_notes: 'The score proves it.',
  })
})

test('takes the first code where none of the usual ones is left', () => {
  expect(closingValues('change', done, ['fine', 'poor'])).toMatchObject({ state: '3', close_code: 'fine' })
})

test('takes the code that was sent, and none for a cancellation without one', () => {
  expect(closingValues('change', { ...done, code: 'poor' }, ['fine'])).toMatchObject({ close_code: 'poor' })
  expect(closingValues('incident', { ...done, outcome: 'cancelled' }, ['Duplicate'])).toEqual({
    state: '8',
    close_notes: 'The score proves it.',
  })
})
