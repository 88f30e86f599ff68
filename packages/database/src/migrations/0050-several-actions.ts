import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** A ticket may be shared for several improvement actions: `action_keys` finds it, `action_ids` is how Microsoft writes them. */
export const severalActions: Migration = {
  up: runStatements([
    `alter table tickets
      add column action_ids text[] not null default '{}',
      add column action_keys text[] not null default '{}'`,
    `update tickets set action_ids = array[action_id], action_keys = array[lower(action_id)] where action_id is not null`,
    `drop index tickets_by_action`,
    `alter table tickets drop column action_id`,
    `create index tickets_by_action on tickets using gin (action_keys)`,
  ]),
}
