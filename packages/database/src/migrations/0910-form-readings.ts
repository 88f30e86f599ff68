import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { guardTenantTable } from './tenant-table.ts'

/** When the instance's form is to be read next, and why it was not last time. A connection without a row is due. */
export const formReadings: Migration = {
  up: runStatements([
    `create table form_readings (
      tenant_id uuid not null references tenants,
      connection_id uuid not null,
      due_at timestamptz not null,
      failures integer not null default 0,
      problem_code text,
      problem_detail text,
      primary key (tenant_id, connection_id)
    )`,
    ...guardTenantTable('form_readings'),
  ]),
}
