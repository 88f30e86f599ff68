import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Forms read before hold no choices of columns, which is not the same as there being none. */
export const formChoices: Migration = {
  up: runStatements([
    `update ticket_forms set form = form || jsonb_build_object(
      'lists', '[]'::jsonb,
      'unknown', coalesce(form -> 'unknown', '[]'::jsonb) || '["choices"]'::jsonb
    )`,
  ]),
}
