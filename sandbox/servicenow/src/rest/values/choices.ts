import type { Actor, Instance } from '../../instance.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/**
 * Active English choices of a column. The list of the nearest table wins as a whole: `incident` has its own states, not
 * those of `task` in addition.
 *
 * @returns an empty list when no table of the lineage has choices.
 */
export function choicesOf(instance: Instance, table: string, column: string, actor: Actor): Choice[] {
  for (const name of instance.dictionary.lineage(table)) {
    const query = `name=${name}^element=${column}^inactive=false^language=en^ORDERBYsequence`
    const rows = instance.records.find('sys_choice', { query }, actor)
    if (rows.length > 0) return rows.map((row) => ({ value: row['value'] ?? '', label: row['label'] ?? '' }))
  }
  return []
}

/** The choice with this label, compared without case. */
export function choiceByLabel(choices: readonly Choice[], label: string): Choice | undefined {
  const wanted = label.trim().toLowerCase()
  return choices.find((choice) => choice.label.toLowerCase() === wanted)
}
