import {
  findConnection,
  markAuthorizationLost,
  notifyChange,
  saveTokens,
  withTenant,
  type ConnectionRow,
  type Database,
} from '@scorelink/database'
import { AppError, isAppError } from '@scorelink/kit'
import {
  refreshTokenLifetimeMs,
  refreshTokens,
  serviceNowErrors,
  type InstanceHttp,
  type Tokens,
  type TokenSource,
} from '@scorelink/servicenow'
import type { Sealer } from '../secrets/sealer.ts'

export interface TokenKeeperOptions {
  readonly database: Database
  readonly sealer: Sealer
  readonly tenantId: string
  readonly connectionId: string
  readonly http: InstanceHttp
  readonly now: () => Date
}

/** A token this close to its end is renewed before it is used: longer than the longest call. */
const refreshAheadMs = 60_000

/** The purpose each secret of a connection is sealed for. */
export const sealPurposes = {
  clientSecret: (tenantId: string) => `${tenantId}/client-secret`,
  accessToken: (tenantId: string) => `${tenantId}/access-token`,
  refreshToken: (tenantId: string) => `${tenantId}/refresh-token`,
  privateKey: (tenantId: string) => `${tenantId}/private-key`,
  webhookSecret: (tenantId: string) => `${tenantId}/webhook-secret`,
}

/**
 * Tokens of one connection, kept in the database for all processes. Callers that need a new one at the same time share
 * one request; a token another process already renewed is used as it is.
 */
export function createTokenKeeper(options: TokenKeeperOptions): TokenSource {
  let renewal: Promise<string> | undefined
  const renewOnce = (refused: string | undefined): Promise<string> => {
    renewal ??= renew(options, refused).finally(() => {
      renewal = undefined
    })
    return renewal
  }
  return {
    async current() {
      const row = await load(options)
      const good = row.access_token_expires_at !== null && isFresh(row.access_token_expires_at, options.now())
      return good && row.access_token !== null
        ? await openAccessToken(options, row.access_token)
        : await renewOnce(undefined)
    },
    replace: (refused) => renewOnce(refused),
  }
}

function isFresh(expiresAt: Date, now: Date): boolean {
  return expiresAt.getTime() - now.getTime() > refreshAheadMs
}

async function renew(options: TokenKeeperOptions, refused: string | undefined): Promise<string> {
  const { sealer, tenantId, http } = options
  const row = await load(options)
  const stored = row.access_token === null ? undefined : await openAccessToken(options, row.access_token)
  const renewedElsewhere =
    stored !== undefined && stored !== refused && isFresh(row.access_token_expires_at ?? new Date(0), options.now())
  if (renewedElsewhere) return stored
  if (row.refresh_token === null) throw await lose(options)
  const refreshToken = await sealer.open(row.refresh_token, sealPurposes.refreshToken(tenantId))
  const clientSecret = await sealer.open(row.client_secret, sealPurposes.clientSecret(tenantId))
  const tokens = await refreshTokens(
    http,
    { clientId: row.client_id, clientSecret },
    refreshToken,
    options.now().getTime(),
  ).catch(async (cause: unknown) => {
    const lost = isAppError(cause) && cause.definition === serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED
    throw lost ? await lose(options, cause) : cause
  })
  // The instance hands out a still valid token again instead of a new one: asking once more would not help.
  if (tokens.accessToken === refused) throw await lose(options)
  const kept = tokens.refreshToken === undefined || tokens.refreshToken === refreshToken
  const sealed = await sealTokens(sealer, tenantId, tokens, options.now())
  const saved = kept
    ? { ...sealed, refreshToken: row.refresh_token, refreshTokenExpiresAt: row.refresh_token_expires_at }
    : sealed
  await withTenant(options.database.kysely, tenantId, (trx) =>
    saveTokens(trx, options.connectionId, saved, options.now()),
  )
  return tokens.accessToken
}

/** Tokens as the database keeps them. The refresh token's end is the registry's default: no answer tells it. */
export async function sealTokens(sealer: Sealer, tenantId: string, tokens: Tokens, now: Date) {
  const { refreshToken } = tokens
  return {
    accessToken: await sealer.seal(tokens.accessToken, sealPurposes.accessToken(tenantId)),
    refreshToken:
      refreshToken === undefined ? null : await sealer.seal(refreshToken, sealPurposes.refreshToken(tenantId)),
    accessTokenExpiresAt: new Date(tokens.accessTokenExpiresAt),
    refreshTokenExpiresAt: refreshToken === undefined ? null : new Date(now.getTime() + refreshTokenLifetimeMs),
  }
}

async function load({ database, tenantId, connectionId }: TokenKeeperOptions): Promise<ConnectionRow> {
  const row = await withTenant(database.kysely, tenantId, findConnection)
  if (row?.connection_id === connectionId && row.status !== 'pending') return row
  throw new AppError(serviceNowErrors.SERVICENOW_UNAUTHORIZED)
}

async function openAccessToken({ sealer, tenantId }: TokenKeeperOptions, sealed: string): Promise<string> {
  return await sealer.open(sealed, sealPurposes.accessToken(tenantId))
}

/** Says so once, for everybody: work is parked until somebody authorizes again. */
async function lose(options: TokenKeeperOptions, cause?: unknown): Promise<AppError> {
  const { tenantId, connectionId } = options
  await withTenant(options.database.kysely, tenantId, async (trx) => {
    await markAuthorizationLost(trx, connectionId, serviceNowErrors.SERVICENOW_UNAUTHORIZED.code, options.now())
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
  return new AppError(serviceNowErrors.SERVICENOW_UNAUTHORIZED, { cause })
}
