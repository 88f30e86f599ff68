import { createHash } from 'node:crypto'
import { listedColumns } from '../seed/choices.ts'
import type { Connection } from '../storage/connection.ts'
import { identifier } from '../storage/identifiers.ts'
import { ensurePhysical, type PhysicalColumn } from '../storage/schema.ts'
import type { ColumnDeclaration, TableDeclaration } from '../tables/declaration.ts'
import { dateTime, integer, other, reference, text } from '../tables/declaration.ts'

/** Id of a record that ships with the platform: the same on every instance, so preparing twice adds nothing. */
export const shippedSysId = (table: string, key: string): string =>
  createHash('md5').update(`${table}:${key}`).digest('hex')

const systemColumns: Readonly<Record<string, ColumnDeclaration>> = {
  sys_id: other('GUID', 'Sys ID', 32, { readOnly: true, unique: true }),
  sys_created_on: dateTime('Created', { readOnly: true }),
  sys_created_by: text('Created by', 40, { readOnly: true }),
  sys_updated_on: dateTime('Updated', { readOnly: true }),
  sys_updated_by: text('Updated by', 40, { readOnly: true }),
  sys_mod_count: integer('Updates', { readOnly: true }),
  sys_tags: other('related_tags', 'Tags', 40),
}
const classColumn = other('sys_class_name', 'Class', 80, { default: 'javascript:current.getTableName();' })
const domainColumns = {
  sys_domain: reference('Domain', 'sys_user_group', { default: 'global' }),
  sys_domain_path: other('domain_path', 'Domain Path', 255, { default: '/' }),
}
const extended = new Set([
  'task',
  'sys_metadata',
  'sys_package',
  'sys_user',
  'cmdb_ci',
  'alm_asset',
  'sys_import_set_row',
])
const domainSeparated = new Set(['task', 'sys_user', 'sys_user_group', 'cmdb_ci', 'alm_asset', 'sys_attachment'])

/** Every hierarchy has these; nobody declares them. */
export const isSystemColumn = (name: string): boolean => name in systemColumns

/** Columns a table declares itself, with those every hierarchy starts from. */
function ownColumns(table: TableDeclaration): Readonly<Record<string, ColumnDeclaration>> {
  if (table.parent) return table.columns
  return {
    ...systemColumns,
    ...(extended.has(table.name) && { sys_class_name: classColumn }),
    ...(domainSeparated.has(table.name) && domainColumns),
    ...table.columns,
  }
}

/** What the physical schema needs of a table's own columns. */
export const physicalColumns = (table: TableDeclaration): PhysicalColumn[] =>
  Object.entries(ownColumns(table)).map(([name, { type, unique }]) => ({
    name,
    type,
    unique: unique === true,
    declaredBy: table.name,
  }))

/** Creates storage for shipped tables and writes their dictionary records; what exists already is left alone. */
export function declareTables(connection: Connection, tables: readonly TableDeclaration[], now: string): void {
  const parents = new Map(tables.map((table) => [table.name, table.parent]))
  const rootOf = (name: string): string => {
    const parent = parents.get(name)
    return parent ? rootOf(parent) : name
  }
  for (const [root, members] of Map.groupBy(tables, (table) => rootOf(table.name))) {
    ensurePhysical(connection, root, members.flatMap(physicalColumns))
  }
  const add = recordWriter(connection, now)
  for (const table of tables)
    for (const record of dictionaryRecords(table)) add(record.table, record.key, record.fields)
}

interface ShippedRecord {
  readonly table: string
  readonly key: string
  readonly fields: Readonly<Record<string, string>>
}

/** The records describing one table: `sys_db_object`, `sys_dictionary`, overrides, labels, choices, numbering. */
export function dictionaryRecords(table: TableDeclaration): ShippedRecord[] {
  const { name } = table
  return [
    {
      table: 'sys_db_object',
      key: name,
      fields: {
        name,
        label: table.label,
        access: 'public',
        read_access: 'true',
        ws_access: 'true',
        create_access: String(table.access?.create ?? false),
        update_access: String(table.access?.update ?? false),
        delete_access: String(table.access?.delete ?? false),
        is_extendable: String(extended.has(name) || table.parent === 'task'),
        ...(table.parent && { super_class: shippedSysId('sys_db_object', table.parent) }),
      },
    },
    {
      table: 'sys_dictionary',
      key: name,
      fields: { name, internal_type: 'collection', audit: String(table.audited ?? false), active: 'true' },
    },
    ...Object.entries(ownColumns(table)).map(([element, column]) => ({
      table: 'sys_dictionary',
      key: `${name}.${element}`,
      fields: dictionaryEntry(name, element, column),
    })),
    ...Object.entries(ownColumns(table)).flatMap(([element, column]) =>
      choiceRecords(name, element, column.choices ?? {}),
    ),
    ...Object.entries(table.overrides ?? {}).flatMap(([element, change]) => overrideRecords(table, element, change)),
    ...(table.numbering
      ? [
          {
            table: 'sys_number',
            key: name,
            fields: {
              category: name,
              prefix: table.numbering.prefix,
              number: String(table.numbering.base),
              maximum_digits: '7',
            },
          },
        ]
      : []),
  ]
}

function dictionaryEntry(name: string, element: string, column: ColumnDeclaration): Record<string, string> {
  return {
    name,
    element,
    column_label: column.label,
    internal_type: column.type,
    max_length: String(column.maxLength),
    active: 'true',
    array: 'false',
    mandatory: String(column.mandatory ?? false),
    read_only: String(column.readOnly ?? false),
    display: String(column.display ?? false),
    unique: String(column.unique ?? false),
    primary: String(element === 'sys_id'),
    virtual: 'false',
    default_value: column.default ?? '',
    reference: column.reference ?? '',
    reference_key: referencedByName.has(`${name}.${element}`) ? 'name' : '',
    reference_cascade_rule: column.cascade ?? '',
    ...((column.choices || listedColumns.has(`${name}.${element}`)) && { choice: '1' }),
  }
}

/** References whose value is the other record's name, not its id. */
const referencedByName = new Set(['sys_dictionary.internal_type', 'sys_dictionary.reference'])

/** Choice rows of one column in display order. */
export function choiceRecords(
  name: string,
  element: string,
  choices: Readonly<Record<string, string>>,
  dependentValue = '',
): ShippedRecord[] {
  return inDisplayOrder(choices).map(([value, label], index) => ({
    table: 'sys_choice',
    key: `${name}.${element}.${dependentValue}.${value}`,
    fields: {
      name,
      element,
      value,
      label,
      language: 'en',
      sequence: String(index),
      inactive: 'false',
      dependent_value: dependentValue,
    },
  }))
}

/** As written, but for numbers: an object lists those from 0 on before the negative ones, whatever was written first. */
function inDisplayOrder(choices: Readonly<Record<string, string>>): Array<[value: string, label: string]> {
  const entries = Object.entries(choices)
  const numbered = entries.every(([value]) => Number.isInteger(Number(value)))
  return numbered ? entries.toSorted(([a], [b]) => Number(a) - Number(b)) : entries
}

function overrideRecords(
  table: TableDeclaration,
  element: string,
  change: { readonly label?: string; readonly default?: string },
): ShippedRecord[] {
  const key = `${table.name}.${element}`
  const records: ShippedRecord[] = []
  if (change.label !== undefined) {
    const fields = { name: table.name, element, label: change.label, plural: change.label, language: 'en' }
    records.push({ table: 'sys_documentation', key, fields })
  }
  if (change.default !== undefined) {
    const fields = {
      name: table.name,
      base_table: table.parent ?? table.name,
      element,
      default_value: change.default,
      default_value_override: 'true',
    }
    records.push({ table: 'sys_dictionary_override', key, fields })
  }
  return records
}

/** Writes application-file records straight to storage: the writing rules need a dictionary, which this creates. */
export function recordWriter(
  connection: Connection,
  now: string,
): (table: string, key: string, fields: Readonly<Record<string, string>>, sysId?: string) => void {
  return (table, key, fields, sysId = shippedSysId(table, key)) => {
    const own = Object.entries(fields).filter(([name, value]) => value !== '' && name !== 'sys_scope')
    const common = {
      sys_id: sysId,
      sys_class_name: table,
      sys_scope: fields['sys_scope'] ?? 'global',
      sys_package: fields['sys_scope'] ?? 'global',
      sys_name: fields['label'] ?? fields['element'] ?? fields['name'] ?? key,
      sys_update_name: `${table}_${sysId}`,
      sys_created_on: now,
      sys_updated_on: now,
      sys_created_by: 'system',
      sys_updated_by: 'system',
      sys_mod_count: '0',
    }
    const names = [...Object.keys(common), ...own.map(([name]) => `${table}$${name}`)]
    connection
      .prepare(
        `INSERT INTO "sys_metadata" (${names.map(identifier).join(', ')})
         VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
      )
      .run(...Object.values(common), ...own.map(([, value]) => value))
  }
}
