import type { Row } from '../../instance.ts'
import { requireTable, type Snapshot, type StoredTable } from '../dictionary/dictionary.ts'
import { classCondition, compileOrder, compileWhere } from '../query/compile.ts'
import type { QueryContext, Source } from '../query/context.ts'
import type { Query } from '../query/ast.ts'
import { always, bind, combine, fragment, type Fragment } from '../query/fragment.ts'
import { parseQuery } from '../query/parse.ts'
import type { Connection } from './connection.ts'
import { affinity, identifier } from './identifiers.ts'

type Native = Record<string, null | number | bigint | string | Uint8Array>

/** Rows of a table and of those extending it, columns of `table` only. */
export function selectRows(
  connection: Connection,
  tableName: string,
  options: { readonly query: string; readonly limit: number; readonly offset: number },
  context: QueryContext,
): Row[] {
  const statement = selection(tableName, options, context)
  return run(connection, statement).map((native) => toRow(requireTable(context.snapshot, tableName), native))
}

/** Text and bindings of {@link selectRows}, so a test can ask SQLite how it would run them. */
export function selection(
  tableName: string,
  options: { readonly query: string; readonly limit: number; readonly offset: number },
  context: QueryContext,
): Fragment {
  const table = requireTable(context.snapshot, tableName)
  const query = parseQuery(options.query)
  const source: Source = { table, alias: 't' }
  const where = rowsOf(query, source, context, query.order.length === 0)
  return {
    text:
      `SELECT ${table.selectList} FROM ${identifier(table.root)} AS t WHERE ${where.text}` +
      ` ORDER BY ${compileOrder(query, source, context)} LIMIT ? OFFSET ?`,
    values: [...where.values, options.limit, options.offset],
  }
}

/** @param byClass whether the index of classes may serve a query without conditions, or an order needs another one. */
function rowsOf(query: Query, source: Source, context: QueryContext, byClass: boolean): Fragment {
  const wanted = compileWhere(query, source, context)
  const ofClass = classCondition(source.table, source.alias, context, byClass && wanted.text === always.text)
  return combine('AND', [wanted, ofClass])
}

export function countRows(connection: Connection, tableName: string, query: string, context: QueryContext): number {
  const [row] = run(connection, counting(tableName, query, context))
  return Number(row?.['total'] ?? 0)
}

/** Text and bindings of {@link countRows}. @see selection */
export function counting(tableName: string, query: string, context: QueryContext): Fragment {
  const table = requireTable(context.snapshot, tableName)
  const where = rowsOf(parseQuery(query), { table, alias: 't' }, context, true)
  return {
    text: `SELECT count(*) AS total FROM ${identifier(table.root)} AS t WHERE ${where.text}`,
    values: where.values,
  }
}

/** Whether a row that need not be stored satisfies a query. */
export function rowMatches(
  connection: Connection,
  table: StoredTable,
  row: Row,
  query: string,
  context: QueryContext,
): boolean {
  const where = compileWhere(parseQuery(query), { table, alias: 't' }, context)
  // Only what the condition asks for: a ticket has a hundred columns, a policy's condition two.
  const asked = table.stored.filter(({ physical }) => where.text.includes(`t.${identifier(physical ?? '')}`))
  // The casts give the candidate's columns the comparison rules of the real ones.
  const candidate = asked.map((column) => {
    const [type = 'TEXT', ...collation] = affinity(column.type).split(' ')
    return `CAST(nullif(?, '') AS ${type}) ${collation.join(' ')} AS ${identifier(column.physical ?? column.name)}`
  })
  const found = run(connection, {
    text: `SELECT 1 AS found FROM (SELECT ${[...candidate, '1'].join(', ')}) AS t WHERE ${where.text}`,
    values: [...asked.map((column) => row[column.name] ?? ''), ...where.values],
  })
  return found.length > 0
}

/** The row with all columns of its own class; `tableName` may be any ancestor of it. */
export function getRow(connection: Connection, snapshot: Snapshot, tableName: string, sysId: string): Row | undefined {
  const asked = requireTable(snapshot, tableName)
  const read = (table: StoredTable): Native | undefined =>
    connection
      .prepare(
        `SELECT ${table.selectList}, t."sys_class_name" AS row$class FROM ${identifier(table.root)} AS t
         WHERE t."sys_id" = ?`,
      )
      .get(sysId)
  const native = read(asked)
  const className = String(native?.['row$class'] ?? asked.name)
  if (native === undefined || className === asked.name) return native && toRow(asked, native)
  const own = snapshot.table(className) ?? asked
  if (!snapshot.lineage(own.name).includes(asked.name)) return undefined
  const whole = read(own)
  return whole && toRow(own, whole)
}

export function insertRow(connection: Connection, table: StoredTable, row: Row): void {
  const values: Array<string | null> = [table.name]
  for (const { name } of table.stored) if (name !== 'sys_class_name') values.push(row[name] || null)
  connection.prepare(table.insertion).run(...values)
}

export function updateRow(connection: Connection, table: StoredTable, sysId: string, changes: Row): void {
  const columns = Object.entries(changes).flatMap(([name, value]) => {
    const physical = table.columns.get(name)?.physical
    return physical ? [{ physical, value: value === '' ? null : value }] : []
  })
  if (columns.length === 0) return
  connection
    .prepare(
      `UPDATE ${identifier(table.root)} SET ${columns.map(({ physical }) => `${identifier(physical)} = ?`).join(', ')}
       WHERE "sys_id" = ?`,
    )
    .run(...columns.map(({ value }) => value), sysId)
}

export function deleteRow(connection: Connection, table: StoredTable, sysId: string): void {
  connection.prepare(`DELETE FROM ${identifier(table.root)} WHERE "sys_id" = ?`).run(sysId)
}

function run(connection: Connection, whole: Fragment): Native[] {
  const { text, values } = bind(whole)
  // A statement with thousands of conditions is not asked twice: keep it out of the cache.
  const statement = text.length > 20_000 ? connection.sql.prepare(text) : connection.prepare(text)
  return statement.all(...values)
}

function toRow(table: StoredTable, native: Native): Row {
  const row: Record<string, string> = {}
  for (const name of table.columns.keys()) {
    const value = native[name]
    row[name] = value === null || value === undefined ? '' : String(value)
  }
  return row
}

/** Rows of exactly this class matching plain equalities, for the platform's own look-ups. */
export function selectWhere(connection: Connection, table: StoredTable, equal: Row): Row[] {
  const conditions = Object.entries(equal).map(([name, value]) =>
    fragment(`t.${identifier(table.columns.get(name)?.physical ?? name)} = ?`, value),
  )
  if (table.parent) conditions.push(fragment(`t."sys_class_name" = ?`, table.name))
  const where = combine('AND', conditions)
  return run(connection, {
    text: `SELECT ${table.selectList} FROM ${identifier(table.root)} AS t WHERE ${where.text} ORDER BY t.row_number`,
    values: where.values,
  }).map((native) => toRow(table, native))
}
