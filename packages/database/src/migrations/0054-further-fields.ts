import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Columns of the record beside those every ticket has, such as the assignment group. */
export const furtherFields: Migration = {
  up: runStatements([`alter table tickets add column fields jsonb not null default '{}'`]),
}
