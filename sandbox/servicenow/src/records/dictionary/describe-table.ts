import type { Column, TableDefinition } from '../../instance.ts'
import type { Core } from '../core.ts'
import { identifier } from '../storage/identifiers.ts'
import type { ColumnDeclaration } from '../tables/declaration.ts'
import { dictionaryRecords, recordWriter, shippedSysId } from './declare.ts'

/** Writes the dictionary records of a table an application brought; those that exist are brought up to date. */
export function describeTable(core: Core, definition: TableDefinition, own: readonly Column[]): void {
  const { connection } = core
  const known = core.snapshot().table(definition.name)
  const add = recordWriter(connection, core.nowText())
  const declaration = {
    name: definition.name,
    label: definition.label,
    ...(definition.parent === undefined ? {} : { parent: definition.parent }),
    columns: Object.fromEntries(own.map((column) => [column.name, toDeclaration(column)])),
  }
  for (const { table, key, fields } of dictionaryRecords(declaration)) {
    const described = table === 'sys_db_object' && known !== undefined
    if (!described) add(table, key, withParent(core, definition, table, fields))
  }
  for (const column of own) {
    update(core, 'sys_dictionary', `${definition.name}.${column.name}`, {
      column_label: column.label,
      max_length: String(column.maxLength),
      mandatory: String(column.mandatory),
      read_only: String(column.readOnly),
      default_value: column.defaultValue,
    })
  }
  update(core, 'sys_db_object', definition.name, {
    access: definition.access,
    read_access: String(definition.readAccess),
    create_access: String(definition.createAccess),
    update_access: String(definition.alterAccess),
    delete_access: String(definition.deleteAccess),
    ws_access: String(definition.webServiceAccess),
  })
}

function toDeclaration(column: Column): ColumnDeclaration {
  return {
    label: column.label,
    type: column.type,
    maxLength: column.maxLength,
    mandatory: column.mandatory,
    readOnly: column.readOnly,
    unique: column.unique,
    display: column.display,
    ...(column.reference === undefined ? {} : { reference: column.reference }),
    ...(column.defaultValue === '' ? {} : { default: column.defaultValue }),
  }
}

/** Ids of shipped tables come from their names; a parent that came with an application has one of its own. */
function withParent(
  core: Core,
  definition: TableDefinition,
  table: string,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (table !== 'sys_db_object' || definition.parent === undefined) return fields
  const row = core.connection
    .prepare(
      `SELECT "sys_id" FROM "sys_metadata" WHERE "sys_class_name" = 'sys_db_object' AND "sys_db_object$name" = ?`,
    )
    .get(definition.parent)
  return { ...fields, super_class: String(row?.['sys_id'] ?? ''), sys_scope: definition.scope }
}

/** Plain statements: the writing rules would ask the dictionary that is being changed. */
function update(core: Core, table: string, key: string, fields: Readonly<Record<string, string>>): void {
  const assignments = Object.keys(fields).map((name) => `${identifier(`${table}$${name}`)} = ?`)
  core.connection
    .prepare(`UPDATE "sys_metadata" SET ${assignments.join(', ')} WHERE "sys_id" = ?`)
    .run(...Object.values(fields).map((value) => (value === '' ? null : value)), shippedSysId(table, key))
}
