import type { Actor, Dictionary, Instance } from '../../instance.ts'
import { escapeQueryValue } from './query-text.ts'

/** Column whose text stands for a record: the one marked as display, else `name`, else `number`. */
export function displayColumn(dictionary: Dictionary, table: string): string | undefined {
  const columns = dictionary.table(table)?.columns
  if (columns === undefined) return undefined
  const marked = [...columns.values()].find((column) => column.display)
  return marked?.name ?? ['name', 'number'].find((name) => columns.has(name))
}

/** sys_id of the record meant by `text`: a sys_id, a display value, or for users a user name. */
export function findReferenced(instance: Instance, table: string, text: string, actor: Actor): string | undefined {
  if (instance.dictionary.table(table) === undefined) return undefined
  const byId = instance.records.get(table, text)
  if (byId !== undefined) return byId['sys_id']
  const keys = [displayColumn(instance.dictionary, table), table === 'sys_user' ? 'user_name' : undefined]
  for (const key of keys) {
    if (key === undefined) continue
    const query = `${key}=${escapeQueryValue(text)}`
    const match = instance.records.find(table, { query, limit: 1 }, actor)[0]
    if (match !== undefined) return match['sys_id']
  }
  return undefined
}
