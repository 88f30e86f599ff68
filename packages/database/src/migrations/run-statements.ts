import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** One statement a call: the embedded PostgreSQL prepares each and takes no lists. */
export function runStatements(statements: readonly string[]): Migration['up'] {
  return async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}
