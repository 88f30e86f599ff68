import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { ApiTokenScope, type ApiToken, type CreatedApiToken, type NewApiToken } from '@scorelink/contracts'
import {
  appendAudit,
  findApiToken,
  insertApiToken,
  listApiTokens,
  revokeApiToken,
  touchApiToken,
  withTenant,
  type ApiTokenRow,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { actorOf, type Caller, type Person } from '../sign-in/caller.ts'

/** Secret scanners know our tokens by it. */
const prefix = 'scorelink_'
/** Writing "last used" at every request would cost more than it tells. */
const touchEveryMs = 60_000
const dayMs = 86_400_000

/** Makes a token; the answer alone holds it, the database its hash. */
export async function createToken(services: Services, person: Person, input: NewApiToken): Promise<CreatedApiToken> {
  const token = prefix + randomBytes(32).toString('base64url')
  const now = services.now()
  const expiresAt = new Date(now.getTime() + input.expiresInDays * dayMs)
  const row = await withTenant(services.database.kysely, person.tenantId, async (trx) => {
    const stored = await insertApiToken(trx, {
      tenantId: person.tenantId,
      tokenId: randomUUID(),
      name: input.name,
      tokenHash: hash(token),
      scopes: input.scopes,
      owner: { id: person.userId, name: person.userName, principal: person.userPrincipalName },
      createdAt: now,
      expiresAt,
    })
    await appendAudit(trx, {
      tenantId: person.tenantId,
      at: now,
      actor: actorOf(person),
      action: 'api-token.create',
      subject: stored.token_id,
      after: { name: input.name, scopes: input.scopes, expiresAt: expiresAt.toISOString() },
    })
    return stored
  })
  return { ...presentToken(row, now), token }
}

export async function listTokens(services: Services, tenantId: string): Promise<ApiToken[]> {
  const rows = await withTenant(services.database.kysely, tenantId, listApiTokens)
  return rows.map((row) => presentToken(row, services.now()))
}

/** Ends a token at once. @throws AppError `NOT_FOUND` also for one that is revoked already. */
export async function revokeToken(services: Services, person: Person, tokenId: string): Promise<void> {
  await withTenant(services.database.kysely, person.tenantId, async (trx) => {
    const row = await revokeApiToken(trx, tokenId, services.now())
    if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
    await appendAudit(trx, {
      tenantId: person.tenantId,
      at: services.now(),
      actor: actorOf(person),
      action: 'api-token.revoke',
      subject: tokenId,
      before: { name: row.name, scopes: row.scopes },
    })
  })
}

/** Who a token speaks for; counts as use. @returns undefined when it is unknown, ran out, was revoked or is another's. */
export async function findCallerByToken(services: Services, token: string): Promise<Caller | undefined> {
  const now = services.now()
  const row = await findApiToken(services.database.kysely, hash(token), now)
  if (row === undefined || !services.tenantIds.includes(row.tenant_id)) return undefined
  if (now.getTime() - (row.last_used_at?.getTime() ?? 0) > touchEveryMs) {
    await touchApiToken(services.database.kysely, row, now)
  }
  const scopes = scopesOf(row)
  return {
    tenantId: row.tenant_id,
    userId: row.owner_id,
    userName: row.owner_name,
    userPrincipalName: row.owner_principal,
    token: { id: row.token_id, name: row.name },
    role: scopes.some((scope) => scope.endsWith('.write')) ? 'administrator' : 'reader',
    session: null,
    scopes,
  }
}

function presentToken(row: ApiTokenRow, now: Date): ApiToken {
  return {
    id: row.token_id,
    name: row.name,
    scopes: scopesOf(row),
    owner: { id: row.owner_id, name: row.owner_name },
    status: row.revoked_at !== null ? 'revoked' : row.expires_at <= now ? 'expired' : 'active',
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}

/** A scope of a version gone by gives no right. */
function scopesOf(row: ApiTokenRow): ApiTokenScope[] {
  return row.scopes.flatMap((scope) => ApiTokenScope.safeParse(scope).data ?? [])
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
