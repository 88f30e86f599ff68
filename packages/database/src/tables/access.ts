import type { Generated, JSONColumnType } from 'kysely'
import type { AuditAction } from '../audit-actions.ts'
import type { Instant, OptionalInstant } from './instants.ts'

export interface TenantTable {
  tenant_id: string
  time_zone: string
  synced_at: OptionalInstant
  sync_problem: string | null
  created_at: Generated<Date>
  /** Counts every change a person made to the connection or its set-up: who changes it names the one they saw. */
  connection_version: Generated<number>
}

export interface SessionTable {
  session_id: string
  /** SHA-256 of the cookie's value: a read of the table opens no session. */
  token_hash: string
  tenant_id: string
  user_id: string
  user_name: string
  user_principal_name: string
  role: 'administrator' | 'reader'
  csrf_token: string
  /** Encrypted; Entra ID wants it back at sign-out. */
  id_token: string | null
  /** Entra ID's own name of the session, when it tells one. */
  entra_session_id: string | null
  user_agent: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
}

export interface ApiTokenTable {
  tenant_id: string
  token_id: string
  name: string
  /** SHA-256 of the token: a read of the table opens nothing. */
  token_hash: string
  scopes: JSONColumnType<string[]>
  owner_id: string
  owner_name: string
  owner_principal: string
  created_at: Instant
  expires_at: Instant
  last_used_at: OptionalInstant
  revoked_at: OptionalInstant
}

export interface AuditTable {
  tenant_id: string
  audit_id: Generated<string>
  at: Instant
  actor_id: string
  actor_name: string
  action: AuditAction
  subject: string
  token_id: string | null
  token_name: string | null
  before: JSONColumnType<Record<string, unknown>> | null
  after: JSONColumnType<Record<string, unknown>> | null
  details: JSONColumnType<Record<string, unknown>>
}

export interface IdempotencyKeyTable {
  tenant_id: string
  user_id: string
  idempotency_key: string
  request_hash: string
  ticket_id: string
  created_at: Instant
}
