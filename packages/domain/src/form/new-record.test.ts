import { expect, it } from 'vitest'
import { concernsNewRecord } from './new-record.ts'

it.each([
  ['incident', '', true],
  ['incident', 'stateIN6,7', false],
  ['incident', 'state=6', false],
  ['incident', 'incident_state=6^EQ', false],
  ['incident', 'stateIN1,2', true],
  ['incident', 'category=network', true],
  ['incident', 'category=network^state=6', false],
  ['incident', 'state=6^ORcategory=network', true],
  ['incident', 'state=6^NQcategory=network', true],
  ['change', 'state=3', false],
  ['change', 'state=-5', true],
] as const)('a demand on a new %s under "%s": %s', (kind, when, expected) => {
  const column = { column: 'close_code', label: '', maxLength: null, mandatory: 'data-policy', when } as const
  expect(concernsNewRecord(column, kind)).toBe(expected)
})
