import { describe, expect, test } from 'vitest'
import { aggregateName, aggregateRows, type AggregateKind } from './aggregation.ts'

const rows = [
  { state: '1', size: '10' },
  { state: '2', size: '9' },
  { state: '1', size: '' },
]

describe('an aggregate', () => {
  test.each<[AggregateKind, string, string]>([
    ['COUNT', '', '3'],
    ['COUNT(DISTINCT', 'state', '2'],
    ['SUM', 'size', '19'],
    ['AVG', 'size', '9.5000'],
    ['MIN', 'size', '9'],
    ['MAX', 'size', '10'],
  ])('%s of "%s" over all rows is %s, empty values left out', (kind, column, expected) => {
    const [group] = aggregateRows(rows, [], [{ kind, column }])
    expect(group?.values.get(aggregateName({ kind, column }))).toBe(expected)
  })

  test('of no rows is one group without grouping, and none with it', () => {
    expect(aggregateRows([], [], [{ kind: 'COUNT', column: '' }])[0]?.values.get('COUNT:')).toBe('0')
    expect(aggregateRows([], ['state'], [{ kind: 'COUNT', column: '' }])).toEqual([])
  })

  test('groups by a column', () => {
    const groups = aggregateRows(rows, ['state'], [{ kind: 'COUNT', column: '' }])
    expect(groups.map(({ key, values }) => [key['state'], values.get('COUNT:')])).toEqual([
      ['1', '2'],
      ['2', '1'],
    ])
  })
})
