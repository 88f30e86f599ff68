import type { ChoiceList } from '@scorelink/domain'
import { z } from 'zod'

export const ChoiceRow = z.object({ name: z.string(), element: z.string(), value: z.string(), label: z.string() })
export type ChoiceRow = z.infer<typeof ChoiceRow>

/** A column that has a list of choices, by the dictionary. */
export type ListedColumn = Omit<ChoiceList, 'choices'>

/**
 * The lists of a table's columns. A value that stands there once for each value of another column counts once.
 * @param lineage nearest first: a table's own list stands in place of the one it inherits.
 * @see ServiceNow docs, choice lists.
 */
export function listsOf(
  lineage: readonly string[],
  listed: readonly ListedColumn[],
  rows: readonly ChoiceRow[],
): ChoiceList[] {
  return listed.flatMap((column) => {
    const ofColumn = rows.filter(({ element, value }) => element === column.column && value !== '')
    const owner = lineage.find((table) => ofColumn.some(({ name }) => name === table))
    const own = ofColumn.filter(({ name }) => name === owner)
    const labels = new Map(own.toReversed().map(({ value, label }) => [value, label]))
    const values = [...new Set(own.map(({ value }) => value))]
    const choices = values.map((value) => ({ value, label: labels.get(value) || value }))
    return choices.length === 0 ? [] : [{ ...column, choices }]
  })
}
