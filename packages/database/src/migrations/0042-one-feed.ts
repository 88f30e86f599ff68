import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** The place in what an instance tells stands in `feeds`. */
export const oneFeed: Migration = {
  up: runStatements([`alter table connections drop column poll_cursors`]),
}
