import type { Migration } from 'kysely/migration'
import { guardTenantTable } from './tenant-table.ts'
import { runStatements } from './run-statements.ts'

/** Standing orders and what each of their runs decided. */
export const rules: Migration = {
  up: runStatements([
    `create table rules (
      tenant_id uuid not null references tenants,
      rule_id uuid not null,
      ordinal bigint generated always as identity,
      name text not null,
      mode text not null check (mode in ('on', 'preview', 'off')),
      conditions jsonb not null,
      ticket_order jsonb not null,
      cap_per_day integer not null check (cap_per_day between 1 and 1000),
      author_id text not null,
      author_name text not null,
      author_principal text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (tenant_id, rule_id)
    )`,
    `create table rule_orders (
      tenant_id uuid not null references tenants,
      rule_id uuid not null,
      snapshot_day date not null,
      action_key text not null,
      action_id text not null,
      mode text not null,
      decision text not null check (decision in ('order', 'open-ticket', 'over-cap')),
      ticket_id uuid,
      at timestamptz not null,
      primary key (tenant_id, rule_id, snapshot_day, action_key),
      foreign key (tenant_id, rule_id) references rules on delete cascade
    )`,
    `create index rule_orders_newest on rule_orders (tenant_id, rule_id, at desc)`,
    `alter table tickets add column rule_id uuid`,
    ...guardTenantTable('rules'),
    ...guardTenantTable('rule_orders'),
  ]),
}
