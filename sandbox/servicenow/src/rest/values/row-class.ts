import type { Dictionary, Row } from '../../instance.ts'

/** Table a row really belongs to: a `task` row may be an incident, and then the rules of `incident` protect it. */
export function rowClass(dictionary: Dictionary, table: string, row: Row): string {
  const name = row['sys_class_name'] ?? ''
  if (name === '' || name === table) return table
  return dictionary.lineage(name).includes(table) ? name : table
}
