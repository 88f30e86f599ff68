import type { Migration } from 'kysely/migration'
import { runStatements } from './run-statements.ts'

/** One process at a time renews the tokens of a connection; somebody is told ahead of their end. */
const statements = [
  `alter table connections
    add column tokens_renewed_at timestamptz,
    add column token_lease_owner text,
    add column token_lease_until timestamptz,
    add column expiry_warned_at timestamptz`,
]

export const tokenLease: Migration = { up: runStatements(statements) }
