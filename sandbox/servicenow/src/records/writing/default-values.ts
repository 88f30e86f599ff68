import type { Actor } from '../../instance.ts'
import type { Core } from '../core.ts'
import type { StoredTable } from '../dictionary/dictionary.ts'
import { javascriptValue } from '../query/javascript-value.ts'
import { nextNumber } from './numbering.ts'

/**
 * Values of a new row before the caller's are taken. A number is not drawn for a caller who brings one.
 */
export function defaultsOf(
  core: Core,
  table: StoredTable,
  actor: Actor,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, defaultValue } of table.columns.values()) {
    const numbered = given[name] && defaultValue.includes(nextNumberCall)
    values[name] = numbered ? '' : defaultOf(core, table, defaultValue, actor)
  }
  return values
}

const nextNumberCall = 'getNextObjNumberPadded'

/** Scripted defaults are the few the base tables use; nothing is evaluated as code. */
function defaultOf(core: Core, table: StoredTable, text: string, actor: Actor): string {
  if (!text.startsWith('javascript:')) return text
  const source = text.slice('javascript:'.length)
  if (source.includes(nextNumberCall)) return nextNumber(core, table.name, actor)
  if (source.includes('getTableName')) return table.name
  if (source.includes('new GlideDateTime')) return core.nowText()
  return javascriptValue(source, { actor, nowMs: core.now() }) ?? ''
}
