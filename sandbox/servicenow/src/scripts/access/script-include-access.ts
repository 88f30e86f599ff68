import type { ScriptRuntime } from '../engine/runtime.ts'
import type { Scope } from '../engine/scope.ts'
import { recordedStatus, recordPrivilege } from './cross-scope.ts'

export interface IncludeTarget {
  readonly scope: string
  readonly name: string
  /** `public` or `package_private` */
  readonly access: string
}

/**
 * Asks whether `scope` may use another scope's script include. Unlike a refused table operation, a refused call throws
 * (ServiceNow docs, Cross-scope access).
 */
export function requireExecute(runtime: ScriptRuntime, scope: Scope, target: IncludeTarget): void {
  if (scope.name === target.scope || scope.name === 'global') return
  const status = recordedStatus(runtime, scope, target.name, 'execute')
  const open = target.access === 'public'
  if (open && (status === 'allowed' || (status === undefined && scope.tracking === 'none'))) return
  if (open && status === undefined && scope.tracking === 'permissive') {
    recordPrivilege(runtime, scope, privilege(target), 'allowed')
    return
  }
  if (open && status === undefined) recordPrivilege(runtime, scope, privilege(target), 'requested')
  throw new Error(
    `Execute operation on script include '${target.name}' from scope '${scope.label}' was denied. The application '${scope.label}' must declare a cross scope access privilege. Please contact the application admin to update their access requests.`,
  )
}

function privilege(target: IncludeTarget) {
  return { name: target.name, type: 'sys_script_include', operation: 'execute', scope: target.scope } as const
}
