import type { Actor, Instance, Row } from '../../instance.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { describeThrown } from '../engine/script-error.ts'
import { GlideRecord } from '../glide/glide-record.ts'

export interface AclScript {
  /** sys_id of the `sys_security_acl` record, for the log. */
  readonly sysId: string
  readonly script: string
  /** The record's `sys_scope`. */
  readonly scope: string
}

/** What the rule is asked about; no row for an API or a record that does not exist yet. */
export interface AclSubject {
  readonly table: string
  readonly row: Row
}

/**
 * Whether the script of an access control leaves `answer` true. A script that fails, or sets nothing, refuses
 * (ServiceNow docs, Access control list rules).
 */
export function evaluateAclScript(instance: Instance, acl: AclScript, actor: Actor, subject?: AclSubject): boolean {
  const runtime = runtimeOf(instance)
  const scope = runtime.scope(acl.scope)
  const environment = { runtime, scope, context: runtime.workspace(scope).context }
  const current = subject ? new GlideRecord(environment, subject.table, { values: { ...subject.row } }) : null
  try {
    const label = `script:sys_security_acl.${acl.sysId}`
    const answer = runtime.run(scope, { source: acl.script, label, actor, variables: { current } })
    return answer === true || answer === 'true'
  } catch (error) {
    instance.log('error', scope.name, `Access control ${acl.sysId}: ${describeThrown(error)}`)
    return false
  }
}
