import { sql } from 'kysely'
import type { SystemDatabase } from '../tenant-transaction.ts'

/** An encrypted text in compact form with its key left out (RFC 7516): `HEADER..IV.TEXT.TAG`. */
const sealedPattern = String.raw`eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+`

/** A value that holds encrypted texts. */
export interface SealedValue {
  readonly table: string
  readonly column: string
  readonly type: 'text' | 'jsonb'
  readonly value: string
}

/**
 * Every value of every tenant that holds encrypted texts. Looked for in all our tables rather than in a list of places, so
 * that no place is forgotten.
 */
export async function listSealedValues(db: SystemDatabase): Promise<SealedValue[]> {
  const columns = await sql<{ table_name: string; column_name: string; data_type: SealedValue['type'] }>`
    select c.table_name, c.column_name, c.data_type
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
    order by 1, 2`.execute(db)
  const found: SealedValue[] = []
  for (const { table_name: table, column_name: column, data_type: type } of columns.rows) {
    const values = await sql<{ value: string }>`
      select ${sql.ref(column)}::text as value from ${sql.table(table)}
      where ${sql.ref(column)}::text ~ ${sealedPattern}`.execute(db)
    found.push(...values.rows.map(({ value }) => ({ table, column, type, value })))
  }
  return found
}

/** The encrypted texts within a value. */
export function sealedTextsIn(value: string): string[] {
  return value.match(new RegExp(sealedPattern, 'g')) ?? []
}

/**
 * Puts another value in the place of one, unless somebody changed it meanwhile. Encrypted texts never repeat, so the value
 * itself names its row.
 */
export async function replaceSealedValue(
  db: SystemDatabase,
  { table, column, type, value }: SealedValue,
  replacement: string,
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${replacement}::${sql.raw(type)}
    where ${sql.ref(column)}::text = ${value}`.execute(db)
}
