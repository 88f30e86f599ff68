import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** What each probe of a tenant's connection found last. */
const statements = [
  `create table probe_results (
    tenant_id uuid not null references tenants,
    probe_id text not null,
    result jsonb not null,
    checked_at timestamptz not null,
    primary key (tenant_id, probe_id)
  )`,
  `alter table probe_results enable row level security`,
  `create policy own_tenant on probe_results to scorelink_tenant
    using (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)`,
  `grant select, insert, update, delete on probe_results to scorelink_tenant`,
]

export const probeResults: Migration = { up: runStatements(statements) }
