import * as client from 'openid-client'
import type { InstanceHttp } from '../http/instance-http.ts'
import { asTokens, configure, type OAuthClient, type Tokens } from './token-endpoint.ts'

/** What has to be remembered between leaving for ServiceNow and coming back. */
export interface AuthorizationAttempt {
  readonly state: string
  /** Undefined where the release knows no PKCE. */
  readonly codeVerifier?: string | undefined
}

export interface AuthorizationOptions {
  readonly redirectUri: string
  /** Proof of possession. Documented for clients of the instance since Zurich; older releases are not sent any. */
  readonly pkce: boolean
}

/** Address of the instance's consent page. `state` is required by instances built since Madrid. */
export async function startAuthorization(
  http: InstanceHttp,
  oauth: OAuthClient,
  { redirectUri, pkce }: AuthorizationOptions,
): Promise<{ readonly location: string; readonly attempt: AuthorizationAttempt }> {
  const state = client.randomState()
  const codeVerifier = pkce ? client.randomPKCECodeVerifier() : undefined
  const location = client.buildAuthorizationUrl(configure(http, oauth), {
    redirect_uri: redirectUri,
    state,
    ...(codeVerifier === undefined
      ? {}
      : {
          code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
        }),
  })
  return { location: location.href, attempt: { state, codeVerifier } }
}

/**
 * @param callbackUrl the address ServiceNow sent the browser back to, with `code` and `state`.
 * @throws AppError `SERVICENOW_AUTHORIZATION_DENIED`, `SERVICENOW_AUTHORIZATION_FAILED`
 */
export async function finishAuthorization(
  http: InstanceHttp,
  oauth: OAuthClient,
  callbackUrl: URL,
  { state, codeVerifier }: AuthorizationAttempt,
  now: number,
): Promise<Tokens> {
  const checks = { expectedState: state, ...(codeVerifier === undefined ? {} : { pkceCodeVerifier: codeVerifier }) }
  return await asTokens(now, () => client.authorizationCodeGrant(configure(http, oauth), callbackUrl, checks))
}

/** @throws AppError `SERVICENOW_AUTHORIZATION_FAILED` when the instance no longer knows the refresh token. */
export async function refreshTokens(
  http: InstanceHttp,
  oauth: OAuthClient,
  refreshToken: string,
  now: number,
): Promise<Tokens> {
  return await asTokens(now, () => client.refreshTokenGrant(configure(http, oauth), refreshToken))
}
