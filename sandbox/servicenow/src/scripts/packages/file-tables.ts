import type { Column, Instance, TableDefinition } from '../../instance.ts'

/** Longest text of an application file: scripts, pages and bundles have no practical limit on the platform. */
const FILE_TEXT = 4_000_000

/** Tables of application files and queues that no other part of the simulator needs. */
const TABLES: Readonly<
  Record<string, { readonly label: string; readonly isFile: boolean; readonly columns: readonly string[] }>
> = {
  sys_choice_set: { label: 'Choice Set', isFile: true, columns: ['name', 'element'] },
  sysevent_script_action: {
    label: 'Script Action',
    isFile: true,
    columns: ['name', 'event_name', 'active', 'order', 'script', 'condition_script', 'description'],
  },
  sys_atf_test: { label: 'Test', isFile: true, columns: ['name', 'description', 'active', 'fail_on_server_error'] },
  sys_atf_step: {
    label: 'Test Step',
    isFile: true,
    columns: ['test', 'order', 'step_config', 'active', 'table', 'display_name', 'timeout'],
  },
  sys_variable_value: {
    label: 'Variable Value',
    isFile: false,
    columns: ['document', 'document_key', 'variable', 'value', 'order'],
  },
  sys_element_mapping: { label: 'Element Mapping', isFile: false, columns: ['field', 'id', 'table', 'value'] },
  sys_user_preference: {
    label: 'User Preference',
    isFile: false,
    columns: ['user', 'name', 'value', 'type', 'system'],
  },
  sys_rest_message: { label: 'REST Message', isFile: true, columns: ['name', 'rest_endpoint', 'description'] },
  sys_rest_message_fn: {
    label: 'HTTP Method',
    isFile: true,
    columns: ['rest_message', 'function_name', 'http_method', 'rest_endpoint', 'content'],
  },
  sys_mutex: { label: 'Mutex', isFile: false, columns: ['name', 'acquired'] },
}

/** Creates the tables above where they are missing. */
export function ensureFileTables(instance: Instance): void {
  for (const [name, { label, isFile, columns }] of Object.entries(TABLES)) {
    if (!instance.dictionary.table(name)) instance.dictionary.define(fileTable(name, label, columns, isFile))
  }
}

/**
 * Makes room for what a package writes: a table of application files that is unknown here, columns it lacks, and texts
 * longer than the column. Packages only hold what the platform has, so what is missing is missing here.
 */
export function ensureColumns(instance: Instance, table: string, values: Readonly<Record<string, string>>): void {
  const known = instance.dictionary.table(table)
  if (!known) {
    instance.dictionary.define(fileTable(table, table, Object.keys(values), true))
    return
  }
  const wider = Object.entries(values).flatMap(([name, value]) => {
    const column = known.columns.get(name)
    if (column === undefined) return [textColumn(table, name)]
    return value.length > column.maxLength ? [{ ...column, maxLength: FILE_TEXT }] : []
  })
  for (const [owner, columns] of Map.groupBy(wider, (column) => column.declaredBy)) {
    const definition = instance.dictionary.table(owner)
    if (definition) instance.dictionary.define({ ...definition, columns: ownColumns(definition, columns) })
  }
}

/** Columns a table declares itself, with more of its own: inherited ones are the ancestors' business. */
export function ownColumns(
  definition: TableDefinition | undefined,
  more: readonly Column[],
): ReadonlyMap<string, Column> {
  const own = [...(definition?.columns.values() ?? [])].filter(({ declaredBy }) => declaredBy === definition?.name)
  return new Map([...own, ...more].map((column) => [column.name, column]))
}

function fileTable(name: string, label: string, columns: readonly string[], isFile: boolean): TableDefinition {
  const system = new Set(['sys_scope', 'sys_package', 'sys_update_name', 'sys_name', 'sys_policy', 'sys_class_name'])
  return {
    name,
    label,
    parent: isFile ? 'sys_metadata' : undefined,
    scope: 'global',
    columns: new Map(
      columns.filter((column) => !isFile || !system.has(column)).map((column) => [column, textColumn(name, column)]),
    ),
    access: 'public',
    readAccess: true,
    createAccess: false,
    alterAccess: false,
    deleteAccess: false,
    webServiceAccess: true,
  }
}

function textColumn(table: string, name: string): Column {
  return {
    name,
    label: name,
    type: name === 'order' ? 'integer' : 'string',
    maxLength: FILE_TEXT,
    reference: undefined,
    mandatory: false,
    readOnly: false,
    unique: false,
    defaultValue: '',
    hasChoices: false,
    display: false,
    declaredBy: table,
  }
}
