import type { Instance, Row } from '../instance.ts'
import { isAtLeast } from '../records/releases.ts'
import { allowsUnscopedClients, checksAuthScopes, useraccountScope } from './settings.ts'
import { systemActor } from './system-actor.ts'

/** A call as auth scopes see it. */
export interface ScopedCall {
  /** Path of the request, without query. */
  readonly path: string
  readonly method: string
  readonly version: 'v1' | 'v2' | undefined
}

/** Ids and names of the auth scopes an application was given; all its tokens have them. */
function scopesOfClient(instance: Instance, clientSysId: string): ReadonlyMap<string, string> {
  return instance.remembered(`auth scopes of ${clientSysId}`, () => {
    const query = `oauth_entity=${clientSysId}`
    const given = instance.records.find('oauth_entity_auth_scope_mapping', { query }, systemActor)
    return new Map(
      given.flatMap(({ auth_scope: id = '' }) => {
        const scope = instance.records.get('sys_auth_scope', id)
        return scope === undefined ? [] : [[id, scope['name'] ?? '']]
      }),
    )
  })
}

/** What a token's answer says of its scopes: `useraccount` unless the application was given others. */
export function scopeText(instance: Instance, clientSysId: string): string {
  return [...scopesOfClient(instance, clientSysId).values()].join(' ') || 'useraccount'
}

/**
 * Why a token of this application may not make the call (ServiceNow docs, REST API auth scope; OAuth scope restriction):
 * an API that a scope was laid on is open to tokens with one of its scopes only, any other to every token but those of
 * applications that are securely scoped. The scope `useraccount` opens everything. Since Tokyo.
 *
 * @returns undefined when it may
 */
export function scopeRefusal(instance: Instance, clientSysId: string, call: ScopedCall): string | undefined {
  const given = scopesOfClient(instance, clientSysId)
  if (given.has(useraccountScope(instance))) return undefined
  const asked =
    checksAuthScopes(instance) && isAtLeast(instance.release.family, 'tokyo') ? scopesLaidOn(instance, call) : []
  if (asked.length === 0) {
    const client = instance.records.get('oauth_entity', clientSysId)
    const isSecure = client?.['scope_restriction'] === 'securely_scoped' && !allowsUnscopedClients(instance)
    return isSecure ? 'Access to unscoped api is not allowed' : undefined
  }
  if (asked.some((id) => given.has(id))) return undefined
  const names = asked.map((id) => instance.records.get('sys_auth_scope', id)?.['name'] ?? '')
  return `Missing required api access scope: ${[...new Set(names)].join(', ')}`
}

function scopesLaidOn(instance: Instance, call: ScopedCall): string[] {
  const rules = instance.remembered('api access scopes', () =>
    instance.records.find('sys_api_access_scope', { query: 'active=true' }, systemActor),
  )
  const path = unversioned(call.path)
  return rules.filter((rule) => concerns(rule, call, path)).map((rule) => rule['auth_scope'] ?? '')
}

function concerns(rule: Row, { method, version }: ScopedCall, path: readonly string[]): boolean {
  const api = segmentsOf(rule['api_path'] ?? '')
  return (
    api.length > 0 &&
    api.every((segment, index) => segment === path[index]) &&
    (rule['apply_all_methods'] === 'true' || rule['http_method'] === method) &&
    (rule['apply_all_versions'] === 'true' || rule['version'] === (version ?? 'latest')) &&
    (rule['apply_all_resources'] === 'true' || isResource(segmentsOf(rule['api_resource'] ?? ''), path))
  )
}

/** `/now/table/{tableName}`: a name in braces stands for any segment. */
function isResource(resource: readonly string[], path: readonly string[]): boolean {
  return (
    resource.length === path.length &&
    resource.every((segment, index) => /^\{.+\}$/.test(segment) || segment === path[index])
  )
}

/** `/api/now/v2/table/incident` as scopes name it: `now/table/incident`. */
function unversioned(path: string): string[] {
  const [, namespace = '', ...rest] = segmentsOf(path)
  return [namespace, ...(/^v\d+$/.test(rest[0] ?? '') ? rest.slice(1) : rest)]
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '')
