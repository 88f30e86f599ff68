import type { Actor } from '../../instance.ts'
import { newSysId, type Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import { insertRow } from '../storage/rows.ts'

/** Takes the texts meant for journal columns out of a write; the columns themselves store nothing. */
export function takeJournal(table: StoredTable, values: Record<string, string>): Map<string, string> {
  const texts = new Map<string, string>()
  for (const column of table.columns.values()) {
    if (column.physical !== undefined) continue
    const text = values[column.name] ?? ''
    values[column.name] = ''
    if (column.type === 'journal_input' && text.trim() !== '') texts.set(column.name, text)
  }
  return texts
}

export function writeJournal(
  core: Core,
  table: StoredTable,
  sysId: string,
  texts: ReadonlyMap<string, string>,
  actor: Actor,
): void {
  const journal = requireTable(core.snapshot(), 'sys_journal_field')
  for (const [element, value] of texts) {
    insertRow(core.connection, journal, {
      ...stampsOf(core, actor),
      sys_id: newSysId(),
      element_id: sysId,
      name: table.name,
      element,
      value,
    })
  }
}

/** System columns of a new row. */
export function stampsOf(core: Core, actor: Actor): Record<string, string> {
  const now = core.nowText()
  return {
    sys_created_on: now,
    sys_created_by: actor.userName,
    sys_updated_on: now,
    sys_updated_by: actor.userName,
    sys_mod_count: '0',
  }
}
