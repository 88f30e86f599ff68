import type { Selectable, Updateable } from 'kysely'
import type { ConnectionTable, PollCursors } from '../schema.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type ConnectionRow = Selectable<ConnectionTable>

export async function findConnection(trx: TenantTransaction): Promise<ConnectionRow | undefined> {
  return await trx.selectFrom('connections').selectAll().executeTakeFirst()
}

export interface ConnectionDetails {
  readonly tenantId: string
  readonly connectionId: string
  readonly instanceOrigin: string
  readonly clientId: string
  /** Encrypted. */
  readonly clientSecret: string
}

/** Stores address and client. Authorization, and the place polling had reached, start anew. */
export async function saveConnectionDetails(trx: TenantTransaction, details: ConnectionDetails, now: Date) {
  const values = {
    tenant_id: details.tenantId,
    connection_id: details.connectionId,
    instance_origin: details.instanceOrigin,
    client_id: details.clientId,
    client_secret: details.clientSecret,
    access_token: null,
    refresh_token: null,
    access_token_expires_at: null,
    refresh_token_expires_at: null,
    status: 'pending' as const,
    integration_user_name: null,
    integration_user_display_name: null,
    release: null,
    connected_at: null,
    poll_cursors: '{}',
    last_polled_at: null,
    problem_code: null,
    updated_at: now,
  }
  await trx
    .insertInto('connections')
    .values(values)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
    .execute()
}

export interface StoredTokens {
  /** Encrypted. */
  readonly accessToken: string
  /** Encrypted; null for grants that give none. */
  readonly refreshToken: string | null
  readonly accessTokenExpiresAt: Date
  readonly refreshTokenExpiresAt: Date | null
}

export interface Authorized extends StoredTokens {
  readonly integrationUserName: string
  readonly integrationUserDisplayName: string
  readonly release: string | null
}

export async function recordAuthorization(
  trx: TenantTransaction,
  connectionId: string,
  authorized: Authorized,
  now: Date,
): Promise<void> {
  await update(trx, connectionId, {
    ...tokenColumns(authorized),
    status: 'connected',
    integration_user_name: authorized.integrationUserName,
    integration_user_display_name: authorized.integrationUserDisplayName,
    release: authorized.release,
    connected_at: now,
    problem_code: null,
    updated_at: now,
  })
}

export async function saveTokens(
  trx: TenantTransaction,
  connectionId: string,
  tokens: StoredTokens,
  now: Date,
): Promise<void> {
  await update(trx, connectionId, { ...tokenColumns(tokens), updated_at: now })
}

/** The instance no longer takes our tokens: somebody has to authorize again. */
export async function markAuthorizationLost(
  trx: TenantTransaction,
  connectionId: string,
  problemCode: string,
  now: Date,
): Promise<void> {
  await update(trx, connectionId, { status: 'authorization-lost', problem_code: problemCode, updated_at: now })
}

export async function recordPoll(
  trx: TenantTransaction,
  connectionId: string,
  cursors: PollCursors,
  now: Date,
): Promise<void> {
  await update(trx, connectionId, { poll_cursors: JSON.stringify(cursors), last_polled_at: now, problem_code: null })
}

export async function recordConnectionProblem(
  trx: TenantTransaction,
  connectionId: string,
  problemCode: string,
): Promise<void> {
  await update(trx, connectionId, { problem_code: problemCode })
}

export async function deleteConnection(trx: TenantTransaction): Promise<void> {
  await trx.deleteFrom('connections').execute()
}

function tokenColumns(tokens: StoredTokens) {
  return {
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    access_token_expires_at: tokens.accessTokenExpiresAt,
    refresh_token_expires_at: tokens.refreshTokenExpiresAt,
  }
}

/** Writes nothing when the tenant has another connection by now: what was learnt is about the old one. */
async function update(
  trx: TenantTransaction,
  connectionId: string,
  change: Updateable<ConnectionTable>,
): Promise<void> {
  await trx.updateTable('connections').set(change).where('connection_id', '=', connectionId).execute()
}
