import { expect, it } from 'vitest'
import { type ChoiceRow, listsOf } from './choice-lists.ts'

const category = { column: 'category', label: 'Category', closed: true }

function row(name: string, value: string, label = value, element = 'category'): ChoiceRow {
  return { name, element, value, label }
}

it.each<[string, ChoiceRow[], Array<[value: string, label: string]>]>([
  [
    'its own list, in the order read',
    [row('incident', 'b', 'B'), row('incident', 'a', 'A')],
    [
      ['b', 'B'],
      ['a', 'A'],
    ],
  ],
  ['the inherited list where it has none', [row('task', 'a', 'A')], [['a', 'A']]],
  ['its own list in place of the inherited one', [row('task', 'a'), row('incident', 'b')], [['b', 'b']]],
  ['no list of another table', [row('change_request', 'a'), row('incident', 'b')], [['b', 'b']]],
  ['no list of another column', [row('incident', 'a', 'a', 'subcategory'), row('incident', 'b')], [['b', 'b']]],
  [
    'a value once that depends on several',
    [row('incident', 'a', 'First'), row('incident', 'a', 'Second')],
    [['a', 'First']],
  ],
  ['the value where a choice has no label', [row('incident', 'a', '')], [['a', 'a']]],
  ['no choice that stands for nothing', [row('incident', '', '-- None --'), row('incident', 'a')], [['a', 'a']]],
])('a column has %s', (_name, rows, expected) => {
  const choices = expected.map(([value, label]) => ({ value, label }))
  expect(listsOf(['incident', 'task'], [category], rows)).toEqual([{ ...category, choices }])
})

it('is a free text where nothing is listed', () => {
  expect(listsOf(['incident', 'task'], [category], [])).toEqual([])
})
