import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** A note may go with a change that closes or reopens a record; nobody sends it by itself. */
export const notesOfChanges: Migration = {
  up: runStatements([
    `alter table ticket_comments
      add column goes_with text constraint ticket_comments_goes_with_check check (goes_with in ('resolve', 'reopen'))`,
  ]),
}
