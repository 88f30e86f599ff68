import { z } from 'zod'

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

/** `POST /auth/sign-out`: where the browser goes to end the session at Entra ID too. */
export const SignedOut = z.object({ location: z.string() })
export type SignedOut = z.infer<typeof SignedOut>
