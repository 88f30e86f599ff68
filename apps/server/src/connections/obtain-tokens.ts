import type { StoredTokens } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import {
  refreshTokenLifetimeMs,
  refreshTokens,
  requestTokens,
  serviceNowErrors,
  type InstanceHttp,
  type Tokens,
} from '@scorelink/servicenow'
import type { Sealer } from '../secrets/sealer.ts'
import { openClient, openUnattended, type GrantRow } from './connection-grant.ts'
import { sealPurposes } from './seal-purposes.ts'

/** Columns of what lets us in without a person. */
export interface RenewableRow extends GrantRow {
  readonly refresh_token: string | null
  readonly refresh_token_expires_at: Date | null
}

export interface ObtainedTokens {
  readonly tokens: Tokens
  readonly stored: StoredTokens
}

/**
 * Asks the instance for tokens, by the refresh token or by the grant that needs nobody.
 * @throws AppError `SERVICENOW_AUTHORIZATION_FAILED` when somebody has to authorize.
 */
export async function obtainTokens(
  {
    sealer,
    tenantId,
    http,
    now: clock,
  }: {
    readonly sealer: Sealer
    readonly tenantId: string
    readonly http: InstanceHttp
    readonly now: () => Date
  },
  row: RenewableRow,
): Promise<ObtainedTokens> {
  const now = clock()
  const unattended = await openUnattended(sealer, tenantId, row)
  if (unattended !== undefined) {
    const tokens = await requestTokens(http, unattended, now.getTime())
    return { tokens, stored: await sealTokens(sealer, tenantId, tokens, now) }
  }
  if (row.refresh_token === null) throw new AppError(serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED)
  const refreshToken = await sealer.open(row.refresh_token, sealPurposes.refreshToken(tenantId))
  const tokens = await refreshTokens(http, await openClient(sealer, tenantId, row), refreshToken, now.getTime())
  const sealed = await sealTokens(sealer, tenantId, tokens, now)
  // Repeated or left out, the refresh token goes on, with the end it had: using it does not extend it.
  const kept = tokens.refreshToken === undefined || tokens.refreshToken === refreshToken
  return {
    tokens,
    stored: kept
      ? { ...sealed, refreshToken: row.refresh_token, refreshTokenExpiresAt: row.refresh_token_expires_at }
      : sealed,
  }
}

/** Tokens as the database keeps them. The refresh token's end is the registry's default: no answer tells it. */
export async function sealTokens(sealer: Sealer, tenantId: string, tokens: Tokens, now: Date): Promise<StoredTokens> {
  const { refreshToken } = tokens
  return {
    accessToken: await sealer.seal(tokens.accessToken, sealPurposes.accessToken(tenantId)),
    refreshToken:
      refreshToken === undefined ? null : await sealer.seal(refreshToken, sealPurposes.refreshToken(tenantId)),
    accessTokenExpiresAt: new Date(tokens.accessTokenExpiresAt),
    refreshTokenExpiresAt: refreshToken === undefined ? null : new Date(now.getTime() + refreshTokenLifetimeMs),
  }
}
