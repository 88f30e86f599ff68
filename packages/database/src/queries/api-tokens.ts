import type { Selectable } from 'kysely'
import type { ApiTokenTable } from '../tables/access.ts'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'

export type ApiTokenRow = Selectable<ApiTokenTable>

export interface NewApiTokenRow {
  readonly tenantId: string
  readonly tokenId: string
  readonly name: string
  /** SHA-256 of the token. */
  readonly tokenHash: string
  readonly scopes: readonly string[]
  readonly owner: { readonly id: string; readonly name: string; readonly principal: string }
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertApiToken(trx: TenantTransaction, token: NewApiTokenRow): Promise<ApiTokenRow> {
  return await trx
    .insertInto('api_tokens')
    .values({
      tenant_id: token.tenantId,
      token_id: token.tokenId,
      name: token.name,
      token_hash: token.tokenHash,
      scopes: JSON.stringify(token.scopes),
      owner_id: token.owner.id,
      owner_name: token.owner.name,
      owner_principal: token.owner.principal,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Newest first; those that ran out or were revoked too. */
export async function listApiTokens(trx: TenantTransaction): Promise<ApiTokenRow[]> {
  return await trx.selectFrom('api_tokens').selectAll().orderBy('created_at', 'desc').orderBy('token_id').execute()
}

/** @returns undefined when there is none, or it is revoked already. */
export async function revokeApiToken(
  trx: TenantTransaction,
  tokenId: string,
  now: Date,
): Promise<ApiTokenRow | undefined> {
  return await trx
    .updateTable('api_tokens')
    .set({ revoked_at: now })
    .where('token_id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

/** Finds a good token before it is known whose it is. @returns undefined when it ran out or was revoked. */
export async function findApiToken(db: SystemDatabase, tokenHash: string, now: Date): Promise<ApiTokenRow | undefined> {
  return await db
    .selectFrom('api_tokens')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export async function touchApiToken(db: SystemDatabase, row: ApiTokenRow, now: Date): Promise<void> {
  await db
    .updateTable('api_tokens')
    .set({ last_used_at: now })
    .where('tenant_id', '=', row.tenant_id)
    .where('token_id', '=', row.token_id)
    .execute()
}
