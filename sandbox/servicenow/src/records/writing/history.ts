import type { Actor, Row } from '../../instance.ts'
import { newSysId, type Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import { displayValue } from '../display/display-value.ts'
import { insertRow } from '../storage/rows.ts'
import { stampsOf } from './journal.ts'

/** One value that changed, with the `sys_audit` row about it. */
export interface AuditedChange {
  readonly field: string
  readonly oldValue: string
  readonly newValue: string
  readonly auditSysId: string
}

/**
 * The history of a record as a person reads it: one set a record, one line a change, with labels beside the values.
 *
 * The platform makes lines out of `sys_audit` when somebody looks at the record; here they are written with it.
 */
export function writeHistory(
  core: Core,
  table: StoredTable,
  before: Row | undefined,
  after: Row,
  changes: readonly AuditedChange[],
  actor: Actor,
): void {
  if (changes.length === 0) return
  const lines = requireTable(core.snapshot(), 'sys_history_line')
  const common = {
    ...stampsOf(core, actor),
    set: historySet(core, table, after['sys_id'] ?? '', actor),
    update: after['sys_mod_count'] ?? '0',
    update_time: core.nowText(),
    user: actor.sysId,
    user_id: actor.userName,
    user_name: fullName(core, actor),
    type: 'audit',
  }
  for (const { field, oldValue, newValue, auditSysId } of changes) {
    const column = table.columns.get(field)
    const isJournal = column?.physical === undefined
    const shown = (row: Row | undefined, value: string): string =>
      isJournal || row === undefined ? value : displayValue(core, table.name, row, field, actor)
    insertRow(core.connection, lines, {
      ...common,
      sys_id: newSysId(),
      field,
      label: column?.label ?? field,
      old: shown(before, oldValue),
      new: shown(after, newValue),
      old_value: oldValue,
      new_value: newValue,
      audit_sysid: auditSysId,
    })
  }
}

function historySet(core: Core, table: StoredTable, id: string, actor: Actor): string {
  const sets = requireTable(core.snapshot(), 'sys_history_set')
  const known = core.connection.prepare('SELECT "sys_id" FROM "sys_history_set" WHERE "id" = ?').get(id)
  if (known !== undefined) return String(known['sys_id'])
  const sysId = newSysId()
  insertRow(core.connection, sets, { ...stampsOf(core, actor), sys_id: sysId, table: table.name, id })
  return sysId
}

function fullName(core: Core, actor: Actor): string {
  const user = core.connection.prepare('SELECT "name" FROM "sys_user" WHERE "sys_id" = ?').get(actor.sysId)
  return String(user?.['name'] ?? '') || actor.userName
}
