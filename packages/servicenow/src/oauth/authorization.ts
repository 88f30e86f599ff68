import * as client from 'openid-client'
import { AppError, isAppError } from '@scorelink/kit'
import { serviceNowErrors } from '../errors.ts'
import { readResult, type RawReply } from '../http/reply.ts'
import type { InstanceHttp } from '../http/instance-http.ts'

export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
}

/** What has to be remembered between leaving for ServiceNow and coming back. */
export interface AuthorizationAttempt {
  readonly state: string
  readonly codeVerifier: string
}

export interface Tokens {
  readonly accessToken: string
  /** Undefined for grants that give none. */
  readonly refreshToken: string | undefined
  /** Epoch milliseconds. */
  readonly accessTokenExpiresAt: number
}

/**
 * Registry records give refresh tokens 100 days unless set otherwise, and no answer says so; using one does not extend
 * it (ServiceNow docs, OAuth application registry).
 */
export const refreshTokenLifetimeMs = 8_640_000 * 1000

/** Address of the instance's consent page. `state` is required by instances built since Madrid. */
export async function startAuthorization(
  http: InstanceHttp,
  oauth: OAuthClient,
  redirectUri: string,
): Promise<{ readonly location: string; readonly attempt: AuthorizationAttempt }> {
  const attempt = { state: client.randomState(), codeVerifier: client.randomPKCECodeVerifier() }
  const location = client.buildAuthorizationUrl(configure(http, oauth), {
    redirect_uri: redirectUri,
    state: attempt.state,
    code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
  })
  return { location: location.href, attempt }
}

/** @param callbackUrl the address ServiceNow sent the browser back to, with `code` and `state`. */
export async function finishAuthorization(
  http: InstanceHttp,
  oauth: OAuthClient,
  callbackUrl: URL,
  attempt: AuthorizationAttempt,
  now: number,
): Promise<Tokens> {
  return await asTokens(now, () =>
    client.authorizationCodeGrant(configure(http, oauth), callbackUrl, {
      expectedState: attempt.state,
      pkceCodeVerifier: attempt.codeVerifier,
    }),
  )
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

function configure(http: InstanceHttp, oauth: OAuthClient): client.Configuration {
  const server = {
    issuer: http.origin,
    authorization_endpoint: `${http.origin}/oauth_auth.do`,
    token_endpoint: `${http.origin}/oauth_token.do`,
  }
  const config = new client.Configuration(server, oauth.clientId, {}, client.ClientSecretPost(oauth.clientSecret))
  // The address was checked when the connection was set up: http is possible only where the operator allowed it.
  if (http.origin.startsWith('http:')) client.allowInsecureRequests(config)
  config[client.customFetch] = async (url, init) => await throughDoor(http, url, init)
  return config
}

/** The token endpoint is called through the same door as everything else. */
async function throughDoor(http: InstanceHttp, url: string, init: client.CustomFetchOptions): Promise<Response> {
  const reply = await http.send({
    method: 'POST',
    path: new URL(url).pathname,
    headers: Object.fromEntries(Object.entries(init.headers)),
    body: new URLSearchParams(init.body instanceof URLSearchParams ? init.body : '').toString(),
  })
  if (isPage(reply)) readResult(reply, Date.now())
  return new Response(reply.body, { status: reply.status, headers: { 'content-type': reply.contentType } })
}

/** A sleeping or barred instance answers HTML here too; {@link readResult} names it. */
function isPage(reply: RawReply): boolean {
  return reply.contentType.includes('html') || /^\s*</.test(reply.body) || (reply.status >= 300 && reply.status < 400)
}

async function asTokens(now: number, grant: () => Promise<client.TokenEndpointResponse>): Promise<Tokens> {
  try {
    const answer = await grant()
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      accessTokenExpiresAt: now + (answer.expires_in ?? 1800) * 1000,
    }
  } catch (cause) {
    throw classify(cause)
  }
}

/**
 * Nearly every refusal of the token endpoint is one opaque 401 body, whatever the cause (vendor captures), so any 400 or
 * 401 means: authorization lost.
 */
function classify(cause: unknown): AppError {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (isAppError(error)) return error
  }
  if (cause instanceof client.AuthorizationResponseError) {
    const denied = cause.error === 'access_denied'
    return new AppError(
      denied ? serviceNowErrors.SERVICENOW_AUTHORIZATION_DENIED : serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED,
      { detail: cause.error, cause },
    )
  }
  if (cause instanceof client.ResponseBodyError) {
    const definition =
      cause.status < 500 ? serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED : serviceNowErrors.SERVICENOW_UNAVAILABLE
    return new AppError(definition, { detail: `${cause.error}, status ${cause.status}`, cause })
  }
  return new AppError(serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED, { cause })
}
