import type { Connection } from './connection.ts'
import { affinity, identifier, isStored, physicalName } from './identifiers.ts'

/** What the physical schema needs to know of a column. */
export interface PhysicalColumn {
  readonly name: string
  readonly type: string
  readonly unique: boolean
  readonly declaredBy: string
}

/** Columns looked up by clients and by the platform itself; indexed wherever they occur. */
const lookedUp = new Set([
  'number',
  'correlation_id',
  'user_name',
  'element_id',
  'documentkey',
  'document_id',
  'sysapproval',
  'table_sys_id',
  'change_request',
  'sys_user_role',
  'sys_security_acl',
  'client_id',
  'token_hash',
  'set',
  'rate_limit_rule',
])
const referencesOf = new Set(['sys_user_has_role', 'sys_user_grmember', 'sys_group_has_role', 'sys_user_role_contains'])

/** Creates the table of a hierarchy, or adds what it lacks. Columns are never dropped or narrowed. */
export function ensurePhysical(connection: Connection, root: string, columns: readonly PhysicalColumn[]): void {
  const { sql } = connection
  createTable(connection, root, columns)
  const present = new Set(
    sql
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(root)
      .map((row) => String(row['name'])),
  )
  for (const column of columns) {
    if (!isStored(column.type)) continue
    const physical = physicalName(root, column.declaredBy, column.name)
    if (!present.has(physical)) {
      sql.exec(`ALTER TABLE ${identifier(root)} ADD COLUMN ${identifier(physical)} ${affinity(column.type)}`)
    }
    ensureIndex(connection, root, column, physical)
  }
  for (const [name, list] of orderIndexes) {
    if (columns.some((column) => column.name === name)) {
      sql.exec(`CREATE INDEX IF NOT EXISTS ${identifier(`${root}$${name}`)} ON ${identifier(root)} (${list})`)
    }
  }
  if (root === 'sys_metadata' || columns.some((column) => column.name === 'sys_class_name')) {
    const name = identifier(`${root}$class`)
    sql.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${identifier(root)} ("sys_class_name")`)
  }
}

/** All columns at once: adding them one by one rewrites the schema each time. */
function createTable(connection: Connection, root: string, columns: readonly PhysicalColumn[]): void {
  const definitions = columns
    .filter(({ type, name }) => isStored(type) && name !== 'sys_id' && name !== 'sys_class_name')
    .map(({ declaredBy, name, type }) => `, ${identifier(physicalName(root, declaredBy, name))} ${affinity(type)}`)
  connection.sql.exec(`CREATE TABLE IF NOT EXISTS ${identifier(root)} (
    row_number INTEGER PRIMARY KEY, "sys_id" TEXT COLLATE NOCASE NOT NULL UNIQUE,
    "sys_class_name" TEXT COLLATE NOCASE${definitions.join('')})`)
}

/** Orders in which clients page through a table, all of it or what they marked as theirs. */
const orderIndexes = [
  ['sys_updated_on', '"sys_updated_on", "sys_id"'],
  ['sys_created_on', '"sys_created_on", "sys_id"'],
  ['correlation_display', '"correlation_display", "sys_updated_on", "sys_id"'],
] as const

function ensureIndex(connection: Connection, root: string, column: PhysicalColumn, physical: string): void {
  const isReference = column.type === 'reference' && (root === 'task' || referencesOf.has(column.declaredBy))
  if (!column.unique && !lookedUp.has(column.name) && !isReference) return
  if (column.name === 'sys_id' || column.name === 'sys_domain') return
  const kind = column.unique ? 'UNIQUE INDEX' : 'INDEX'
  const name = `${root}$${column.declaredBy === root ? column.name : `${column.declaredBy}_${column.name}`}`
  // A ticket leaves most of its references empty, and an index must not cost what it does not hold.
  const filled = isReference ? ` WHERE ${identifier(physical)} IS NOT NULL` : ''
  connection.sql.exec(
    `CREATE ${kind} IF NOT EXISTS ${identifier(name)} ON ${identifier(root)} (${identifier(physical)})${filled}`,
  )
}
