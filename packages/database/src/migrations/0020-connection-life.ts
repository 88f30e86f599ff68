import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

const grants = `('authorization-code', 'client-credentials', 'jwt-bearer')`

/**
 * A connection is set up apart from the one in use, replaced whole, and remembered when it is removed. States of an
 * instance get names and phases of the tenant's own.
 */
const statements = [
  `alter table tenants add column connection_version integer not null default 0`,
  `alter table connections
    add column grant_type text not null default 'authorization-code' check (grant_type in ${grants}),
    add column key_id text,
    add column private_key text,
    add column subject text,
    add column mode text not null default 'table-api' check (mode in ('table-api', 'app')),
    add column app_version text,
    add column app_problem text,
    add column integration_user_roles jsonb,
    add column integration_user_language text,
    add column authorized_by_name text,
    add column webhook_secret text,
    add column app_told_at timestamptz`,
  `create table connection_setups (
    tenant_id uuid primary key references tenants,
    connection_id uuid not null,
    instance_origin text not null,
    grant_type text not null check (grant_type in ${grants}),
    client_id text,
    client_secret text,
    key_id text,
    private_key text,
    subject text,
    saved_by_name text not null,
    saved_at timestamptz not null
  )`,
  `create table instances (
    tenant_id uuid not null references tenants,
    instance_origin text not null,
    connection_id uuid not null,
    removed_at timestamptz,
    removed_by_name text,
    farewell jsonb,
    told boolean,
    revoked boolean,
    primary key (tenant_id, instance_origin)
  )`,
  `create table state_names (
    tenant_id uuid not null references tenants,
    connection_id uuid not null,
    kind text not null check (kind in ('change', 'incident')),
    value text not null,
    label text not null,
    labels jsonb not null,
    position integer not null,
    listed boolean not null,
    retired boolean not null default false,
    fresh boolean not null default false,
    custom_name text,
    phase text check (phase in ('open', 'in-progress', 'done', 'cancelled')),
    read_at timestamptz not null,
    primary key (tenant_id, connection_id, kind, value)
  )`,
  `insert into instances (tenant_id, instance_origin, connection_id)
    select tenant_id, instance_origin, connection_id from connections`,
  `insert into connection_setups
      (tenant_id, connection_id, instance_origin, grant_type, client_id, client_secret, saved_by_name, saved_at)
    select tenant_id, connection_id, instance_origin, 'authorization-code', client_id, client_secret, '', updated_at
    from connections where status = 'pending'`,
  `delete from connections where status = 'pending'`,
  ...['connection_setups', 'instances', 'state_names'].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `create policy own_tenant on ${table} to scorelink_tenant
      using (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)
      with check (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)`,
    `grant select, insert, update, delete on ${table} to scorelink_tenant`,
  ]),
]

export const connectionLife: Migration = { up: runStatements(statements) }
