import type { Row } from '../../instance.ts'

/** A resource of a scripted REST service, `sys_ws_operation`. */
export interface RestOperation {
  readonly sysId: string
  readonly name: string
  readonly serviceName: string
  readonly method: string
  /** Paths it answers: always the versioned one, and the one without a version for the default version. */
  readonly paths: readonly PathPattern[]
  readonly script: string
  readonly scope: string
  readonly requiresAuthentication: boolean
  readonly requiresAcl: boolean
  readonly requiresInternalRole: boolean
  readonly acls: string
  readonly produces: readonly string[]
  readonly consumes: readonly string[]
}

/** Path segments; a parameter is written `{name}` in the record. */
export type PathPattern = ReadonlyArray<{ readonly literal: string } | { readonly parameter: string }>

/**
 * @param service its `sys_ws_definition`
 * @param version its `sys_ws_version`; undefined for a service without versions
 * @returns undefined when any of them is inactive
 */
export function readOperation(row: Row, service: Row | undefined, version: Row | undefined): RestOperation | undefined {
  const isActive = [row, service, version].every((part) => part === undefined || part['active'] === 'true')
  if (!isActive || service === undefined) return undefined
  const isDefault = version === undefined || version['is_default'] === 'true'
  const paths = [row['operation_uri'], isDefault ? row['default_operation_uri'] : undefined]
  return {
    sysId: row['sys_id'] ?? '',
    name: row['name'] ?? '',
    serviceName: service['name'] ?? '',
    method: (row['http_method'] || 'GET').toUpperCase(),
    paths: paths.filter((path) => path !== undefined && path !== '').map((path) => parsePath(path ?? '')),
    script: row['operation_script'] ?? '',
    scope: row['sys_scope'] ?? '',
    requiresAuthentication: row['requires_authentication'] !== 'false',
    requiresAcl: row['requires_acl_authorization'] !== 'false',
    requiresInternalRole: row['requires_snc_internal_role'] !== 'false',
    acls: row['enforce_acl'] || (service['enforce_acl'] ?? ''),
    produces: mediaTypes(row['produces'] || service['produces']),
    consumes: mediaTypes(row['consumes'] || service['consumes']),
  }
}

export function parsePath(path: string): PathPattern {
  return segmentsOf(path).map((segment) => {
    const parameter = /^\{(.+)\}$/.exec(segment)?.[1]
    return parameter === undefined ? { literal: segment } : { parameter }
  })
}

/** @returns decoded parameters, or undefined when the path is another one */
export function matchPath(pattern: PathPattern, path: string): Record<string, string> | undefined {
  const segments = segmentsOf(path)
  if (segments.length !== pattern.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = decode(segments[index] ?? '')
    if (segment === undefined) return undefined
    if ('parameter' in part) params[part.parameter] = segment
    else if (part.literal !== segment) return undefined
  }
  return params
}

/** Fewer parameters first: `/tickets/batch` before `/tickets/{id}`. */
export function parameterCount(pattern: PathPattern): number {
  return pattern.filter((part) => 'parameter' in part).length
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    // Not percent-encoded text: no path of ours.
    return undefined
  }
}

function mediaTypes(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((type) => type.trim().toLowerCase())
    .filter((type) => type !== '')
}
