import type { Instance } from '../instance.ts'
import { isAtLeast } from '../records/releases.ts'

/** System properties that steer log-in and OAuth. Names without `simulator.` are the platform's own. */
function flag(instance: Instance, name: string, fallback: boolean): boolean {
  const value = instance.property(name)?.trim().toLowerCase()
  return value === undefined || value === '' ? fallback : value === 'true'
}

function list(instance: Instance, name: string): string[] {
  return (instance.property(name) ?? '')
    .split(/[,\s]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Milliseconds without a request after which a session is over. */
export function sessionTimeoutMs(instance: Instance): number {
  const minutes = Number(instance.property('glide.ui.session_timeout'))
  return (Number.isInteger(minutes) && minutes > 0 ? minutes : 30) * 60_000
}

export function oauthIsActive(instance: Instance): boolean {
  return flag(instance, 'com.snc.platform.security.oauth.is.active', true)
}

/** Required on instances built since Madrid. */
export function stateIsRequired(instance: Instance): boolean {
  return flag(instance, 'glide.oauth.state.parameter.required', isAtLeast(instance.release.family, 'madrid'))
}

/** Set on instances built since Madrid: a token request's values in the address are not read. */
export function readsBodyOnly(instance: Instance): boolean {
  return flag(instance, 'glide.oauth.allow.parameters.in.post.body.only', isAtLeast(instance.release.family, 'madrid'))
}

export function passwordGrantIsDisabled(instance: Instance): boolean {
  return flag(instance, 'glide.oauth.inbound.ropc.grant_type.disabled', false)
}

/** Off until an administrator creates the property; the grant came with Washington DC. */
export function clientCredentialsAreEnabled(instance: Instance): boolean {
  return (
    isAtLeast(instance.release.family, 'washingtondc') &&
    flag(instance, 'glide.oauth.inbound.client.credential.grant_type.enabled', false)
  )
}

export function allowsImplicitGrant(instance: Instance, clientId: string): boolean {
  return list(instance, 'glide.oauth.clients.allowed.for.implicit.grant').includes(clientId)
}

export function allowsUnscopedClients(instance: Instance): boolean {
  return flag(instance, 'glide.security.oauth_allow_unscoped_clients', false)
}

/** Whether REST auth scopes are looked at: on unless an administrator says otherwise. */
export function checksAuthScopes(instance: Instance): boolean {
  return flag(instance, 'com.glide.rest.api.auth.scope.check.enable', true)
}

/** sys_id of the auth scope that opens every API. */
export function useraccountScope(instance: Instance): string {
  return instance.property('glide.oauth.token.scope.useraccount') ?? ''
}

/**
 * What happens to an unregistered redirect address. The documentation says the first registered one is used, field
 * reports show an error page; the safe reading is the default.
 */
export function redirectMatch(instance: Instance): 'strict' | 'firstRegistered' {
  return instance.property('simulator.oauth.redirect_match') === 'firstRegistered' ? 'firstRegistered' : 'strict'
}

/** No instance was seen to rotate refresh tokens; the switch is for clients that must survive one that does. */
export function rotatesRefreshTokens(instance: Instance): boolean {
  return flag(instance, 'simulator.oauth.rotate_refresh_tokens', false)
}

/** The documentation wants an interactive user for the password grant; guides use it without. */
export function passwordGrantNeedsInteractiveUser(instance: Instance): boolean {
  return flag(instance, 'simulator.oauth.password_grant_interactive_only', false)
}

/** Documented for clients of the instance from Zurich on. */
export function supportsPkce(instance: Instance): boolean {
  return flag(instance, 'simulator.oauth.pkce', isAtLeast(instance.release.family, 'zurich'))
}

/** Status for a grant the endpoint does not know: the opaque 401, or 400 `unsupported_grant_type` when switched. */
export function namesUnsupportedGrants(instance: Instance): boolean {
  return flag(instance, 'simulator.oauth.name_unsupported_grants', false)
}

/** Multi-provider single sign-on: pages send people to the identity provider first. */
export function ssoIsActive(instance: Instance): boolean {
  return flag(instance, 'glide.authenticate.multisso.enabled', false)
}

/** User names or e-mail addresses the simulated identity provider knows. */
export function directoryAccounts(instance: Instance): ReadonlySet<string> {
  return new Set(list(instance, 'simulator.identity_provider.accounts').map((account) => account.toLowerCase()))
}

/** Code the simulated second factor expects; multifactor authentication is off without one. */
export function multifactorCode(instance: Instance): string | undefined {
  if (!flag(instance, 'glide.authenticate.multifactor', false)) return undefined
  return instance.property('simulator.multifactor.code') || '123456'
}

export interface BasicGate {
  readonly allowedRoles: readonly string[]
  readonly allowedUsers: readonly string[]
}

/** Restriction of Basic authentication introduced in 2026; undefined while it is not enforced. */
export function basicGate(instance: Instance): BasicGate | undefined {
  const prefix = 'glide.authenticate.basic_auth'
  if (!flag(instance, `${prefix}.restriction.active`, false)) return undefined
  if (!flag(instance, `${prefix}.restriction.enforce`, false)) return undefined
  if (instance.property(`${prefix}.restriction.default_decision`) === 'allow') return undefined
  const roles = list(instance, `${prefix}.allowed_roles`)
  return {
    allowedRoles: roles.length > 0 ? roles : ['snc_basic_auth_api_access'],
    allowedUsers: list(instance, `${prefix}.allowed_users`),
  }
}
