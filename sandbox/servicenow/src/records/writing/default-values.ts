import type { Actor } from '../../instance.ts'
import type { Core } from '../core.ts'
import type { StoredTable } from '../dictionary/dictionary.ts'
import { nextNumber } from './numbering.ts'

/** Values of a new row before the caller's are taken. Scripted defaults are the few the base tables use. */
export function defaultsOf(core: Core, table: StoredTable, actor: Actor): Record<string, string> {
  const values: Record<string, string> = {}
  for (const column of table.columns.values()) values[column.name] = defaultOf(core, table, column.defaultValue, actor)
  return values
}

function defaultOf(core: Core, table: StoredTable, text: string, actor: Actor): string {
  if (!text.startsWith('javascript:')) return text
  if (text.includes('getNextObjNumberPadded')) return nextNumber(core, table.name)
  if (text.includes('gs.getUserID')) return actor.sysId
  if (text.includes('gs.nowDateTime') || text.includes('new GlideDateTime')) return core.nowText()
  if (text.includes('getTableName')) return table.name
  return ''
}
