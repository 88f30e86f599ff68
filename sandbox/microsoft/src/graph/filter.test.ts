import { describe, expect, it } from 'vitest'
import { parseFilter } from './filter.ts'

const item = {
  id: 'AdminMFAV2',
  title: "it's here",
  maxScore: 10,
  deprecated: false,
  rank: null,
  day: '2026-11-02T00:00:00Z',
}

describe('a filter', () => {
  it.each([
    ["id eq 'AdminMFAV2'", true],
    ["id eq 'adminmfav2'", false],
    ["id ne 'x' and maxScore ge 10", true],
    ["id eq 'x' or maxScore lt 10.5", true],
    ["id eq 'x' or id eq 'y' and maxScore eq 10", false],
    ["(id eq 'x' or id eq 'AdminMFAV2') and maxScore eq 10", true],
    ['not (deprecated eq true)', true],
    ['rank eq null', true],
    ['rank lt 5', false],
    ["title eq 'it''s here'", true],
    ["contains(title, 'here')", true],
    ["endswith(title,'not')", false],
    ['day ge 2026-11-02T00:00:00Z', true],
    ['day gt 2026-11-02', false],
    ["id  EQ  'AdminMFAV2'", true],
  ])('%s is %s', (expression, result) => {
    expect(parseFilter(expression).matches(item)).toBe(result)
  })

  it.each([
    '',
    'id',
    'id eq',
    "id eq 'open",
    "id like 'x'",
    "id eq 'x' id",
    '(id eq 1',
    'id eq word',
    "id/x eq 'y'",
    '%',
  ])('%j is refused', (expression) => {
    expect(() => parseFilter(expression)).toThrow(/syntax error/i)
  })

  it('counts the terms joined by or', () => {
    expect(parseFilter("id eq 'a' or id eq 'b' or (id eq 'c' and maxScore eq 1)").orTerms).toBe(3)
    expect(parseFilter("id eq 'a' and id eq 'b'").orTerms).toBe(0)
  })
})
