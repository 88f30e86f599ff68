import { expect, it } from 'vitest'
import { type ChoiceRow, pickChoices } from './pick-choices.ts'

function row(table: string, language: string, value: string, label: string): ChoiceRow {
  return { table, language, value, label, column: 'category' }
}

const inherited = row('task', 'nl', '1', 'geërfd')
const english = row('incident', 'en', '1', 'own')
const dutch = row('incident', 'nl', '1', 'eigen')

it.each<[string, ChoiceRow[], string[]]>([
  ["in the caller's language", [english, dutch, inherited], ['eigen']],
  ['in English where there is nothing else, rather than from further up', [english, inherited], ['own']],
  ['from further up where the table lists nothing', [inherited], ['geërfd']],
  ['once, however many values of another column it goes with', [dutch, { ...dutch, label: 'weer' }], ['eigen']],
  ['by its value when it has no label', [row('incident', 'nl', 'x', '')], ['x']],
  ['not at all when it stands for nothing', [row('incident', 'nl', '', '-- Geen --')], []],
])('a choice is offered %s', (_name, rows, labels) => {
  expect(pickChoices(rows, ['incident', 'task'], ['nl', 'en']).map(({ label }) => label)).toEqual(labels)
})
