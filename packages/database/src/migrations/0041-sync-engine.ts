import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { guardTenantTable } from './tenant-table.ts'

/** What the delivery and following of tickets remember: leases, budget, feed, comments. */
export const syncEngine: Migration = {
  up: runStatements([
    // The connection says where a record stands; its id is the same whenever the same instance is connected again.
    `alter table tickets
      drop column instance_origin,
      add column generation integer not null default 1,
      add column checked_at timestamptz`,
    `drop index tickets_waiting`,
    `create index tickets_waiting on tickets (next_attempt_at) where next_attempt_at is not null`,
    `create index tickets_by_record on tickets (tenant_id, sys_id)`,
    `create index tickets_to_check on tickets (tenant_id, connection_id, checked_at nulls first)
      where following in ('following', 'moved', 'hidden', 'deleted')`,
    `create table connection_leases (
      tenant_id uuid not null references tenants,
      connection_id uuid not null,
      lane text not null check (lane in ('delivery', 'following')),
      owner text not null,
      until timestamptz not null,
      primary key (tenant_id, connection_id, lane)
    )`,
    `create table request_budgets (
      tenant_id uuid not null references tenants,
      instance_origin text not null,
      limit_set integer check (limit_set between 10 and 1000000),
      limits_learnt jsonb not null default '{}',
      resets_at timestamptz,
      blocked_until timestamptz,
      strikes integer not null default 0,
      primary key (tenant_id, instance_origin)
    )`,
    `create table request_counts (
      tenant_id uuid not null references tenants,
      instance_origin text not null,
      minute integer not null,
      call_class text not null check (call_class in ('person', 'delivery', 'following')),
      calls integer not null,
      primary key (tenant_id, instance_origin, minute, call_class)
    )`,
    `create table feeds (
      tenant_id uuid not null references tenants,
      connection_id uuid not null,
      cursor text,
      mode text,
      interval_seconds integer not null default 0,
      next_poll_at timestamptz not null,
      checked_at timestamptz,
      webhook_heard_at timestamptz,
      previous_webhook_secret text,
      previous_webhook_secret_until timestamptz,
      primary key (tenant_id, connection_id)
    )`,
    `create index feeds_due on feeds (next_poll_at)`,
    `create table webhook_events (
      tenant_id uuid not null references tenants,
      event_id text not null,
      received_at timestamptz not null,
      primary key (tenant_id, event_id)
    )`,
    `create table ticket_comments (
      tenant_id uuid not null references tenants,
      ticket_id uuid not null,
      comment_id uuid not null,
      remote_id text,
      kind text not null check (kind in ('comment', 'work-note')),
      direction text not null check (direction in ('in', 'out')),
      state text not null check (state in ('queued', 'sending', 'unknown', 'sent', 'received', 'refused')),
      body text not null,
      author_id text,
      author_name text not null,
      at timestamptz not null,
      attempts integer not null default 0,
      last_attempt_at timestamptz,
      next_attempt_at timestamptz,
      problem_code text,
      primary key (tenant_id, ticket_id, comment_id)
    )`,
    `create unique index ticket_comments_by_remote on ticket_comments (tenant_id, ticket_id, remote_id)
      where remote_id is not null`,
    `create index ticket_comments_waiting on ticket_comments (next_attempt_at) where next_attempt_at is not null`,
    ...['connection_leases', 'request_budgets', 'request_counts', 'feeds', 'webhook_events', 'ticket_comments'].flatMap(
      guardTenantTable,
    ),
  ]),
}
