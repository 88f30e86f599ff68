import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  appendAudit,
  deleteSession,
  deleteSessionsByEntraSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  listSessions,
  touchSession,
  withTenant,
  type AuditAction,
  type StoredSession,
} from '@scorelink/database'
import type { Role } from '@scorelink/contracts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from './caller.ts'
import type { SignedIn } from './entra.ts'

type WithCookies = Pick<FastifyRequest, 'cookies'>

/** Server-side sessions: the browser holds a random value, the database its hash. */
export interface SessionStore {
  /** Starts a session and hands the browser its cookie. One that the browser came with ends: it is never taken over. */
  open(request: FastifyRequest, reply: FastifyReply, person: SignedIn, role: Role): Promise<void>
  /** Writes down that a person came whom no role lets in. */
  refuse(person: SignedIn): Promise<void>
  /** The session, if it is still open; counts as a sign of life. */
  find(request: WithCookies): Promise<StoredSession | undefined>
  /** Whether it is still open, without keeping it so: an open tab alone is no sign of life. */
  isOpen(request: WithCookies): Promise<boolean>
  /** The open sessions of the person, last used first. */
  list(session: StoredSession): Promise<StoredSession[]>
  /** Ends this session. @returns the id token Entra ID gave. */
  readonly close: (session: StoredSession, reply: FastifyReply) => Promise<string | undefined>
  /** Ends every session of the person, this one too. @returns the id token Entra ID gave. */
  readonly closeAll: (session: StoredSession, reply: FastifyReply) => Promise<string | undefined>
  /** Ends another session of the person. @returns false when there is none. */
  closeOther(session: StoredSession, sessionId: string): Promise<boolean>
  /** Ends what began with a session at Entra ID. */
  closeByEntraSession(tenantId: string, entraSessionId: string): Promise<void>
}

/** Writing "last seen" at every request would cost more than it tells. */
const touchEveryMs = 60_000
const longestUserAgent = 300

const idTokenPurpose = (tenantId: string) => `${tenantId}/id-token`

export function createSessionStore(
  services: Pick<Services, 'database' | 'sealer' | 'tenantIds' | 'sessionLife' | 'now'>,
  secureCookies: boolean,
): SessionStore {
  const { sealer, tenantIds, now } = services
  const { kysely } = services.database
  const { idleMs, absoluteMs } = services.sessionLife
  // The prefix makes browsers refuse the cookie from any other host, path or unencrypted page.
  const cookieName = secureCookies ? '__Host-scorelink_session' : 'scorelink_session'
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies } as const

  const read = async ({ cookies }: WithCookies): Promise<StoredSession | undefined> => {
    const cookie = cookies[cookieName]
    const session = cookie ? await findSession(kysely, hash(cookie), now(), idleMs) : undefined
    return session !== undefined && tenantIds.includes(session.tenantId) ? session : undefined
  }
  const audit = async (session: Omit<Person, 'token'>, action: AuditAction, subject: string): Promise<void> => {
    const { tenantId } = session
    await withTenant(kysely, tenantId, (trx) =>
      appendAudit(trx, { tenantId, at: now(), actor: actorOf({ ...session, token: null }), action, subject }),
    )
  }
  const openIdToken = async ({ idToken, tenantId }: StoredSession): Promise<string | undefined> =>
    idToken === null ? undefined : await sealer.open(idToken, idTokenPurpose(tenantId))

  return {
    find: async (request) => {
      const session = await read(request)
      if (session !== undefined && now().getTime() - session.lastSeenAt.getTime() > touchEveryMs) {
        await touchSession(kysely, session.tokenHash, now())
      }
      return session
    },
    isOpen: async (request) => (await read(request)) !== undefined,
    refuse: ({ name: userName, ...person }) => audit({ ...person, userName }, 'session.sign-in-refused', person.userId),
    list: (session) => listSessions(kysely, session, now(), idleMs),

    async open(request, reply, person, role) {
      const earlier = request.cookies[cookieName]
      if (earlier) await deleteSession(kysely, hash(earlier))
      const cookie = randomBytes(32).toString('base64url')
      const at = now()
      const session = {
        sessionId: randomUUID(),
        tokenHash: hash(cookie),
        tenantId: person.tenantId,
        userId: person.userId,
        userName: person.name,
        userPrincipalName: person.userPrincipalName,
        role,
        csrfToken: randomBytes(32).toString('base64url'),
        idToken: await sealer.seal(person.idToken, idTokenPurpose(person.tenantId)),
        entraSessionId: typeof person.claims['sid'] === 'string' ? person.claims['sid'] : null,
        userAgent: (request.headers['user-agent'] ?? '').slice(0, longestUserAgent),
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + absoluteMs),
      }
      await insertSession(kysely, session)
      await audit(session, 'session.sign-in', session.sessionId)
      reply.setCookie(cookieName, cookie, cookieOptions)
    },

    async close(session, reply) {
      await deleteSession(kysely, session.tokenHash)
      await audit(session, 'session.sign-out', session.sessionId)
      reply.clearCookie(cookieName, cookieOptions)
      return await openIdToken(session)
    },

    async closeAll(session, reply) {
      await deleteSessionsOf(kysely, session)
      await audit(session, 'session.sign-out-everywhere', session.userId)
      reply.clearCookie(cookieName, cookieOptions)
      return await openIdToken(session)
    },

    async closeOther(session, sessionId) {
      const ended = await deleteSessionsOf(kysely, session, sessionId)
      if (ended > 0) await audit(session, 'session.end', sessionId)
      return ended > 0
    },

    closeByEntraSession: (tenantId, entraSessionId) => deleteSessionsByEntraSession(kysely, tenantId, entraSessionId),
  }
}

function hash(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url')
}
