import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Templates of the instance as defaults. Forms read before hold none, which is not the same as there being none. */
export const ticketTemplates: Migration = {
  up: runStatements([
    `alter table ticket_defaults add column template_id text check (template_id ~ '^[0-9a-f]{32}$')`,
    `alter table ticket_defaults add column template_name text`,
    `update ticket_forms set form = form || jsonb_build_object(
      'templates', '[]'::jsonb,
      'labels', '{}'::jsonb,
      'unknown', coalesce(form -> 'unknown', '[]'::jsonb) || '["templates"]'::jsonb
    )`,
  ]),
}
