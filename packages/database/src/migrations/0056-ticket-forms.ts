import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { guardTenantTable } from './tenant-table.ts'

/** What an instance demands of new records, and the columns the tenant fills by itself. */
export const ticketForms: Migration = {
  up: runStatements([
    `create table ticket_forms (
      tenant_id uuid not null references tenants,
      connection_id uuid not null,
      kind text not null check (kind in ('change', 'incident')),
      form jsonb not null,
      read_at timestamptz not null,
      primary key (tenant_id, connection_id, kind)
    )`,
    `create table ticket_defaults (
      tenant_id uuid not null references tenants,
      kind text not null check (kind in ('change', 'incident')),
      category text not null check (category in ('', 'devices', 'data', 'apps', 'identity', 'infrastructure')),
      fields jsonb not null,
      primary key (tenant_id, kind, category)
    )`,
    ...guardTenantTable('ticket_forms'),
    ...guardTenantTable('ticket_defaults'),
  ]),
}
