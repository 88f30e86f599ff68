import type { Instance, TransactionResponse } from '../instance.ts'
import type { RouteContext } from '../transactions/route.ts'
import { type Client, findClient } from './clients.ts'
import { revokeCredential, revokeToken, tokenFor } from './credentials.ts'
import { scopeText } from './api-scopes.ts'
import { decideGrant, type Grant, isKnownGrant } from './grants.ts'
import { namesUnsupportedGrants, oauthIsActive, rotatesRefreshTokens } from './settings.ts'
import { readTokenRequest, TokenRefusal, type TokenRequest } from './token-request.ts'
import { pageNotFound } from '../screens/not-found.ts'

const LOG_SOURCE = 'com.snc.oauth'

/** `POST /oauth_token.do`. Whatever fails, the client gets one and the same body; the reason goes to the system log. */
export function issueTokens({ request, instance }: RouteContext): TransactionResponse {
  if (!oauthIsActive(instance)) return pageNotFound()
  const asked = readTokenRequest(request, instance)
  // A refusal is an outcome, not a roll-back: the code that was tried stays used up.
  const outcome = instance.atomically(() => settle(asked, instance))
  if (!(outcome instanceof TokenRefusal)) return json(200, outcome)
  instance.log('error', LOG_SOURCE, `Exception on token flow - ${outcome.message} (client id "${asked.clientId}")`)
  if (!isKnownGrant(asked.grantType) && namesUnsupportedGrants(instance)) {
    return json(400, { error_description: 'unsupported_grant_type', error: 'unsupported_grant_type' })
  }
  return json(401, OPAQUE)
}

function settle(asked: TokenRequest, instance: Instance): Readonly<Record<string, unknown>> | TokenRefusal {
  try {
    const { client, grant } = decideGrant(asked, findClient(instance, asked.clientId), instance)
    return answer(grant, client, instance)
  } catch (error) {
    if (error instanceof TokenRefusal) return error
    throw error
  }
}

/** `/oauth_revoke_token.do?token=T`: needs no authentication, and does not tell whether the token existed. */
export function revoke({ request, instance, query }: RouteContext): TransactionResponse {
  if (!oauthIsActive(instance)) return pageNotFound()
  const posted = new URLSearchParams(new TextDecoder().decode(request.body)).get('token')
  const token = query.get('token') || posted || ''
  if (token !== '') instance.atomically(() => revokeToken(token, instance))
  return { status: 200, headers: [['Content-Type', 'text/html;charset=UTF-8'], ...UNCACHED], body: '' }
}

const OPAQUE = { error_description: 'access_denied', error: 'server_error' }
const UNCACHED: TransactionResponse['headers'] = [
  ['Cache-Control', 'no-store'],
  ['Pragma', 'no-cache'],
]

function answer(grant: Grant, client: Client, instance: Instance): Readonly<Record<string, unknown>> {
  const grantee = { clientSysId: client.sysId, clientId: client.clientId, userSysId: grant.userSysId }
  const access = tokenFor('access_token', grantee, client.accessTokenSeconds, instance)
  if (grant.refreshCredential !== undefined && rotatesRefreshTokens(instance)) {
    revokeCredential(grant.refreshCredential, instance)
  }
  const refresh = grant.withRefreshToken
    ? { refresh_token: tokenFor('refresh_token', grantee, client.refreshTokenSeconds, instance).value }
    : {}
  return {
    access_token: access.value,
    ...refresh,
    scope: scopeText(instance, client.sysId),
    token_type: 'Bearer',
    expires_in: access.expiresIn,
  }
}

function json(status: number, body: Readonly<Record<string, unknown>>): TransactionResponse {
  const headers = [['Content-Type', 'application/json;charset=UTF-8'] as const, ...UNCACHED]
  return { status, headers, body: JSON.stringify(body) }
}
