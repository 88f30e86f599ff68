import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { ApiTokenScope } from '@scorelink/contracts'
import type { StoredSession } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { findCallerByToken } from '../api-tokens/api-tokens.ts'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'
import type { Services } from '../services.ts'
import type { Caller } from '../sign-in/caller.ts'
import type { SessionStore } from '../sign-in/session-store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by {@link Access}; read it through `signedIn`. */
    caller: Caller | null
  }
}

/** What a guard looks at, of a request with whatever schema. */
type Guarded = Pick<FastifyRequest, 'cookies' | 'headers' | 'method' | 'caller'>
export type Guard = (request: Guarded) => Promise<void>

export interface Right {
  /** The scope an API token needs; null when no token will do. */
  readonly scope: ApiTokenScope | null
  /** Whether it takes an administrator. */
  readonly writes: boolean
}

/** Every right a route can ask for. */
const rights = {
  read: { scope: 'read', writes: false },
  readAudit: { scope: 'audit.read', writes: false },
  writeTickets: { scope: 'tickets.write', writes: true },
  write: { scope: 'configuration.write', writes: true },
  /** Anybody signed in to the portal. */
  person: { scope: null, writes: false },
  /** An administrator signed in to the portal. */
  administrator: { scope: null, writes: true },
} as const satisfies Record<string, Right>

/** Guards of routes, run before anything else of the request is looked at. Every guarded route names one. */
export type Access = Readonly<Record<keyof typeof rights, Guard>> & {
  /** Whether who sent the request may still do so, without counting as a sign of life. */
  readonly isStillOpen: (request: Guarded) => Promise<boolean>
}

export function addAccess(app: Server, services: Services, sessions: SessionStore): Access {
  app.decorateRequest('caller', null)

  const identify = async (request: Guarded): Promise<Caller> => {
    const token = bearerToken(request)
    if (token === undefined) return await identifyPerson(request, sessions)
    const caller = await findCallerByToken(services, token)
    if (caller === undefined) throw new AppError(serverErrors.AUTH_TOKEN_INVALID)
    return caller
  }
  const guard = (right: Right): Guard => {
    const check: Guard = async (request) => {
      request.caller = await identify(request)
      requireRight(request.caller, right)
    }
    return Object.assign(check, { right })
  }
  return {
    read: guard(rights.read),
    readAudit: guard(rights.readAudit),
    writeTickets: guard(rights.writeTickets),
    write: guard(rights.write),
    person: guard(rights.person),
    administrator: guard(rights.administrator),
    async isStillOpen(request) {
      const token = bearerToken(request)
      return token === undefined
        ? await sessions.isOpen(request)
        : (await findCallerByToken(services, token)) !== undefined
    },
  }
}

/** The right a route's guard asks for. @param hooks what runs on its requests; undefined for a route open to everybody */
export function rightOf(hooks: unknown): Right | undefined {
  const guard = [hooks].flat().find((hook) => typeof hook === 'function' && 'right' in hook)
  return Object.values(rights).find((right) => right === guard?.right)
}

/** Who sent the request. @throws AppError `AUTH_REQUIRED` */
export function signedIn(request: Pick<FastifyRequest, 'caller'>): Caller {
  if (request.caller === null) throw new AppError(serverErrors.AUTH_REQUIRED)
  return request.caller
}

/** The session of who sent the request. @throws AppError `AUTH_REQUIRED` */
export function sessionOf(request: Pick<FastifyRequest, 'caller'>): StoredSession {
  const { session } = signedIn(request)
  if (session === null) throw new AppError(serverErrors.AUTH_REQUIRED)
  return session
}

async function identifyPerson(request: Guarded, sessions: SessionStore): Promise<Caller> {
  const session = await sessions.find(request)
  if (session === undefined) throw new AppError(serverErrors.AUTH_REQUIRED)
  // What only reads may come by a link; everything else must come from a page of ours.
  if (request.method !== 'GET' && request.method !== 'HEAD') requireCsrfToken(request, session)
  const { tenantId, userId, userName, userPrincipalName, role } = session
  return { tenantId, userId, userName, userPrincipalName, token: null, role, session, scopes: null }
}

function requireRight({ role, scopes }: Caller, { scope, writes }: Right): void {
  if (scopes === null) {
    if (writes && role !== 'administrator') throw new AppError(serverErrors.AUTH_READ_ONLY)
    return
  }
  if (scope === null) throw new AppError(serverErrors.AUTH_PERSON_NEEDED)
  if (!scopes.includes(scope)) {
    throw new AppError(serverErrors.AUTH_SCOPE_MISSING, { detail: `The token does not have the right ${scope}.` })
  }
}

/** A page of another site can make the browser send the cookie, but cannot read the token of the session. */
function requireCsrfToken(request: Guarded, session: StoredSession): void {
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''))
  const expected = Buffer.from(session.csrfToken)
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) {
    throw new AppError(serverErrors.CSRF_INVALID)
  }
}

/** Browsers do not add this header by themselves, so it needs no further proof of where it comes from. */
function bearerToken({ headers }: Guarded): string | undefined {
  return /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}
