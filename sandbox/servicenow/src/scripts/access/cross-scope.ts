import type { TableDefinition } from '../../instance.ts'
import type { ScriptRuntime } from '../engine/runtime.ts'
import { SYSTEM_ACTOR, type Scope } from '../engine/scope.ts'

export type TableOperation = 'read' | 'create' | 'write' | 'delete'
export type PrivilegeStatus = 'requested' | 'allowed' | 'denied'

/** What cross-scope access comes to: the words are the platform's own. */
export type AccessDecision =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'granted'; readonly message: string; readonly privilege: 'allowed' }
  | { readonly kind: 'refused'; readonly message: string; readonly privilege: 'requested' | undefined }

const WORD: Readonly<Record<TableOperation, string>> = {
  read: 'Read',
  create: 'Create',
  write: 'Write',
  delete: 'Delete',
}

/**
 * Whether a script of `scope` may do this to a table of another scope (ServiceNow docs, Table application access fields;
 * Default runtime access permissions). The table's own settings come first and no privilege exceeds them; then the
 * recorded privilege; without one, permissive tracking grants and records, enforcing refuses and records a request.
 *
 * @param status of the recorded privilege for this scope, table and operation
 */
export function decideTableAccess(
  scope: Pick<Scope, 'name' | 'label' | 'tracking'>,
  table: TableDefinition,
  operation: TableOperation,
  status: PrivilegeStatus | undefined,
): AccessDecision {
  if (scope.name === table.scope || scope.name === 'global') return { kind: 'allowed' }
  const word = WORD[operation]
  if (!tableAllows(table, operation)) {
    const message = `${word} operation against '${table.name}' from scope '${scope.name}' has been refused due to the table's cross-scope access policy`
    return { kind: 'refused', message, privilege: undefined }
  }
  if (status === 'allowed') return { kind: 'allowed' }
  const subject = `${word} operation on table '${table.name}' from scope '${scope.label}'`
  if (status === undefined && scope.tracking === 'none') return { kind: 'allowed' }
  if (status === undefined && scope.tracking === 'permissive') {
    const message = `${subject} was granted and added to '${scope.label}' cross scope privileges`
    return { kind: 'granted', message, privilege: 'allowed' }
  }
  const message = `${subject} was denied. The application '${scope.label}' must declare a cross scope access privilege. Please contact the application admin to update their access requests.`
  return { kind: 'refused', message, privilege: status === undefined ? 'requested' : undefined }
}

/** Can create, update and delete need can read. */
function tableAllows(table: TableDefinition, operation: TableOperation): boolean {
  if (table.access !== 'public' || !table.readAccess) return false
  switch (operation) {
    case 'read':
      return true
    case 'create':
      return table.createAccess
    case 'write':
      return table.alterAccess
    case 'delete':
      return table.deleteAccess
  }
}

/**
 * Decides, records what runtime access tracking records, and logs.
 *
 * @returns the refusal's text; undefined when the operation may go on
 */
export function refusalOf(
  runtime: ScriptRuntime,
  scope: Scope,
  table: TableDefinition,
  operation: TableOperation,
): string | undefined {
  if (scope.name === table.scope || scope.name === 'global') return undefined
  const decision = decideTableAccess(scope, table, operation, recordedStatus(runtime, scope, table.name, operation))
  if (decision.kind === 'allowed') return undefined
  if (decision.privilege !== undefined) {
    recordPrivilege(
      runtime,
      scope,
      { name: table.name, type: 'sys_db_object', operation, scope: table.scope },
      decision.privilege,
    )
  }
  if (decision.kind === 'granted') {
    runtime.instance.log('info', scope.name, decision.message)
    return undefined
  }
  runtime.instance.log('error', scope.name, `Security restricted: ${decision.message}`)
  runtime.session.messages.push({ kind: 'error', text: decision.message })
  return decision.message
}

export interface PrivilegeTarget {
  readonly name: string
  readonly type: 'sys_db_object' | 'sys_script_include'
  readonly operation: TableOperation | 'execute'
  readonly scope: string
}

export function recordedStatus(
  runtime: ScriptRuntime,
  scope: Scope,
  target: string,
  operation: PrivilegeTarget['operation'],
): PrivilegeStatus | undefined {
  const query = `source_scope=${scope.sysId}^target_name=${target}^operation=${operation}`
  const rows = runtime.instance.records.find('sys_scope_privilege', { query }, SYSTEM_ACTOR)
  const statuses = new Set(rows.map((row) => row['status']))
  // A denial an administrator set outweighs what the package declares.
  if (statuses.has('denied')) return 'denied'
  if (statuses.has('allowed')) return 'allowed'
  return statuses.has('requested') ? 'requested' : undefined
}

export function recordPrivilege(
  runtime: ScriptRuntime,
  scope: Scope,
  target: PrivilegeTarget,
  status: PrivilegeStatus,
): void {
  const values = {
    source_scope: scope.sysId,
    target_scope: target.scope,
    target_name: target.name,
    target_type: target.type,
    operation: target.operation,
    status,
  }
  runtime.instance.records.insert('sys_scope_privilege', values, SYSTEM_ACTOR, { workflow: false })
}
