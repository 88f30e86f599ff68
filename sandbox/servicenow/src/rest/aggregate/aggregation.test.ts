import { describe, expect, it } from 'vitest'
import { computeStats, parseHaving, satisfies } from './aggregation.ts'

const none = { avg: [], sum: [], min: [], max: [] }
const rows = [
  { n: '1', at: '2026-01-02' },
  { n: '2', at: '2026-01-01' },
  { n: '', at: '' },
]

describe('aggregates', () => {
  it.each([
    ['a count', { count: true, columns: none }, { count: '3' }],
    ['an average with four decimals', { count: false, columns: { ...none, avg: ['n'] } }, { avg: { n: '1.5000' } }],
    ['a sum', { count: false, columns: { ...none, sum: ['n'] } }, { sum: { n: '3' } }],
    [
      'extremes of dates',
      { count: false, columns: { ...none, min: ['at'], max: ['at'] } },
      { min: { at: '2026-01-01' }, max: { at: '2026-01-02' } },
    ],
    [
      'nothing of a column without values',
      { count: false, columns: { ...none, max: ['absent'] } },
      { max: { absent: '' } },
    ],
    ['nothing at all', { count: false, columns: none }, {}],
  ])('give %s', (_, selection, expected) => {
    expect(computeStats(rows, selection)).toEqual(expected)
  })

  it.each([
    ['count^n^>^2', true],
    ['count^n^>^3', false],
    ['SUM^n^=^3', true],
    ['avg^n^!=^1.5', false],
    ['max^n^<=^1', false],
    ['min^n^<^2', true],
    ['min^n^>=^2', false],
  ])('filter groups by %s', (clause, expected) => {
    const having = parseHaving(clause)
    expect(having === undefined ? undefined : satisfies(rows, having)).toBe(expected)
  })

  it('ignore a condition with parts missing', () => {
    expect(parseHaving('count^n^>')).toBeUndefined()
  })
})
