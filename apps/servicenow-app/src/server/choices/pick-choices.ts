import type { Choice } from './column-choices.ts'

/** A choice of one column, and where it stands. */
export interface ChoiceRow extends Choice {
  readonly table: string
  readonly column: string
  readonly language: string
}

/**
 * A table's own list stands in place of the one it inherits. A value that is listed once for each value of another
 * column, as a subcategory is, counts once.
 *
 * @param lineage nearest first
 * @param languages best first
 */
export function pickChoices(
  rows: readonly ChoiceRow[],
  lineage: readonly string[],
  languages: readonly string[],
): Choice[] {
  for (const owner of lineage) {
    for (const spoken of languages) {
      const own = rows.filter(({ table, language, value }) => table === owner && language === spoken && value !== '')
      if (own.length > 0) return distinct(own)
    }
  }
  return []
}

function distinct(rows: readonly ChoiceRow[]): Choice[] {
  const byValue = new Map<string, Choice>()
  for (const { value, label } of rows) if (!byValue.has(value)) byValue.set(value, { value, label: label || value })
  return [...byValue.values()]
}
