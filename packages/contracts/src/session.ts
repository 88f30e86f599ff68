import { z } from 'zod'
import { Instant } from './vocabulary.ts'

/** `administrator` reads and writes, `reader` reads. */
export const Role = z.enum(['administrator', 'reader'])
export type Role = z.infer<typeof Role>

/** `GET /api/v1/session`: who is signed in; 401 `AUTH_REQUIRED` when nobody is. */
export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string(), userPrincipalName: z.string() }),
  tenant: z.object({ id: z.string(), timeZone: z.string() }),
  role: Role,
  /** To be sent as `X-CSRF-Token` with every write. */
  csrfToken: z.string(),
})
export type Session = z.infer<typeof Session>

/** One browser in which a person is signed in. */
export const OpenSession = z.object({
  id: z.string(),
  /** The one the request came with. */
  current: z.boolean(),
  /** What the browser called itself, cut to 300 characters. */
  userAgent: z.string(),
  startedAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
})
export type OpenSession = z.infer<typeof OpenSession>

/** `GET /api/v1/sessions`: the caller's own, last used first. */
export const OpenSessions = z.object({ items: z.array(OpenSession) })
export type OpenSessions = z.infer<typeof OpenSessions>

/** `POST /auth/sign-out` and `POST /auth/sign-out-everywhere`: where the browser goes to end the session at Entra ID too. */
export const SignedOut = z.object({ location: z.string() })
export type SignedOut = z.infer<typeof SignedOut>
