import type { Selectable } from 'kysely'
import type { SessionTable } from '../tables/access.ts'
import type { SystemDatabase } from '../tenant-transaction.ts'

export interface StoredSession {
  readonly sessionId: string
  readonly tokenHash: string
  readonly tenantId: string
  readonly userId: string
  readonly userName: string
  readonly userPrincipalName: string
  readonly role: 'administrator' | 'reader'
  readonly csrfToken: string
  /** Encrypted id token. */
  readonly idToken: string | null
  /** The `sid` of Entra ID's id token. */
  readonly entraSessionId: string | null
  readonly userAgent: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

export async function insertSession(db: SystemDatabase, session: StoredSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      session_id: session.sessionId,
      token_hash: session.tokenHash,
      tenant_id: session.tenantId,
      user_id: session.userId,
      user_name: session.userName,
      user_principal_name: session.userPrincipalName,
      role: session.role,
      csrf_token: session.csrfToken,
      id_token: session.idToken,
      entra_session_id: session.entraSessionId,
      user_agent: session.userAgent,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** How long a session lives, in milliseconds. */
export interface SessionLife {
  /** Without a request. */
  readonly idleMs: number
  /** In any case. */
  readonly absoluteMs: number
}

/** @returns undefined when there is none, or it ran out. */
export async function findSession(
  db: SystemDatabase,
  tokenHash: string,
  now: Date,
  idleMs: number,
): Promise<StoredSession | undefined> {
  const row = await openSessions(db, now, idleMs).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row === undefined ? undefined : toSession(row)
}

/** Open sessions of one person, last used first. */
export async function listSessions(
  db: SystemDatabase,
  person: { readonly tenantId: string; readonly userId: string },
  now: Date,
  idleMs: number,
): Promise<StoredSession[]> {
  const rows = await openSessions(db, now, idleMs)
    .where('tenant_id', '=', person.tenantId)
    .where('user_id', '=', person.userId)
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.map(toSession)
}

function openSessions(db: SystemDatabase, now: Date, idleMs: number) {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - idleMs))
}

function toSession(row: Selectable<SessionTable>): StoredSession {
  return {
    sessionId: row.session_id,
    tokenHash: row.token_hash,
    tenantId: row.tenant_id,
    userId: row.user_id,
    userName: row.user_name,
    userPrincipalName: row.user_principal_name,
    role: row.role,
    csrfToken: row.csrf_token,
    idToken: row.id_token,
    entraSessionId: row.entra_session_id,
    userAgent: row.user_agent,
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

/** @param sessionId one of the person's sessions; all of them without it. @returns how many ended. */
export async function deleteSessionsOf(
  db: SystemDatabase,
  person: { readonly tenantId: string; readonly userId: string },
  sessionId?: string,
): Promise<number> {
  let query = db.deleteFrom('sessions').where('tenant_id', '=', person.tenantId).where('user_id', '=', person.userId)
  if (sessionId !== undefined) query = query.where('session_id', '=', sessionId)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Sessions that began with one session at Entra ID, which has ended. */
export async function deleteSessionsByEntraSession(
  db: SystemDatabase,
  tenantId: string,
  entraSessionId: string,
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('tenant_id', '=', tenantId)
    .where('entra_session_id', '=', entraSessionId)
    .execute()
}

export async function deleteExpiredSessions(db: SystemDatabase, now: Date, idleMs: number): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([where('expires_at', '<=', now), where('last_seen_at', '<=', new Date(now.getTime() - idleMs))]),
    )
    .execute()
}
