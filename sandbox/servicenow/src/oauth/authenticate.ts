import type { Actor, Instance, Row, TransactionRequest } from '../instance.ts'
import { type BasicCredentials, basicCredentials } from './basic-credentials.ts'
import { clientOfToken } from './clients.ts'
import { findToken } from './credentials.ts'
import { isInteractive, refusalOf } from './log-in-rules.ts'
import { secretsEqual } from './secrets.ts'
import { isPasswordOf } from './stored-secrets.ts'
import { adoptSession, findSession, isUserToken } from './sessions.ts'
import { basicGate, multifactorCode } from './settings.ts'
import { findUser } from './users.ts'

export interface Authenticated {
  readonly actor: Actor
  readonly by: 'basic' | 'bearer' | 'session' | 'api-key'
  /** `g_ck` of the session. */
  readonly sessionToken?: string
  /** Application the bearer token was issued through: what it may reach depends on its scopes. */
  readonly clientSysId?: string
}

type HeaderList = ReadonlyArray<readonly [name: string, value: string]>

/**
 * Who sends this request. An `Authorization` header counts before a session cookie. On API paths a session needs its
 * token in `X-UserToken` as well; on pages the forms carry it.
 *
 * @returns undefined for every kind of bad credentials alike: the caller must not learn which.
 */
export function authenticate(request: TransactionRequest, instance: Instance): Authenticated | undefined {
  const authorization = request.headers['authorization'] ?? ''
  const bearer = /^bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? accessTokenInAddress(request)
  if (bearer !== undefined) return byBearer(bearer, instance)
  if (/^basic\s/i.test(authorization)) return byBasic(request, instance)
  // No API keys can be issued here yet: every key is an unknown one.
  if (request.headers['x-sn-apikey'] !== undefined) return undefined
  return bySession(request, instance)
}

/**
 * Headers that go with a refused call: the challenge, and for a browser session without its token the token itself,
 * which is how the platform's own pages and tools obtain it.
 */
export function unauthorizedHeaders(request: TransactionRequest, instance: Instance): HeaderList {
  const headers: Array<readonly [string, string]> = [['WWW-Authenticate', 'BASIC realm="Service-now"']]
  const session = findSession(request, instance)
  if (session) headers.push(['X-Is-Logged-In', 'true'], ['X-UserToken-Response', session.userToken])
  const credentials = basicCredentials(request)
  const user = credentials && findUser(instance, credentials.name)
  if (user && needsCode(user, instance) && !hasCode(request, instance)) headers.push(['X-MFA_TOKEN', 'invalid'])
  return headers
}

/** Cookies for a caller who came by other means than a session. Users made for programs get no session of pages. */
export function sessionHeaders(request: TransactionRequest, caller: Authenticated, instance: Instance): HeaderList {
  const user = caller.by === 'session' ? undefined : instance.records.get('sys_user', caller.actor.sysId)
  return user !== undefined && isInteractive(user) ? adoptSession(request, caller.actor.sysId, instance) : []
}

function bySession(request: TransactionRequest, instance: Instance): Authenticated | undefined {
  const session = findSession(request, instance)
  const actor = session && admittedActor(instance, session.userSysId)
  if (session === undefined || actor === undefined) return undefined
  if (isApiCall(request) && !isUserToken(session, request.headers['x-usertoken'])) return undefined
  return { actor, by: 'session', sessionToken: session.userToken }
}

function byBearer(token: string, instance: Instance): Authenticated | undefined {
  const credential = findToken('access_token', token, instance)
  const client = credential && clientOfToken(instance, credential)
  const actor = credential && admittedActor(instance, credential['user'] ?? '')
  if (client === undefined || actor === undefined) return undefined
  return { actor, by: 'bearer', clientSysId: client.sysId }
}

function byBasic(request: TransactionRequest, instance: Instance): Authenticated | undefined {
  const credentials = basicCredentials(request)
  const user = credentials && findUser(instance, credentials.name)
  if (credentials === undefined || user === undefined || !knowsPassword(user, credentials, request, instance)) {
    return undefined
  }
  const actor = admittedActor(instance, user['sys_id'] ?? '')
  return actor && passesBasicGate(user, actor, instance) ? { actor, by: 'basic' } : undefined
}

/** A second factor comes in a header or appended to the password. */
function knowsPassword(
  user: Row,
  { secret }: BasicCredentials,
  request: TransactionRequest,
  instance: Instance,
): boolean {
  const isPassword = (password: string): boolean => isPasswordOf(user, password)
  const code = needsCode(user, instance)
  if (code === undefined) return isPassword(secret)
  if (hasCode(request, instance)) return isPassword(secret)
  return secret.endsWith(code) && isPassword(secret.slice(0, -code.length))
}

function needsCode(user: Row, instance: Instance): string | undefined {
  return user['enable_multifactor_authn'] === 'true' ? multifactorCode(instance) : undefined
}

function hasCode(request: TransactionRequest, instance: Instance): boolean {
  const code = multifactorCode(instance)
  return code !== undefined && secretsEqual(request.headers['x-mfa_token'] ?? '', code)
}

/** While enforced, only accounts made for programs and those exempted keep Basic (ServiceNow docs, 2026 releases). */
function passesBasicGate(user: Row, actor: Actor, instance: Instance): boolean {
  const gate = basicGate(instance)
  if (gate === undefined || !isInteractive(user) || needsCode(user, instance) !== undefined) return true
  return gate.allowedRoles.some((role) => actor.roles.has(role)) || gate.allowedUsers.includes(actor.userName)
}

/** Rights are those of the user at the time of the call, not at the time of the log-in. */
function admittedActor(instance: Instance, userSysId: string): Actor | undefined {
  const user = instance.records.get('sys_user', userSysId)
  return user && refusalOf(user, 'api') === undefined ? instance.actor(userSysId) : undefined
}

function isApiCall(request: TransactionRequest): boolean {
  return request.target.startsWith('/api/')
}

function accessTokenInAddress(request: TransactionRequest): string | undefined {
  const query = request.target.split('?', 2)[1]
  return (query && new URLSearchParams(query).get('access_token')) || undefined
}
