import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'
import { guardTenantTable } from './tenant-table.ts'

/** API tokens, what a person needs to recognise a session, and an audit log with before and after. */
export const accessMigration: Migration = {
  up: runStatements([
    `create table api_tokens (
      tenant_id uuid not null references tenants,
      token_id uuid not null,
      name text not null,
      token_hash text not null,
      scopes jsonb not null,
      owner_id text not null,
      owner_name text not null,
      owner_principal text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (tenant_id, token_id)
    )`,
    `create index api_tokens_by_hash on api_tokens (token_hash)`,
    ...guardTenantTable('api_tokens'),
    `alter table sessions
      add column session_id uuid not null default gen_random_uuid(),
      add column entra_session_id text,
      add column user_agent text not null default ''`,
    `create index sessions_by_person on sessions (tenant_id, user_id)`,
    `alter table audit
      add column token_id uuid,
      add column token_name text,
      add column before jsonb,
      add column after jsonb`,
    `create index audit_by_time on audit (tenant_id, at)`,
    // What was written stays written: tenant work adds entries and reads them.
    `revoke update, delete on audit from scorelink_tenant`,
  ]),
}
