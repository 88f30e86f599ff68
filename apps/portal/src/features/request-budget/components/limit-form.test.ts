import { describe, expect, it } from 'vitest'
import { readLimit } from './limit-form.ts'

describe('the limit of calls an hour', () => {
  it.each([
    ['500', 500],
    [' 10 ', 10],
    ['1000000', 1_000_000],
    ['', null],
    ['  ', null],
  ])('takes %o', (typed, limitPerHour) => {
    expect(readLimit(typed)).toEqual({ limitPerHour })
  })

  it.each(['9', '1000001', '12.5', 'many', '-20'])('refuses %o', (typed) => {
    expect(readLimit(typed)).toBeUndefined()
  })
})
