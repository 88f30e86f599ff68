import type { Connection } from '../storage/connection.ts'
import { identifier, isStored, physicalName } from '../storage/identifiers.ts'
import type { Snapshot, StoredColumn, StoredTable } from './dictionary.ts'

/** What a snapshot is made of: a third of the columns that these classes have. */
const wanted = {
  sys_db_object: [
    'sys_id',
    'sys_scope',
    'name',
    'label',
    'super_class',
    'access',
    'read_access',
    'create_access',
    'update_access',
    'delete_access',
    'ws_access',
  ],
  sys_dictionary: [
    'sys_id',
    'name',
    'element',
    'internal_type',
    'active',
    'reference',
    'reference_key',
    'reference_cascade_rule',
    'column_label',
    'max_length',
    'mandatory',
    'read_only',
    'unique',
    'default_value',
    'choice',
    'display',
    'audit',
  ],
  sys_dictionary_override: [
    'sys_id',
    'name',
    'element',
    'default_value_override',
    'default_value',
    'mandatory_override',
    'mandatory',
    'read_only_override',
    'read_only',
  ],
  sys_documentation: ['sys_id', 'name', 'element', 'label', 'language'],
} as const

type Described = keyof typeof wanted
/** A column that is not wanted does not compile, instead of being always empty. */
type Fields<Class extends Described> = Readonly<Partial<Record<(typeof wanted)[Class][number], string>>>

/** Reads the dictionary from its own records. Tables are assembled when first asked for. */
export function loadSnapshot(connection: Connection): Snapshot {
  const objects = rowsOf(connection, 'sys_db_object')
  const nameById = new Map(objects.map((row) => [row['sys_id'] ?? '', row['name'] ?? '']))
  const objectByName = new Map(objects.map((row) => [row['name'] ?? '', row]))
  const scopeById = new Map(scopes(connection))
  const entries = Map.groupBy(rowsOf(connection, 'sys_dictionary'), (row) => row['name'] ?? '')
  const overrides = Map.groupBy(rowsOf(connection, 'sys_dictionary_override'), (row) => row['name'] ?? '')
  const labels = Map.groupBy(rowsOf(connection, 'sys_documentation'), (row) => row['name'] ?? '')
  const withChoices = choiceElements(connection)
  const parentOf = (name: string) => nameById.get(objectByName.get(name)?.['super_class'] ?? '')
  const built = new Map<string, StoredTable | undefined>()
  const lineages = new Map<string, string[]>()
  const families = new Map<string, string[]>()

  function lineage(name: string): string[] {
    const known = lineages.get(name) ?? findLineage(name)
    if (known.length > 0) lineages.set(name, known)
    return known
  }

  function descendants(name: string): string[] {
    const known = families.get(name) ?? [...objectByName.keys()].filter((other) => lineage(other).includes(name))
    if (known.length > 0) families.set(name, known)
    return known
  }

  function findLineage(name: string): string[] {
    const path: string[] = []
    for (let at: string | undefined = name; at && objectByName.has(at) && !path.includes(at); at = parentOf(at)) {
      path.push(at)
    }
    return path
  }

  function build(name: string): StoredTable | undefined {
    const object = objectByName.get(name)
    if (!object) return undefined
    const path = lineage(name)
    const root = path.at(-1) ?? name
    const columns = new Map<string, StoredColumn>()
    for (const owner of [...path].reverse()) {
      for (const entry of entries.get(owner) ?? []) {
        const column = storedColumn(entry, owner, root)
        if (column && !columns.has(column.name)) columns.set(column.name, column)
      }
      for (const row of overrides.get(owner) ?? []) override(columns, row)
      for (const row of labels.get(owner) ?? []) relabel(columns, row)
    }
    for (const [key, column] of columns) {
      if (path.some((owner) => withChoices.has(`${owner}.${key}`))) columns.set(key, { ...column, hasChoices: true })
    }
    const parent = parentOf(name)
    const stored = [...columns.values()].filter((column) => column.physical !== undefined)
    return {
      name,
      label: object['label'] || name,
      parent,
      scope: scopeById.get(object['sys_scope'] ?? '') ?? (object['sys_scope'] || 'global'),
      columns,
      access: object['access'] === 'package_private' ? 'package_private' : 'public',
      readAccess: object['read_access'] !== 'false',
      createAccess: object['create_access'] === 'true',
      alterAccess: object['update_access'] === 'true',
      deleteAccess: object['delete_access'] === 'true',
      webServiceAccess: object['ws_access'] !== 'false',
      root,
      displayColumn: displayColumn(columns),
      audited: (entries.get(name) ?? []).some((entry) => !entry['element'] && entry['audit'] === 'true'),
      stored,
      ...statementsFor(root, stored),
    }
  }

  return {
    table(name) {
      if (!built.has(name) && objectByName.has(name)) built.set(name, build(name))
      return built.get(name)
    },
    names: () => [...objectByName.keys()],
    lineage,
    descendants,
  }
}

function storedColumn(entry: Fields<'sys_dictionary'>, declaredBy: string, root: string): StoredColumn | undefined {
  const name = entry['element'] ?? ''
  const type = entry['internal_type'] ?? ''
  // The entry without an element describes the table itself ("collection").
  if (!name || type === 'collection' || entry['active'] === 'false') return undefined
  const cascade = entry['reference_cascade_rule']
  return {
    name,
    label: entry['column_label'] || name,
    type,
    maxLength: Number(entry['max_length'] || 40),
    reference: entry['reference'] || undefined,
    mandatory: entry['mandatory'] === 'true',
    readOnly: entry['read_only'] === 'true',
    unique: entry['unique'] === 'true',
    defaultValue: entry['default_value'] ?? '',
    hasChoices: false,
    suggests: entry['choice'] === '2',
    display: entry['display'] === 'true',
    declaredBy,
    physical: isStored(type) ? physicalName(root, declaredBy, name) : undefined,
    cascade: cascade === 'delete' || cascade === 'cascade' ? 'delete' : cascade === 'clear' ? 'clear' : undefined,
    referenceKey: entry['reference_key'] || 'sys_id',
  }
}

function override(columns: Map<string, StoredColumn>, row: Fields<'sys_dictionary_override'>): void {
  const column = columns.get(row['element'] ?? '')
  if (!column) return
  columns.set(column.name, {
    ...column,
    ...(row['default_value_override'] === 'true' && { defaultValue: row['default_value'] ?? '' }),
    ...(row['mandatory_override'] === 'true' && { mandatory: row['mandatory'] === 'true' }),
    ...(row['read_only_override'] === 'true' && { readOnly: row['read_only'] === 'true' }),
  })
}

function relabel(columns: Map<string, StoredColumn>, row: Fields<'sys_documentation'>): void {
  const column = columns.get(row['element'] ?? '')
  if (column && row['label'] && row['language'] === 'en') columns.set(column.name, { ...column, label: row['label'] })
}

/** Written once a table: putting a hundred names together costs more than SQLite needs to run them. */
function statementsFor(root: string, stored: readonly StoredColumn[]): Pick<StoredTable, 'selectList' | 'insertion'> {
  const columns = stored.map((column) => ({ ...column, physical: identifier(column.physical ?? '') }))
  const written = columns.filter(({ name }) => name !== 'sys_class_name').map(({ physical }) => physical)
  return {
    selectList: columns.map(({ physical, name }) => `t.${physical} AS ${identifier(name)}`).join(', '),
    insertion:
      `INSERT INTO ${identifier(root)} ("sys_class_name"${written.map((physical) => `, ${physical}`).join('')})` +
      ` VALUES (?${', ?'.repeat(written.length)})`,
  }
}

function displayColumn(columns: ReadonlyMap<string, StoredColumn>): string {
  const marked = [...columns.values()].findLast((column) => column.display)
  return marked?.name ?? ['name', 'u_name', 'number', 'short_description'].find((name) => columns.has(name)) ?? 'sys_id'
}

/**
 * Columns of one application-file class, by their logical names. Works before there is a dictionary, and reads no more
 * than is used: an installation reads this again after each of its own entries.
 */
function rowsOf<Class extends Described>(connection: Connection, table: Class): Array<Fields<Class>> {
  const present = new Set(
    connection
      .prepare("SELECT name FROM pragma_table_info('sys_metadata')")
      .all()
      .map(({ name }) => String(name)),
  )
  const list = wanted[table].flatMap((name) => {
    const physical = name === 'sys_id' || name === 'sys_scope' ? name : `${table}$${name}`
    return present.has(physical) ? [`${identifier(physical)} AS ${identifier(name)}`] : []
  })
  const rows = connection
    .prepare(`SELECT ${list.join(', ')} FROM "sys_metadata" WHERE "sys_class_name" = ? ORDER BY row_number`)
    .all(table)
  return rows.map((row) => {
    const fields: Record<string, string> = {}
    for (const name in row) if (row[name] !== null) fields[name] = String(row[name])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its columns are those that were selected
    return fields as Fields<Class>
  })
}

function scopes(connection: Connection): [string, string][] {
  return connection
    .prepare('SELECT "sys_id", "sys_scope$scope" AS scope FROM "sys_package" WHERE "sys_scope$scope" IS NOT NULL')
    .all()
    .map((row) => [String(row['sys_id']), String(row['scope'])])
}

function choiceElements(connection: Connection): Set<string> {
  const rows = connection
    .prepare(
      `SELECT DISTINCT "sys_choice$name" || '.' || "sys_choice$element" AS element FROM "sys_metadata"
       WHERE "sys_class_name" = 'sys_choice' AND "sys_choice$inactive" IS NOT 'true'`,
    )
    .all()
  return new Set(rows.map((row) => String(row['element'])))
}
