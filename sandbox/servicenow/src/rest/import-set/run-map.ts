import type { Actor, Instance, Row } from '../../instance.ts'
import { Refusal } from '../../instance.ts'
import { fieldInput } from '../values/field-input.ts'
import { escapeQueryValue } from '../values/query-text.ts'
import { displayColumn } from '../values/references.ts'

/** Outcome of one transform map on one staging row, as the API shows it. */
export type TransformOutcome = Readonly<Record<string, string>>

/** Runs the active transform maps of a staging table over one row, in their order. */
export function transformRow(instance: Instance, staging: string, row: Row, actor: Actor): TransformOutcome[] {
  const query = `source_table=${staging}^active=true^ORDERBYorder`
  return instance.records
    .find('sys_transform_map', { query }, actor)
    .map((map) => ({ ...runMap(instance, map, row, actor), transform_map: map['name'] ?? '' }))
}

function runMap(instance: Instance, map: Row, row: Row, actor: Actor): TransformOutcome {
  const table = map['target_table'] ?? ''
  if (instance.dictionary.table(table) === undefined) {
    return { table, status: 'error', error_message: `Target table ${table} does not exist` }
  }
  const entries = instance.records.find('sys_transform_entry', { query: `map=${map['sys_id'] ?? ''}` }, actor)
  const target = mappedValues(instance, table, entries, row, actor)
  try {
    return writeTarget(instance, table, target, coalesceQuery(entries, target), actor)
  } catch (error) {
    if (error instanceof Refusal) return { table, status: 'error', error_message: error.detail }
    throw error
  }
}

function mappedValues(
  instance: Instance,
  table: string,
  entries: readonly Row[],
  row: Row,
  actor: Actor,
): Readonly<Record<string, string>> {
  const body = Object.fromEntries(
    entries.map((entry) => [entry['target_field'] ?? '', row[entry['source_field'] ?? ''] ?? '']),
  )
  return fieldInput(body, { instance, actor, table, mode: 'raw' }).values
}

/** @returns undefined when no field coalesces or one of those is empty: then a row is always inserted. */
function coalesceQuery(entries: readonly Row[], target: Readonly<Record<string, string>>): string | undefined {
  const keys = entries.filter((entry) => entry['coalesce'] === 'true').map((entry) => entry['target_field'] ?? '')
  if (keys.length === 0 || keys.some((key) => (target[key] ?? '') === '')) return undefined
  return keys.map((key) => `${key}=${escapeQueryValue(target[key] ?? '')}`).join('^')
}

function writeTarget(
  instance: Instance,
  table: string,
  target: Readonly<Record<string, string>>,
  query: string | undefined,
  actor: Actor,
): TransformOutcome {
  const existing = query === undefined ? undefined : instance.records.find(table, { query, limit: 1 }, actor)[0]
  if (existing === undefined) {
    const row = instance.records.insert(table, target, actor)
    return outcome(instance, table, row, 'inserted', actor)
  }
  const { sys_id: _key, ...changes } = target
  const row = instance.records.update(table, existing['sys_id'] ?? '', changes, actor) ?? existing
  const status = row['sys_mod_count'] === existing['sys_mod_count'] ? 'ignored' : 'updated'
  return outcome(instance, table, row, status, actor)
}

function outcome(
  instance: Instance,
  table: string,
  row: Row,
  status: 'inserted' | 'updated' | 'ignored',
  actor: Actor,
): TransformOutcome {
  const sysId = row['sys_id'] ?? ''
  const name = displayColumn(instance.dictionary, table) ?? 'sys_id'
  return {
    table,
    display_name: name,
    display_value: instance.records.display(table, row, name, actor),
    record_link: `${instance.publicUrl}/api/now/table/${table}/${sysId}`,
    status,
    sys_id: sysId,
  }
}
