import type { Actor, Instance, Row } from '../../instance.ts'

/** An application scope: `global`, or one that came with an installed application. */
export interface Scope {
  /** Technical name, `x_acme_small`. */
  readonly name: string
  /** sys_id of the application record; `global` for the global scope. */
  readonly sysId: string
  /** Name people see; some refusal texts use it. */
  readonly label: string
  /** `sys_scope.runtime_access_tracking`; `none` grants everything the tables allow. */
  readonly tracking: 'none' | 'permissive' | 'enforcing'
  /** `<scope>/<package>/<version>` of its modules; empty text without any. */
  readonly packageRoot: string
}

export const GLOBAL_SCOPE: Scope = {
  name: 'global',
  sysId: 'global',
  label: 'Global',
  tracking: 'none',
  packageRoot: '',
}

/** The platform's own work: bookkeeping, jobs without a user. Passes every role check. */
export const SYSTEM_ACTOR: Actor = {
  sysId: 'system',
  userName: 'system',
  roles: new Set(['admin']),
  timeZone: 'UTC',
  scope: 'global',
}

/** @param idOrName sys_id of the application record, or the scope's technical name. Unknown ones act as global. */
export function readScope(instance: Instance, idOrName: string): Scope {
  if (idOrName === '' || idOrName === 'global') return GLOBAL_SCOPE
  const query = `sys_id=${idOrName}^ORscope=${idOrName}`
  const row = instance.records.find('sys_scope', { query, limit: 1 }, SYSTEM_ACTOR)[0]
  return row === undefined ? GLOBAL_SCOPE : scopeOf(row)
}

/** @param row a record of `sys_scope` or a table extending it */
function scopeOf(row: Row): Scope {
  return {
    name: row['scope'] ?? '',
    sysId: row['sys_id'] ?? '',
    label: row['name'] ?? '',
    tracking: trackingOf(row['runtime_access_tracking'] ?? ''),
    packageRoot: (row['package_json'] ?? '').replace(/\/package\.json$/, ''),
  }
}

/** The platform's form calls the permissive kind "tracking", the SDK writes `permissive`. */
function trackingOf(value: string): Scope['tracking'] {
  if (value === 'enforcing') return 'enforcing'
  return value === 'permissive' || value === 'tracking' ? 'permissive' : 'none'
}
