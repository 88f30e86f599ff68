import { describe, expect, it } from 'vitest'
import { unionOf } from './factor.ts'
import { fragment } from './fragment.ts'

const at = (operator: string, value: string | number, column = 'time') => fragment(`t."${column}" ${operator} ?`, value)
const own = at('=', 'mine', 'owner')

describe('a union of conjunctions', () => {
  it('is the one there is', () => {
    expect(unionOf([[own, at('>', '5')]])).toEqual({ text: '(t."owner" = ? AND t."time" > ?)', values: ['mine', '5'] })
  })

  it('asks once for what all of them ask, and begins where the first of them begins', () => {
    const { text, values } = unionOf([
      [own, at('>', '2026-01-02')],
      [own, at('=', '2026-01-01'), at('>', 'b', 'id')],
    ])
    expect(text).toBe('((t."owner" = ? AND t."time" >= ?) AND (t."time" > ? OR (t."time" = ? AND t."id" > ?)))')
    expect(values).toEqual(['mine', '2026-01-01', '2026-01-02', '2026-01-01', 'b'])
  })

  it('begins at the lowest number, not at the first in the alphabet', () => {
    expect(unionOf([[at('>=', 10)], [at('=', 9)]]).values).toEqual([9, 10, 9])
  })

  it.each([
    ['one of them has no beginning', [at('<', '5')], [at('>', '4')]],
    ['they begin in different columns', [at('>', '5')], [at('>', '4', 'id')]],
    ['the order of their texts is the database’s to know', [at('>', 'ä')], [at('>', 'b')]],
  ])('has no common beginning when %s', (_, ...groups) => {
    expect(unionOf(groups).values).toHaveLength(2)
  })

  it('holds for everything when one of them does', () => {
    expect(unionOf([[own], []]).text).toBe('(t."owner" = ? OR 1)')
  })
})
