import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** Tables whose rows belong to one tenant: `tenant_id` leads every key, and row-level security guards each. */
const tenantTables = [
  'connections',
  'score_snapshots',
  'improvement_actions',
  'tickets',
  'audit',
  'idempotency_keys',
] as const

/** The role tenant work runs as. Roles belong to the cluster, so another database may have made it already. */
const createTenantRole = `
do $$ begin
  create role scorelink_tenant nologin;
exception when duplicate_object or unique_violation then null;
end $$`

const tables = [
  `create table tenants (
    tenant_id uuid primary key,
    time_zone text not null,
    synced_at timestamptz,
    sync_problem text,
    created_at timestamptz not null default now()
  )`,
  `create table sessions (
    token_hash text primary key,
    tenant_id uuid not null references tenants,
    user_id text not null,
    user_name text not null,
    user_principal_name text not null,
    role text not null check (role in ('administrator', 'reader')),
    csrf_token text not null,
    id_token text,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create table connections (
    tenant_id uuid primary key references tenants,
    connection_id uuid not null,
    instance_origin text not null,
    client_id text not null,
    client_secret text not null,
    access_token text,
    refresh_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    status text not null check (status in ('pending', 'connected', 'authorization-lost')),
    integration_user_name text,
    integration_user_display_name text,
    release text,
    connected_at timestamptz,
    poll_cursors jsonb not null,
    last_polled_at timestamptz,
    problem_code text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null
  )`,
  `create table score_snapshots (
    tenant_id uuid not null references tenants,
    day date not null,
    points double precision not null,
    max_points double precision not null,
    comparisons jsonb not null,
    control_points jsonb not null,
    primary key (tenant_id, day)
  )`,
  `create table improvement_actions (
    tenant_id uuid not null references tenants,
    action_key text not null,
    action_id text not null,
    rank integer not null,
    title text not null,
    category text,
    product text not null,
    points double precision not null,
    max_points double precision,
    score_impact double precision not null,
    status text not null,
    asserted boolean not null,
    regressed boolean not null,
    user_impact text,
    implementation_cost text,
    tier text,
    threats jsonb not null,
    remediation text not null,
    remediation_impact text not null,
    implementation_status text not null,
    action_url text,
    primary key (tenant_id, action_key)
  )`,
  `create index improvement_actions_by_rank on improvement_actions (tenant_id, rank)`,
  `create table tickets (
    tenant_id uuid not null references tenants,
    ticket_id uuid not null,
    ordinal bigint generated always as identity,
    kind text not null check (kind in ('change', 'incident')),
    action_id text,
    name text not null,
    description text not null,
    priority smallint not null check (priority between 1 and 4),
    due_date date,
    source text not null check (source in ('microsoft', 'user')),
    category text,
    requested_by_id text not null,
    requested_by_name text not null,
    requested_by_principal text not null,
    link text not null,
    delivery text not null check (delivery in ('queued', 'sending', 'unknown', 'delivered', 'refused')),
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    lease_owner text,
    lease_until timestamptz,
    problem_code text,
    problem_detail text,
    connection_id uuid,
    sys_id text,
    number text,
    url text,
    state_value text,
    state_label text,
    phase text,
    differences jsonb not null default '[]',
    remote_updated_at timestamptz,
    delivered_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, ticket_id)
  )`,
  `create index tickets_newest_first on tickets (tenant_id, ordinal desc)`,
  `create index tickets_by_action on tickets (tenant_id, lower(action_id))`,
  `create index tickets_waiting on tickets (next_attempt_at) where delivery in ('queued', 'sending', 'unknown')`,
  `create table audit (
    tenant_id uuid not null references tenants,
    audit_id bigint generated always as identity,
    at timestamptz not null,
    actor_id text not null,
    actor_name text not null,
    action text not null,
    subject text not null,
    details jsonb not null,
    primary key (tenant_id, audit_id)
  )`,
  `create table idempotency_keys (
    tenant_id uuid not null references tenants,
    user_id text not null,
    idempotency_key text not null,
    request_hash text not null,
    ticket_id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, user_id, idempotency_key)
  )`,
]

const policies = tenantTables.flatMap((table) => [
  `alter table ${table} enable row level security`,
  `create policy own_tenant on ${table} to scorelink_tenant
    using (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)`,
  `grant select, insert, update, delete on ${table} to scorelink_tenant`,
])

/** A tenant sees and changes its own row of `tenants`; only the system adds one. */
const tenantRowPolicy = [
  `alter table tenants enable row level security`,
  `create policy own_tenant on tenants to scorelink_tenant
    using (tenant_id = nullif(current_setting('scorelink.tenant_id', true), '')::uuid)`,
  `grant select, update on tenants to scorelink_tenant`,
]

export const mainRoad: Migration = {
  up: runStatements([
    createTenantRole,
    `grant scorelink_tenant to current_user`,
    ...tables,
    ...policies,
    ...tenantRowPolicy,
  ]),
}
