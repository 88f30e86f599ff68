import type { Column, TableDefinition } from '../../instance.ts'
import type { Core } from '../core.ts'
import { identifier } from '../storage/identifiers.ts'
import type { ColumnDeclaration, TableDeclaration } from '../tables/declaration.ts'
import { dictionaryRecords, isSystemColumn, recordWriter, shippedSysId } from './declare.ts'

/** Writes the dictionary records of a table an application brought; those that exist are brought up to date. */
export function describeTable(core: Core, definition: TableDefinition, declaration: TableDeclaration): void {
  const { connection } = core
  const known = core.snapshot().table(definition.name)
  const add = recordWriter(connection, core.nowText())
  const scope = scopeId(core, definition.scope)
  for (const { table, key, fields } of dictionaryRecords(declaration)) {
    if (table === 'sys_db_object' && known !== undefined) continue
    const described = table === 'sys_db_object' ? withParent(core, definition, fields) : fields
    add(table, key, { ...described, sys_scope: scope })
  }
  for (const [name, column] of Object.entries(declaration.columns)) {
    update(core, 'sys_dictionary', `${definition.name}.${name}`, {
      column_label: column.label,
      max_length: String(Math.max(column.maxLength, known?.columns.get(name)?.maxLength ?? 0)),
      mandatory: String(column.mandatory ?? false),
      read_only: String(column.readOnly ?? false),
      default_value: column.default ?? '',
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

/** The definition as the data files would write it: the columns the table itself declares. */
export function declarationOf(definition: TableDefinition): TableDeclaration {
  const own = [...definition.columns.values()].filter(
    ({ declaredBy, name }) =>
      declaredBy === definition.name && (definition.parent !== undefined || !isSystemColumn(name)),
  )
  return {
    name: definition.name,
    label: definition.label,
    ...(definition.parent === undefined ? {} : { parent: definition.parent }),
    columns: Object.fromEntries(own.map((column) => [column.name, toDeclaration(column)])),
  }
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
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (definition.parent === undefined) return fields
  const row = core.connection
    .prepare(
      `SELECT "sys_id" FROM "sys_metadata" WHERE "sys_class_name" = 'sys_db_object' AND "sys_db_object$name" = ?`,
    )
    .get(definition.parent)
  return { ...fields, super_class: String(row?.['sys_id'] ?? '') }
}

/** Id of an application; its name before its record is there. */
function scopeId(core: Core, scope: string): string {
  const row = core.connection.prepare('SELECT "sys_id" FROM "sys_package" WHERE "sys_scope$scope" = ?').get(scope)
  return row === undefined ? scope : String(row['sys_id'])
}

/** Plain statements: the writing rules would ask the dictionary that is being changed. */
function update(core: Core, table: string, key: string, fields: Readonly<Record<string, string>>): void {
  const assignments = Object.keys(fields).map((name) => `${identifier(`${table}$${name}`)} = ?`)
  core.connection
    .prepare(`UPDATE "sys_metadata" SET ${assignments.join(', ')} WHERE "sys_id" = ?`)
    .run(...Object.values(fields).map((value) => (value === '' ? null : value)), shippedSysId(table, key))
}
