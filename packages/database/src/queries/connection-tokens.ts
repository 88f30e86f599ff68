import type { ExpressionBuilder, Selectable } from 'kysely'
import type { Schema } from '../schema.ts'
import type { ConnectionTable } from '../tables/connections.ts'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'
import type { Lease } from './deliveries.ts'

export interface StoredTokens {
  /** Encrypted. */
  readonly accessToken: string
  /** Encrypted; null for grants that give none. */
  readonly refreshToken: string | null
  readonly accessTokenExpiresAt: Date
  readonly refreshTokenExpiresAt: Date | null
}

/**
 * Takes the renewal of a connection's tokens for one process. The lease outlives the longest request for tokens, and
 * frees itself when its process dies.
 * @returns undefined when another holds it, or there is nothing to renew.
 */
export async function leaseTokens(
  trx: TenantTransaction,
  connectionId: string,
  lease: Lease,
  now: Date,
): Promise<Selectable<ConnectionTable> | undefined> {
  return await trx
    .updateTable('connections')
    .set({ token_lease_owner: lease.owner, token_lease_until: lease.until })
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'connected')
    .where((where) => where.or([where('token_lease_until', 'is', null), where('token_lease_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
}

/** @returns false when the lease was lost: somebody authorized meanwhile, or another process renews. */
export async function saveTokens(
  trx: TenantTransaction,
  connectionId: string,
  owner: string,
  tokens: StoredTokens,
  now: Date,
): Promise<boolean> {
  return await changeUnderLease(trx, connectionId, owner, {
    ...tokenColumns(tokens, now),
    updated_at: now,
  })
}

/**
 * The instance no longer takes our tokens: somebody has to authorize again.
 * @returns false when the lease was lost, and with it the right to say so.
 */
export async function markAuthorizationLost(
  trx: TenantTransaction,
  connectionId: string,
  owner: string,
  problemCode: string,
  now: Date,
): Promise<boolean> {
  return await changeUnderLease(trx, connectionId, owner, {
    status: 'authorization-lost' as const,
    problem_code: problemCode,
    ...noLease,
    updated_at: now,
  })
}

/** Lets others try: this process could not ask the instance. */
export async function releaseTokens(trx: TenantTransaction, connectionId: string, owner: string): Promise<void> {
  await changeUnderLease(trx, connectionId, owner, noLease)
}

const noLease = { token_lease_owner: null, token_lease_until: null }

/** What is stored when tokens arrive, however they came. */
export function tokenColumns(tokens: StoredTokens, now: Date) {
  return {
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    access_token_expires_at: tokens.accessTokenExpiresAt,
    refresh_token_expires_at: tokens.refreshTokenExpiresAt,
    tokens_renewed_at: now,
    ...noLease,
  }
}

async function changeUnderLease(
  trx: TenantTransaction,
  connectionId: string,
  owner: string,
  change: Partial<ReturnType<typeof tokenColumns>> & {
    readonly status?: 'authorization-lost'
    readonly problem_code?: string
    readonly updated_at?: Date
  },
): Promise<boolean> {
  const result = await trx
    .updateTable('connections')
    .set(change)
    .where('connection_id', '=', connectionId)
    .where('token_lease_owner', '=', owner)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export interface ExpiringConnection {
  readonly tenantId: string
  readonly connectionId: string
  readonly instanceOrigin: string
  readonly refreshTokenExpiresAt: Date
}

/** Connections of these tenants whose refresh token ends soon and of which nobody was told since. */
export async function listExpiringConnections(
  db: SystemDatabase,
  tenantIds: readonly string[],
  { endsBefore, toldBefore }: { readonly endsBefore: Date; readonly toldBefore: Date },
): Promise<ExpiringConnection[]> {
  if (tenantIds.length === 0) return []
  const rows = await db
    .selectFrom('connections')
    .select(['tenant_id', 'connection_id', 'instance_origin', 'refresh_token_expires_at'])
    .where('tenant_id', 'in', tenantIds)
    .where('status', '=', 'connected')
    .where('refresh_token_expires_at', '<=', endsBefore)
    .where(notToldSince(toldBefore))
    .execute()
  return rows.flatMap((row) =>
    row.refresh_token_expires_at === null
      ? []
      : {
          tenantId: row.tenant_id,
          connectionId: row.connection_id,
          instanceOrigin: row.instance_origin,
          refreshTokenExpiresAt: row.refresh_token_expires_at,
        },
  )
}

/** @returns false when another process told of it first. */
export async function claimExpiryWarning(
  trx: TenantTransaction,
  connectionId: string,
  { now, toldBefore }: { readonly now: Date; readonly toldBefore: Date },
): Promise<boolean> {
  const result = await trx
    .updateTable('connections')
    .set({ expiry_warned_at: now })
    .where('connection_id', '=', connectionId)
    .where(notToldSince(toldBefore))
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

function notToldSince(toldBefore: Date) {
  return (where: ExpressionBuilder<Schema, 'connections'>) =>
    where.or([where('expiry_warned_at', 'is', null), where('expiry_warned_at', '<=', toldBefore)])
}

/** When the authorization of each connection of every tenant ends; those that renew without a person have no end. */
export async function listAuthorizationEnds(
  db: SystemDatabase,
): Promise<Array<{ readonly tenantId: string; readonly instanceOrigin: string; readonly endsAt: Date }>> {
  const rows = await db
    .selectFrom('connections')
    .select(['tenant_id', 'instance_origin', 'refresh_token_expires_at'])
    .where('status', '=', 'connected')
    .execute()
  return rows.flatMap((row) =>
    row.refresh_token_expires_at === null
      ? []
      : { tenantId: row.tenant_id, instanceOrigin: row.instance_origin, endsAt: row.refresh_token_expires_at },
  )
}

export async function countConnectionStates(
  db: SystemDatabase,
): Promise<Array<{ readonly status: string; readonly count: number }>> {
  const rows = await db
    .selectFrom('connections')
    .select((e) => ['status', e.fn.countAll<string>().as('count')])
    .groupBy('status')
    .execute()
  return rows.map(({ status, count }) => ({ status, count: Number(count) }))
}
