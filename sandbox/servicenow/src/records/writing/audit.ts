import type { Actor, Row } from '../../instance.ts'
import { newSysId, type Core } from '../core.ts'
import { requireTable, type StoredTable } from '../dictionary/dictionary.ts'
import { insertRow } from '../storage/rows.ts'
import { writeHistory } from './history.ts'
import { stampsOf } from './journal.ts'

/**
 * One `sys_audit` row per changed column of an audited table, and one per journal entry; of the columns of new rows only
 * where the instance asks for it (ServiceNow docs, Tracking inserts). The record's history follows.
 */
export function writeAudit(
  core: Core,
  table: StoredTable,
  before: Row | undefined,
  after: Row,
  journal: ReadonlyMap<string, string>,
  actor: Actor,
): void {
  if (!table.audited) return
  const audit = requireTable(core.snapshot(), 'sys_audit')
  const changes = [
    ...(before === undefined && core.property('glide.sys.audit_inserts') !== 'true'
      ? []
      : changesOf(table, before, after)),
    ...[...journal].map(([field, newValue]) => ({ field, oldValue: '', newValue })),
  ].map((change) => ({ ...change, auditSysId: newSysId() }))
  for (const { field, oldValue, newValue, auditSysId } of changes) {
    insertRow(core.connection, audit, {
      ...stampsOf(core, actor),
      sys_id: auditSysId,
      tablename: table.name,
      documentkey: after['sys_id'] ?? '',
      fieldname: field,
      oldvalue: oldValue,
      newvalue: newValue,
      user: actor.userName,
      record_checkpoint: after['sys_mod_count'] ?? '0',
    })
  }
  writeHistory(core, table, before, after, changes, actor)
}

function changesOf(
  table: StoredTable,
  before: Row | undefined,
  after: Row,
): Array<{ field: string; oldValue: string; newValue: string }> {
  return [...table.columns.values()]
    .filter(({ name, type }) => !name.startsWith('sys_') && !type.startsWith('password'))
    .map(({ name }) => ({ field: name, oldValue: before?.[name] ?? '', newValue: after[name] ?? '' }))
    .filter(({ oldValue, newValue }) => oldValue !== newValue)
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
