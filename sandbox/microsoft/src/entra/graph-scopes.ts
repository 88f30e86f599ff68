import { errors } from 'oidc-provider'

/** Delegated permissions consented to for the whole tenant ("Microsoft Graph permissions reference"). */
const delegated = ['SecurityEvents.Read.All', 'SecurityEvents.ReadWrite.All', 'User.Read']

/** Application permissions the app is granted at first. */
export const applicationPermissions = ['SecurityEvents.Read.All', 'SecurityEvents.ReadWrite.All']

const commercialGraph = 'https://graph.microsoft.com'

/** Audiences Graph accepts: its commercial address, its application id, and the sandbox's own address. */
export function graphAudiences(origin: string): string[] {
  return [commercialGraph, '00000003-0000-0000-c000-000000000000', origin]
}

/** Every spelling of a scope a request may use for this resource, separated by spaces. */
export function graphScopes(resource: string): string {
  const names = ['.default', ...delegated]
  return [...delegated, ...names.map((name) => `${resource}/${name}`)].join(' ')
}

/** The `scp` claim for granted scopes: short names; `.default` stands for all that was consented to. */
export function delegatedPermissions(scope: string): string {
  const names = new Set(scope.split(' ').map((one) => one.slice(one.lastIndexOf('/') + 1)))
  return names.has('.default') ? delegated.join(' ') : delegated.filter((name) => names.has(name)).join(' ')
}

/**
 * Finds the resource a request means: Entra names it inside the scope, OAuth in a parameter of its own.
 * @returns undefined when only OpenID Connect scopes are asked for
 * @throws errors.InvalidScope, errors.InvalidTarget
 */
export function graphResourceOf(params: Record<string, unknown>, origin: string): string | undefined {
  const scopes = typeof params['scope'] === 'string' ? params['scope'].split(' ') : []
  if (params['grant_type'] === 'client_credentials' && !(scopes.length === 1 && scopes[0]?.endsWith('/.default'))) {
    throw new errors.InvalidScope('the scope must end with /.default', scopes.join(' '))
  }
  if (scopes.some((scope) => delegated.includes(scope))) return commercialGraph
  const named = scopes.find((scope) => scope.includes('/'))
  if (named === undefined) return undefined
  const resource = named.slice(0, named.lastIndexOf('/'))
  if (resource !== commercialGraph && resource !== origin) throw new errors.InvalidTarget()
  return resource
}
