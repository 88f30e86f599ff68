import type { Actor, Row } from '../../instance.ts'
import { newSysId, type Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import { insertRow } from '../storage/rows.ts'
import { stampsOf } from './journal.ts'

/**
 * One `sys_audit` row per changed column of an audited table; of new rows only where the instance asks for it
 * (ServiceNow docs, Tracking inserts).
 */
export function writeAudit(core: Core, table: StoredTable, before: Row | undefined, after: Row, actor: Actor): void {
  if (!table.audited || (before === undefined && core.property('glide.sys.audit_inserts') !== 'true')) return
  const audit = requireTable(core.snapshot(), 'sys_audit')
  for (const column of table.columns.values()) {
    const [oldValue, newValue] = [before?.[column.name] ?? '', after[column.name] ?? '']
    if (column.name.startsWith('sys_') || column.type.startsWith('password') || oldValue === newValue) continue
    insertRow(core.connection, audit, {
      ...stampsOf(core, actor),
      sys_id: newSysId(),
      tablename: table.name,
      documentkey: after['sys_id'] ?? '',
      fieldname: column.name,
      oldvalue: oldValue,
      newvalue: newValue,
      user: actor.userName,
      record_checkpoint: after['sys_mod_count'] ?? '0',
    })
  }
}

/** Trace of a deleted record, from which the platform can undelete. Secrets are left out. */
export function writeDeletion(core: Core, table: StoredTable, row: Row, actor: Actor): void {
  const payload = Object.entries(row).filter(([name]) => !table.columns.get(name)?.type.startsWith('password'))
  insertRow(core.connection, requireTable(core.snapshot(), 'sys_audit_delete'), {
    ...stampsOf(core, actor),
    sys_id: newSysId(),
    tablename: table.name,
    documentkey: row['sys_id'] ?? '',
    display_value: row[table.displayColumn] ?? '',
    payload: JSON.stringify(Object.fromEntries(payload)),
    user: actor.userName,
  })
}
