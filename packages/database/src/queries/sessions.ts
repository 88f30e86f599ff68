import type { SystemDatabase } from '../tenant-transaction.ts'

export interface StoredSession {
  readonly tokenHash: string
  readonly tenantId: string
  readonly userId: string
  readonly userName: string
  readonly userPrincipalName: string
  readonly role: 'administrator' | 'reader'
  readonly csrfToken: string
  /** Encrypted id token. */
  readonly idToken: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

export async function insertSession(db: SystemDatabase, session: StoredSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      tenant_id: session.tenantId,
      user_id: session.userId,
      user_name: session.userName,
      user_principal_name: session.userPrincipalName,
      role: session.role,
      csrf_token: session.csrfToken,
      id_token: session.idToken,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** @returns undefined when there is none, or it ran out. */
export async function findSession(db: SystemDatabase, tokenHash: string, now: Date, idleMs: number) {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idleMs))
    .executeTakeFirst()
  return row === undefined ? undefined : toSession(row)
}

function toSession(row: {
  token_hash: string
  tenant_id: string
  user_id: string
  user_name: string
  user_principal_name: string
  role: 'administrator' | 'reader'
  csrf_token: string
  id_token: string | null
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}): StoredSession {
  return {
    tokenHash: row.token_hash,
    tenantId: row.tenant_id,
    userId: row.user_id,
    userName: row.user_name,
    userPrincipalName: row.user_principal_name,
    role: row.role,
    csrfToken: row.csrf_token,
    idToken: row.id_token,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  }
}

export async function touchSession(db: SystemDatabase, tokenHash: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute()
}

export async function deleteSession(db: SystemDatabase, tokenHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

export async function deleteExpiredSessions(db: SystemDatabase, now: Date, idleMs: number): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([where('expires_at', '<=', now), where('last_seen_at', '<=', new Date(now.getTime() - idleMs))]),
    )
    .execute()
}
