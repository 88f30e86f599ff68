import type { Migration } from 'kysely/migration'
import { guardTenantTable } from './tenant-table.ts'
import { runStatements } from './run-statements.ts'

/** What the score says about each ticket, and what the tenant wants done by itself. */
export const closureByEvidence: Migration = {
  up: runStatements([
    `alter table tickets
      add column verification text not null default 'none' check (verification in
        ('none', 'open', 'points-reached', 'awaiting-verification', 'verified', 'regressed', 'asserted')),
      add column verification_since timestamptz,
      add column evidence jsonb,
      add column successor_id uuid`,
    `create index tickets_by_verification on tickets (tenant_id, verification)`,
    `create table closure_policies (
      tenant_id uuid primary key references tenants,
      points_reached text not null check (points_reached in ('offer', 'resolve')),
      regression text not null check (regression in ('offer', 'reopen', 'new-ticket')),
      write_back boolean not null,
      updated_at timestamptz not null
    )`,
    ...guardTenantTable('closure_policies'),
  ]),
}
