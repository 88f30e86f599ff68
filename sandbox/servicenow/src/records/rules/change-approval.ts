import type { Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { getRow, selectWhere } from '../storage/rows.ts'
import { approvalsAsked, changeState, nextAfterApproval } from './change-rules.ts'
import { membersOf } from './group-roles.ts'

const waiting = new Set(['requested', 'not requested'])

/**
 * Entering Assess or Authorize asks every member of the assignment group; a group without members counts as approving.
 * Entering any other state ends what was asked. Only with the sandbox property {@link approvalsAsked}.
 */
export function askApproval(core: Core, change: Row, previous: Row | undefined, actor: Actor): void {
  if (!previous || change['state'] === previous['state'] || core.property(approvalsAsked) !== 'true') return
  const { records } = core.instance()
  const sysapproval = change['sys_id'] ?? ''
  const ended = change['state'] === changeState.new ? 'cancelled' : 'not_required'
  for (const approval of approvalsOf(core, sysapproval)) {
    if (!waiting.has(approval['state'] ?? '')) continue
    records.update('sysapproval_approver', approval['sys_id'] ?? '', { state: ended }, actor)
  }
  if (nextAfterApproval(change) === undefined) return
  const approvers = membersOf(core, change['assignment_group'] ?? '')
  if (approvers.length === 0) records.update('change_request', sysapproval, { approval: 'approved' }, actor)
  for (const approver of approvers) {
    const asked = { sysapproval, document_id: sysapproval, source_table: 'change_request', approver }
    records.insert('sysapproval_approver', { ...asked, state: 'requested' }, actor)
  }
}

const approvalsOf = (core: Core, change: string): Row[] =>
  selectWhere(core.connection, requireTable(core.snapshot(), 'sysapproval_approver'), { sysapproval: change })

/** One rejection sends the change back to New; once nobody is left to ask, it moves on. */
export function followDecision(core: Core, approval: Row, previous: Row | undefined, actor: Actor): void {
  const decision = approval['state']
  if (decision === previous?.['state'] || (decision !== 'approved' && decision !== 'rejected')) return
  const sysId = approval['sysapproval'] ?? ''
  const change = getRow(core.connection, core.snapshot(), 'task', sysId)
  const state = change && nextAfterApproval(change)
  if (!change || state === undefined || !isChange(core, change)) return
  const { records } = core.instance()
  if (decision === 'rejected') {
    records.update('change_request', sysId, { approval: 'rejected', state: changeState.new }, actor)
  } else if (!approvalsOf(core, sysId).some((other) => waiting.has(other['state'] ?? ''))) {
    records.update('change_request', sysId, { approval: 'approved', state }, actor)
  }
}

const isChange = (core: Core, task: Row): boolean =>
  core
    .snapshot()
    .lineage(task['sys_class_name'] ?? '')
    .includes('change_request')

/** A change in Implement goes to Review with its last active task (ServiceNow docs, change models). */
export function followLastTask(core: Core, task: Row, previous: Row | undefined, actor: Actor): void {
  if (previous?.['active'] !== 'true' || task['active'] === 'true') return
  const sysId = task['change_request'] ?? ''
  const change = getRow(core.connection, core.snapshot(), 'task', sysId)
  if (change?.['state'] !== changeState.implement || change['on_hold'] === 'true') return
  const tasks = selectWhere(core.connection, requireTable(core.snapshot(), 'change_task'), { change_request: sysId })
  if (tasks.some((other) => other['active'] === 'true')) return
  core.instance().records.update('change_request', sysId, { state: changeState.review }, actor)
}
