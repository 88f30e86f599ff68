import type { Instance, Row } from '../instance.ts'
import { redeemCode } from './authorization-codes.ts'
import type { Client } from './clients.ts'
import { findToken } from './credentials.ts'
import { userOfAssertion } from './jwt-assertion.ts'
import { isInteractive, refusalOf } from './log-in-rules.ts'
import { provesChallenge } from './pkce.ts'
import { isPasswordOf } from './stored-secrets.ts'
import { secretsEqual } from './secrets.ts'
import {
  clientCredentialsAreEnabled,
  passwordGrantIsDisabled,
  passwordGrantNeedsInteractiveUser,
  supportsPkce,
} from './settings.ts'
import { TokenRefusal, type TokenRequest } from './token-request.ts'
import { findUser } from './users.ts'

/** What a grant came to. */
export interface Grant {
  readonly userSysId: string
  readonly withRefreshToken: boolean
  /** Credential record of the refresh token this grant was made with. */
  readonly refreshCredential?: string
}

type Decide = (request: TokenRequest, client: Client, instance: Instance) => Grant

/** Grants of the token endpoint by `grant_type` (ServiceNow docs, OAuth API request parameters). */
const grants: Readonly<Record<string, Decide>> = {
  authorization_code: byCode,
  refresh_token: byRefreshToken,
  password: byPassword,
  client_credentials: byClientCredentials,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': byAssertion,
}

export function isKnownGrant(grantType: string): boolean {
  return Object.hasOwn(grants, grantType)
}

/**
 * Checks the client, then the grant, then that the user may come in.
 *
 * @throws TokenRefusal
 */
export function decideGrant(
  request: TokenRequest,
  client: Client | undefined,
  instance: Instance,
): { readonly client: Client; readonly grant: Grant } {
  const decide = grants[request.grantType]
  if (decide === undefined || !isKnownGrant(request.grantType)) throw new TokenRefusal('unsupported_grant_type')
  if (client === undefined) throw new TokenRefusal('invalid_client: no active application with this client id')
  if (!provesItself(client, request)) throw new TokenRefusal('invalid_client: the client secret differs')
  const grant = decide(request, client, instance)
  const refusal = refusalOf(instance.records.get('sys_user', grant.userSysId) ?? {}, 'api')
  if (refusal !== undefined) throw new TokenRefusal(`access_denied: ${refusal}`)
  return { client, grant }
}

/** A public client has no secret to keep: it proves itself by the verifier of its code, and by nothing else. */
function provesItself(client: Client, request: TokenRequest): boolean {
  if (client.isPublic) return request.grantType === 'authorization_code'
  return client.clientSecret !== '' && secretsEqual(request.clientSecret, client.clientSecret)
}

function byCode(request: TokenRequest, client: Client, instance: Instance): Grant {
  const authorization = redeemCode(request.parameter('code'), instance)
  if (authorization === undefined) throw new TokenRefusal('invalid_grant: the code is unknown, used or expired')
  if (authorization.clientId !== client.clientId) throw new TokenRefusal('invalid_grant: the code is another client’s')
  if (authorization.redirectAddress !== request.parameter('redirect_uri')) {
    throw new TokenRefusal('invalid_grant: redirect_uri differs from the authorization request')
  }
  const { challenge } = authorization
  if (challenge === undefined && client.isPublic) throw new TokenRefusal('invalid_grant: a public client needs PKCE')
  if (challenge !== undefined && supportsPkce(instance)) {
    const verifier = request.parameter('code_verifier')
    if (!provesChallenge(challenge, verifier)) throw new TokenRefusal('invalid_grant: code_verifier does not match')
  }
  return { userSysId: authorization.userSysId, withRefreshToken: !client.isPublic }
}

function byRefreshToken(request: TokenRequest, client: Client, instance: Instance): Grant {
  const credential = findToken('refresh_token', request.parameter('refresh_token'), instance)
  if (credential === undefined)
    throw new TokenRefusal('invalid_grant: the refresh token is unknown, revoked or expired')
  if (credential['peer'] !== client.sysId)
    throw new TokenRefusal('invalid_grant: the refresh token is another client’s')
  return {
    userSysId: credential['user'] ?? '',
    withRefreshToken: true,
    refreshCredential: credential['sys_id'] ?? '',
  }
}

function byPassword(request: TokenRequest, _client: Client, instance: Instance): Grant {
  if (passwordGrantIsDisabled(instance)) throw new TokenRefusal('unauthorized_client: the password grant is disabled')
  const user = findUser(instance, request.parameter('username'))
  if (user === undefined || !isPasswordOf(user, request.parameter('password'))) {
    throw new TokenRefusal('access_denied: user name or password invalid')
  }
  if (passwordGrantNeedsInteractiveUser(instance) && !isInteractive(user)) {
    throw new TokenRefusal('access_denied: user has web service access only')
  }
  return { userSysId: idOf(user), withRefreshToken: true }
}

function byClientCredentials(_request: TokenRequest, client: Client, instance: Instance): Grant {
  if (!clientCredentialsAreEnabled(instance)) {
    throw new TokenRefusal('unauthorized_client: the client credentials grant is not enabled')
  }
  if (client.applicationUser === '') throw new TokenRefusal('access_denied: OAuth Application User is not set')
  return { userSysId: client.applicationUser, withRefreshToken: false }
}

function byAssertion(request: TokenRequest, client: Client, instance: Instance): Grant {
  const assertion = request.parameter('assertion') || request.headerAssertion
  return { userSysId: idOf(userOfAssertion(assertion, client, instance)), withRefreshToken: false }
}

function idOf(user: Row): string {
  return user['sys_id'] ?? ''
}
