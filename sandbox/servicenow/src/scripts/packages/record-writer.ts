import type { Instance, Row } from '../../instance.ts'
import { SYSTEM_ACTOR } from '../engine/scope.ts'
import { ensureColumns } from './file-tables.ts'
import type { RecordOperation } from './record-update.ts'

/** Columns that identify a record beside its id: installing must meet the record that is already there. */
const COALESCE: Readonly<Record<string, readonly string[]>> = {
  sys_db_object: ['name'],
  sys_dictionary: ['name', 'element'],
  sys_dictionary_override: ['name', 'element'],
  sys_choice: ['name', 'element', 'value', 'language', 'dependent_value'],
  sys_choice_set: ['name', 'element'],
  sys_number: ['category'],
  sys_user_role: ['name'],
  sys_properties: ['name'],
}

/** Tables a name stands for, by the reference column that carries it. */
const NAMED: Readonly<Record<string, string>> = {
  super_class: 'sys_db_object',
  contains: 'sys_user_role',
  role: 'sys_user_role',
  user_role: 'sys_user_role',
  sys_user_role: 'sys_user_role',
}

/** Settings an administrator makes on the instance; an upgrade leaves them alone. */
const KEPT_ON_UPDATE: Readonly<Record<string, readonly string[]>> = { sys_properties: ['value'] }

const WITHOUT_RULES = { workflow: false } as const

export interface RecordWriter {
  apply(operation: RecordOperation): void
  readonly counts: { inserted: number; updated: number; deleted: number }
}

/** Carries out record operations of one package. */
export function createRecordWriter(instance: Instance): RecordWriter {
  const { records } = instance
  const counts = { inserted: 0, updated: 0, deleted: 0 }
  /** Id in the package to the id of the record that was there before. */
  const aliases = new Map<string, string>()

  function upsert(operation: RecordOperation & { kind: 'upsert' }): void {
    const { table, sysId } = operation
    const values = resolved(operation)
    ensureColumns(instance, table, values)
    const existing = records.get(table, sysId) ?? coalesced(table, values)
    if (existing === undefined) {
      records.insert(table, { ...values, sys_id: sysId }, SYSTEM_ACTOR, WITHOUT_RULES)
      counts.inserted += 1
      return
    }
    const id = existing['sys_id'] ?? ''
    if (id !== sysId) aliases.set(sysId, id)
    const kept = new Set(KEPT_ON_UPDATE[table])
    const changed = Object.entries(values).filter(([name, value]) => !kept.has(name) && existing[name] !== value)
    if (changed.length === 0) return
    records.update(table, id, Object.fromEntries(changed), SYSTEM_ACTOR, WITHOUT_RULES)
    counts.updated += 1
  }

  function resolved({ values, names }: RecordOperation & { kind: 'upsert' }): Record<string, string> {
    return Object.fromEntries(
      Object.entries(values).map(([column, value]) => {
        const name = names[column]
        const table = NAMED[column]
        const named = name === undefined || table === undefined ? undefined : byName(table, name)
        return [column, named?.['sys_id'] ?? aliases.get(value) ?? value]
      }),
    )
  }

  function byName(table: string, name: string): Row | undefined {
    return records.find(table, { query: `name=${name}`, limit: 1 }, SYSTEM_ACTOR)[0]
  }

  function coalesced(table: string, values: Readonly<Record<string, string>>): Row | undefined {
    const columns = COALESCE[table]
    if (columns === undefined) return undefined
    const query = columns.map((column) => {
      const value = values[column] ?? ''
      return value === '' ? `${column}ISEMPTY` : `${column}=${value.replaceAll('^', '^^')}`
    })
    return records.find(table, { query: query.join('^'), limit: 1 }, SYSTEM_ACTOR)[0]
  }

  function remove(table: string, sysId: string): void {
    if (instance.dictionary.table(table) && records.remove(table, sysId, SYSTEM_ACTOR, WITHOUT_RULES))
      counts.deleted += 1
  }

  return {
    counts,
    apply(operation) {
      switch (operation.kind) {
        case 'upsert':
          return upsert(operation)
        case 'delete':
          return remove(operation.table, operation.sysId)
        case 'delete-matching':
          if (!isBounded(instance, operation.table, operation.query)) return
          for (const row of records.find(operation.table, { query: operation.query }, SYSTEM_ACTOR)) {
            records.remove(operation.table, row['sys_id'] ?? '', SYSTEM_ACTOR, WITHOUT_RULES)
          }
      }
    },
  }
}

/** A condition on a column that does not exist is ignored by queries, and would delete every record. */
function isBounded(instance: Instance, table: string, query: string): boolean {
  const columns = instance.dictionary.table(table)?.columns
  const terms = query.split(/\^(?:NQ|OR)?/).filter((term) => term !== '' && term !== 'EQ')
  return terms.length > 0 && terms.every((term) => columns?.has(/^[a-z0-9_]+/.exec(term)?.[0] ?? '') === true)
}
