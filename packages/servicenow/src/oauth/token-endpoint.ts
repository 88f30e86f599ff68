import * as client from 'openid-client'
import { AppError, isAppError } from '@scorelink/kit'
import { serviceNowErrors } from '../errors.ts'
import type { InstanceHttp } from '../http/instance-http.ts'
import { readResult, type RawReply } from '../http/reply.ts'

export interface OAuthClient {
  readonly clientId: string
  readonly clientSecret: string
}

export interface Tokens {
  readonly accessToken: string
  /** Undefined for grants that give none. */
  readonly refreshToken: string | undefined
  /** Epoch milliseconds, by our clock. */
  readonly accessTokenExpiresAt: number
}

/**
 * Registry records give refresh tokens 100 days unless set otherwise, and no answer says so; using one does not extend
 * it (ServiceNow docs, OAuth application registry).
 */
export const refreshTokenLifetimeMs = 8_640_000 * 1000
/** As registry records are made; answers name the seconds left, so this is for one that does not. */
const accessTokenSeconds = 1800

export function configure(http: InstanceHttp, oauth: OAuthClient): client.Configuration {
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
  if (isPage(reply) || reply.status === 429 || reply.status >= 500) readResult(reply, Date.now())
  return new Response(reply.body, { status: reply.status, headers: { 'content-type': reply.contentType } })
}

/** A sleeping or barred instance answers HTML here too; {@link readResult} names it. */
function isPage(reply: RawReply): boolean {
  return reply.contentType.includes('html') || /^\s*</.test(reply.body) || (reply.status >= 300 && reply.status < 400)
}

/**
 * Runs a grant. Lifetimes in answers are seconds left, so they hold by our clock whatever the instance's says.
 * @param now epoch milliseconds, before the request left.
 * @throws AppError `SERVICENOW_AUTHORIZATION_FAILED` when the instance refuses, CallFailure when it could not be asked.
 */
export async function asTokens(now: number, grant: () => Promise<client.TokenEndpointResponse>): Promise<Tokens> {
  try {
    const answer = await grant()
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      accessTokenExpiresAt: now + (answer.expires_in ?? accessTokenSeconds) * 1000,
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
    return new AppError(serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED, {
      detail: `${cause.error}, status ${cause.status}`,
      cause,
    })
  }
  return new AppError(serviceNowErrors.SERVICENOW_AUTHORIZATION_FAILED, { cause })
}
