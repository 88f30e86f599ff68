import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose'
import { directoryRoles } from '../entra/directories.ts'
import { graphAudiences } from '../entra/graph-scopes.ts'
import { forbidden, unauthenticated } from './graph-error.ts'

/** Who calls, as the access token tells. */
export interface Caller {
  /** The tenant the token is for. */
  tenantId: string
  appId: string
  /** Name for the history: the person, or the application. */
  name: string
  /** Permissions in force: granted to the app, or delegated and backed by a directory role. */
  permissions: string[]
}

const readers = new Set([
  directoryRoles.securityReader,
  directoryRoles.securityAdministrator,
  directoryRoles.globalAdministrator,
])

/** Checks the bearer token of each request. @throws GraphError 401 */
export function createCallerReader(keys: JSONWebKeySet, origin: string, tenantIds: readonly string[]) {
  const findKey = createLocalJWKSet(keys)
  const audience = graphAudiences(origin)
  return async (authorization: string | undefined): Promise<Caller> => {
    const [scheme, token] = authorization?.split(' ') ?? []
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw unauthenticated('Access token is empty.')
    try {
      const { payload } = await jwtVerify(token, findKey, { audience })
      const tenantId = tenantIds.find((id) => id === payload['tid'])
      if (tenantId === undefined) throw unauthenticated('Access token is for another tenant.')
      return readCaller(tenantId, payload)
    } catch (error) {
      throw error instanceof errors.JOSEError ? unauthenticated(explain(error)) : error
    }
  }
}

function explain(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    return 'Access token validation failure. Invalid audience.'
  }
  return 'JWT is not well formed, or its signature is not valid.'
}

function readCaller(tenantId: string, claims: Record<string, unknown>): Caller {
  const appId = String(claims['appid'])
  if (claims['idtyp'] === 'app') {
    return { tenantId, appId, name: String(claims['app_displayname']), permissions: textList(claims['roles']) }
  }
  const hasRole = textList(claims['wids']).some((role) => readers.has(role))
  const delegated = typeof claims['scp'] === 'string' ? claims['scp'].split(' ') : []
  return { tenantId, appId, name: String(claims['upn']), permissions: hasRole ? delegated : [] }
}

function textList(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.map(String) : []
}

/** "List secureScores" and "Update secureScoreControlProfile" name the permissions. @throws GraphError 403 */
export function requirePermission(caller: Caller, access: 'read' | 'write'): void {
  const enough =
    access === 'read' ? ['SecurityEvents.Read.All', 'SecurityEvents.ReadWrite.All'] : ['SecurityEvents.ReadWrite.All']
  if (!caller.permissions.some((permission) => enough.includes(permission))) throw forbidden()
}
