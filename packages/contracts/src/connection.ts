import { z } from 'zod'
import { Instant } from './vocabulary.ts'
import { Problem } from './problem.ts'

/**
 * `none`: never set up or removed; `pending`: address and client are stored, nobody authorized yet; `connected`;
 * `authorization-lost`: ServiceNow refuses our tokens, somebody must authorize again.
 */
export const ConnectionStatus = z.enum(['none', 'pending', 'connected', 'authorization-lost'])
export type ConnectionStatus = z.infer<typeof ConnectionStatus>

/** `GET /api/v1/connection`. Secrets never leave the server. */
export const Connection = z.object({
  status: ConnectionStatus,
  /** Address to register in ServiceNow as the redirect URL of the OAuth client. */
  redirectUri: z.string(),
  /** Origin of the instance, `https://dev00000.service-now.com`. */
  instance: z.string().nullable(),
  clientId: z.string().nullable(),
  mode: z.enum(['table-api']).nullable(),
  release: z.string().nullable(),
  integrationUser: z.object({ userName: z.string(), name: z.string() }).nullable(),
  connectedAt: Instant.nullable(),
  accessTokenExpiresAt: Instant.nullable(),
  refreshTokenExpiresAt: Instant.nullable(),
  lastPolledAt: Instant.nullable(),
  /** Last failure of a background call, until the next success. */
  problem: Problem.nullable(),
})
export type Connection = z.infer<typeof Connection>

/** `PUT /api/v1/connection`: stores address and client; answers {@link Connection} with status `pending`. */
export const ConnectionSetup = z.object({
  /** Name (`dev00000`), host or address of the instance. */
  instance: z.string().trim().min(1, 'Enter the name or address of your ServiceNow instance.').max(300),
  clientId: z.string().trim().min(1, 'Enter the client ID shown in the application registry.').max(200),
  /** Empty keeps the stored secret when the client ID is unchanged. */
  clientSecret: z.string().max(4096),
})
export type ConnectionSetup = z.infer<typeof ConnectionSetup>

/** `POST /api/v1/connection/authorization`: where the browser goes to sign in as the integration user and allow. */
export const AuthorizationStart = z.object({ location: z.string() })
export type AuthorizationStart = z.infer<typeof AuthorizationStart>
