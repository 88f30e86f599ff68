import type { Core } from '../core.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly dependentValue: string
  readonly inactive: boolean
}

/** Choices of a column: those of the nearest table of the hierarchy that has any. In display order. */
export function choicesOf(core: Core, table: string, column: string): readonly Choice[] {
  const all = allChoices(core)
  for (const owner of core.snapshot().lineage(table)) {
    const own = all.get(`${owner}.${column}`)
    if (own) return own
  }
  return []
}

const allChoices = (core: Core): ReadonlyMap<string, readonly Choice[]> =>
  core.remembered('choices', () => {
    const rows = core.connection
      .prepare(
        `SELECT "sys_choice$name" AS name, "sys_choice$element" AS element, coalesce("sys_choice$value", '') AS value,
           coalesce("sys_choice$label", '') AS label, coalesce("sys_choice$dependent_value", '') AS dependent,
           "sys_choice$inactive" AS inactive
         FROM "sys_metadata" WHERE "sys_class_name" = 'sys_choice' AND "sys_choice$language" = 'en'
         ORDER BY "sys_choice$sequence", row_number`,
      )
      .all()
    const choices = rows.map((row) => ({
      key: `${String(row['name'])}.${String(row['element'])}`,
      value: String(row['value']),
      label: String(row['label']),
      dependentValue: String(row['dependent']),
      inactive: row['inactive'] === 'true',
    }))
    return Map.groupBy(choices, (choice) => choice.key)
  })
