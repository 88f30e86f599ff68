import type { Migration } from 'kysely/migration'
import { guardTenantTable } from './tenant-table.ts'
import { runStatements } from './run-statements.ts'

/** Many improvement actions shared at once: the tickets remember which share they came from. */
export const bulkShares: Migration = {
  up: runStatements([
    `create table bulk_shares (
      tenant_id uuid not null references tenants,
      bulk_id uuid not null,
      grouping text not null check (grouping in ('separate', 'grouped')),
      requested_by_id text not null,
      requested_by_name text not null,
      created_at timestamptz not null,
      primary key (tenant_id, bulk_id)
    )`,
    `alter table tickets add column bulk_id uuid`,
    `create index tickets_by_bulk_share on tickets (tenant_id, bulk_id, ordinal) where bulk_id is not null`,
    ...guardTenantTable('bulk_shares'),
  ]),
}
