import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { AppError } from '@scorelink/kit'
import type { StoredSession } from '@scorelink/database'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'
import { sessionCookie, type SessionStore } from '../sign-in/session-store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by {@link Access}; read it through `signedIn`. */
    session: StoredSession | null
  }
}

/** What a guard looks at, of a request with whatever schema. */
type Guarded = Pick<FastifyRequest, 'cookies' | 'headers' | 'session'>

/** Guards of routes, run before anything else of the request is looked at. Every guarded route names one. */
export interface Access {
  /** Any signed-in person with a role. */
  readonly read: (request: Guarded) => Promise<void>
  /** A security administrator, from a page of ours. */
  readonly write: (request: Guarded) => Promise<void>
}

export function addAccess(app: Server, sessions: SessionStore): Access {
  app.decorateRequest('session', null)
  const read = async (request: Guarded): Promise<void> => {
    request.session = (await sessions.find(request.cookies[sessionCookie])) ?? null
    signedIn(request)
  }
  return {
    read,
    async write(request) {
      await read(request)
      const session = signedIn(request)
      if (session.role !== 'administrator') throw new AppError(serverErrors.AUTH_READ_ONLY)
      requireCsrfToken(request, session)
    },
  }
}

/** Who sent the request. @throws AppError `AUTH_REQUIRED` */
export function signedIn(request: Guarded): StoredSession {
  if (request.session === null) throw new AppError(serverErrors.AUTH_REQUIRED)
  return request.session
}

/** A page of another site can make the browser send the cookie, but cannot read the token of the session. */
export function requireCsrfToken(request: Guarded, session: StoredSession): void {
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''))
  const expected = Buffer.from(session.csrfToken)
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) {
    throw new AppError(serverErrors.CSRF_INVALID)
  }
}
