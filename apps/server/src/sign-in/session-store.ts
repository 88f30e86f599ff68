import { createHash, randomBytes } from 'node:crypto'
import { deleteSession, findSession, insertSession, touchSession, type StoredSession } from '@scorelink/database'
import type { Role } from '@scorelink/contracts'
import type { Services } from '../services.ts'
import type { SignedIn } from './entra.ts'
import { sessionAbsoluteMs, sessionIdleMs } from './session-life.ts'

export const sessionCookie = 'scorelink_session'

/** Server-side sessions: the browser holds a random value, the database its hash. */
export interface SessionStore {
  /** @returns the value of the cookie. */
  open(person: SignedIn, role: Role): Promise<string>
  /** The session, if it is still open; counts as a sign of life. */
  find(cookie: string | undefined): Promise<StoredSession | undefined>
  /** Whether it is still open, without keeping it so: an open tab alone is no sign of life. */
  isOpen(cookie: string | undefined): Promise<boolean>
  /** @returns the id token Entra ID gave, if the session was open. */
  close(session: StoredSession): Promise<string | undefined>
}

/** Writing "last seen" at every request would cost more than it tells. */
const touchEveryMs = 60_000

const idTokenPurpose = (tenantId: string) => `${tenantId}/id-token`

export function createSessionStore({
  database,
  sealer,
  tenantIds,
  now,
}: Pick<Services, 'database' | 'sealer' | 'tenantIds' | 'now'>): SessionStore {
  const read = async (cookie: string | undefined): Promise<StoredSession | undefined> => {
    const session = cookie ? await findSession(database.kysely, hash(cookie), now(), sessionIdleMs) : undefined
    return session !== undefined && tenantIds.includes(session.tenantId) ? session : undefined
  }

  return {
    isOpen: async (cookie) => (await read(cookie)) !== undefined,

    async open(person, role) {
      const cookie = randomBytes(32).toString('base64url')
      const at = now()
      await insertSession(database.kysely, {
        tokenHash: hash(cookie),
        tenantId: person.tenantId,
        userId: person.userId,
        userName: person.name,
        userPrincipalName: person.userPrincipalName,
        role,
        csrfToken: randomBytes(32).toString('base64url'),
        idToken: await sealer.seal(person.idToken, idTokenPurpose(person.tenantId)),
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + sessionAbsoluteMs),
      })
      return cookie
    },

    async find(cookie) {
      const session = await read(cookie)
      if (session !== undefined && now().getTime() - session.lastSeenAt.getTime() > touchEveryMs) {
        await touchSession(database.kysely, session.tokenHash, now())
      }
      return session
    },

    async close(session) {
      await deleteSession(database.kysely, session.tokenHash)
      return session.idToken === null ? undefined : await sealer.open(session.idToken, idTokenPurpose(session.tenantId))
    },
  }
}

function hash(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url')
}
