import type { DeclaredIndex } from '../../instance.ts'
import type { StoredTable } from '../dictionary/dictionary.ts'
import type { Connection } from './connection.ts'
import { identifier } from './identifiers.ts'

/**
 * Gives a table the indexes its application declares, and takes away those it declares no longer. Several rows may
 * leave a unique key empty, as in the platform's own database.
 *
 * @throws Error when rows that are there already hold the same value
 */
export function ensureDeclaredIndexes(
  connection: Connection,
  table: StoredTable,
  indexes: readonly DeclaredIndex[],
): void {
  const { sql } = connection
  const wanted = new Map(indexes.map((index) => [nameOf(table, index), statementOf(table, index)]))
  const present = new Map(
    sql
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND name LIKE ? ESCAPE '!'")
      .all(`${table.name.replaceAll('_', '!_')}$ix!_%`)
      .map((row) => [String(row['name']), String(row['sql'])]),
  )
  for (const [name, text] of present) if (wanted.get(name) !== text) sql.exec(`DROP INDEX ${identifier(name)}`)
  for (const [name, text] of wanted) if (present.get(name) !== text) sql.exec(text)
}

function nameOf(table: StoredTable, { name }: DeclaredIndex): string {
  return `${table.name}$ix_${name.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_')}`
}

function statementOf(table: StoredTable, index: DeclaredIndex): string {
  const columns = index.columns.map((name) => {
    const physical = table.columns.get(name)?.physical
    if (physical === undefined) throw new Error(`Index ${index.name} of ${table.name} names no stored column '${name}'`)
    return identifier(physical)
  })
  // Sister tables share the inherited columns: only rows of this class may be held to a key made of those.
  const isInherited = index.columns.every((name) => table.columns.get(name)?.declaredBy !== table.name)
  const scope = isInherited && table.parent !== undefined ? ` WHERE "sys_class_name" = '${table.name}'` : ''
  const kind = index.unique ? 'UNIQUE INDEX' : 'INDEX'
  return `CREATE ${kind} ${identifier(nameOf(table, index))} ON ${identifier(table.root)} (${columns.join(', ')})${scope}`
}
