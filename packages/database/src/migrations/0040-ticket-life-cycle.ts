import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { guardTenantTable } from './tenant-table.ts'

/** Withdrawn tickets, what became of the record after delivery, and the timeline. */
export const ticketLifeCycle: Migration = {
  up: runStatements([
    `alter table tickets drop constraint tickets_delivery_check`,
    `alter table tickets
      add constraint tickets_delivery_check
        check (delivery in ('queued', 'sending', 'unknown', 'delivered', 'refused', 'withdrawn')),
      add column following text not null default 'not-yet' check (following in
        ('not-yet', 'following', 'moved', 'hidden', 'deleted', 'disconnected', 'forgotten')),
      add column last_attempt_at timestamptz,
      add column instance_origin text`,
    `update tickets set following = 'following' where delivery = 'delivered'`,
    `create table ticket_events (
      tenant_id uuid not null references tenants,
      ticket_id uuid not null,
      event_id bigint generated always as identity,
      at timestamptz not null,
      type text not null,
      actor_kind text not null check (actor_kind in ('person', 'servicenow', 'scorelink', 'microsoft')),
      actor_id text,
      actor_name text,
      cause text not null,
      details jsonb not null,
      primary key (tenant_id, ticket_id, event_id)
    )`,
    ...guardTenantTable('ticket_events'),
  ]),
}
