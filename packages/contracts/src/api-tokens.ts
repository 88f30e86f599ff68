import { z } from 'zod'
import { Instant } from './vocabulary.ts'

/**
 * What an API token may do. `read`: everything but the audit log; `audit.read`: that too; `tickets.write`: share, change and
 * close tickets; `configuration.write`: every other change but connecting, tokens and sessions, which need a person.
 */
export const ApiTokenScope = z.enum(['read', 'audit.read', 'tickets.write', 'configuration.write'])
export type ApiTokenScope = z.infer<typeof ApiTokenScope>

export const longestTokenLifeDays = 365

/** `POST /api/v1/api-tokens` */
export const NewApiToken = z.object({
  name: z.string().trim().min(1, 'Enter a name.').max(100, 'Use at most 100 characters.'),
  scopes: z
    .array(ApiTokenScope)
    .min(1, 'Choose at least one right.')
    .max(ApiTokenScope.options.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'Name each right once.'),
  expiresInDays: z
    .number()
    .int('Use whole days.')
    .min(1, 'Use at least one day.')
    .max(longestTokenLifeDays, `Use at most ${longestTokenLifeDays} days.`),
})
export type NewApiToken = z.infer<typeof NewApiToken>

export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(ApiTokenScope),
  owner: z.object({ id: z.string(), name: z.string() }),
  status: z.enum(['active', 'expired', 'revoked']),
  createdAt: Instant,
  expiresAt: Instant,
  /** To the minute. */
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>

/** `GET /api/v1/api-tokens`, newest first. */
export const ApiTokens = z.object({ items: z.array(ApiToken) })
export type ApiTokens = z.infer<typeof ApiTokens>

/** Answer to the creation, and the only time the token itself is told. Send it as `Authorization: Bearer TOKEN`. */
export const CreatedApiToken = ApiToken.extend({ token: z.string() })
export type CreatedApiToken = z.infer<typeof CreatedApiToken>
