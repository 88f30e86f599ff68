import { GlideRecord } from '@servicenow/glide'
import { isReserved } from '../tickets/ticket-input.ts'
import { type Choice, languages, lineageOf } from './column-choices.ts'
import { type ChoiceRow, pickChoices } from './pick-choices.ts'

/** A column that takes one of a list. */
export interface ChoiceList {
  readonly column: string
  readonly label: string
  /** The list only suggests: any other value goes as well. */
  readonly suggestion: boolean
  readonly choices: readonly Choice[]
}

/**
 * Lists of the columns a request may fill through `fields`. Two queries for all of them: an instance has some thirty
 * such columns.
 */
export function readChoiceLists(table: string): ChoiceList[] {
  const lineage = lineageOf(table)
  const columns = readListedColumns(lineage)
  const rows = readRows(
    lineage,
    columns.map(({ column }) => column),
  )
  return columns
    .map((listed) => ({
      ...listed,
      choices: pickChoices(
        rows.filter(({ column }) => column === listed.column),
        lineage,
        languages(),
      ),
    }))
    .filter(({ choices }) => choices.length > 0)
}

/** Choice of the dictionary: 1 and 3 are drop-down lists, 2 suggests (ServiceNow docs, choice list specification). */
function readListedColumns(lineage: readonly string[]): Array<Omit<ChoiceList, 'choices'>> {
  const record = new GlideRecord('sys_dictionary')
  record.addQuery('name', 'IN', lineage.join(','))
  record.addQuery('choice', 'IN', '1,2,3')
  record.addQuery('active', 'true')
  record.addQuery('read_only', '!=', 'true')
  record.query()
  const byColumn = new Map<string, Omit<ChoiceList, 'choices'>>()
  while (record.next()) {
    const column = record.getValue('element') ?? ''
    if (column === '' || isReserved(column)) continue
    const label = record.getValue('column_label') || column
    byColumn.set(column, { column, label, suggestion: record.getValue('choice') === '2' })
  }
  return [...byColumn.values()]
}

function readRows(lineage: readonly string[], columns: readonly string[]): ChoiceRow[] {
  const record = new GlideRecord('sys_choice')
  record.addQuery('name', 'IN', lineage.join(','))
  record.addQuery('element', 'IN', columns.join(','))
  record.addQuery('language', 'IN', languages().join(','))
  record.addQuery('inactive', 'false')
  record.orderBy('sequence')
  record.query()
  const rows: ChoiceRow[] = []
  while (record.next()) {
    rows.push({
      table: record.getValue('name') ?? '',
      column: record.getValue('element') ?? '',
      language: record.getValue('language') ?? '',
      value: record.getValue('value') ?? '',
      label: record.getValue('label') ?? '',
    })
  }
  return rows
}
