import type { Row } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, type ApiReply } from '../envelope.ts'
import { requireRole } from './change-call.ts'
import { changeOf } from './change-request.ts'
import { typedRecord, type TypedField } from './typed-record.ts'

/**
 * Conflict detection knows one kind of conflict here: another active change on the same configuration item in an
 * overlapping planned time. Maintenance and blackout schedules are not played.
 */
export function detectConflicts(context: RouteContext): ApiReply {
  requireRole(context, 'write')
  const { instance, actor } = context
  const change = changeOf(context)
  const status = conflictingChanges(context, change).length > 0 ? 'Conflict' : 'No Conflict'
  const ranAt = new Date(instance.now()).toISOString().slice(0, 19).replace('T', ' ')
  const values = { conflict_status: status, conflict_last_run: ranAt }
  const stored = instance.records.update('change_request', change['sys_id'] ?? '', values, actor)
  return showConflicts(context, stored ?? change)
}

/** `GET /change/{sys_id}/conflict`. */
export function readConflicts(context: RouteContext): ApiReply {
  requireRole(context, 'read')
  return showConflicts(context, changeOf(context))
}

/** `DELETE /change/{sys_id}/conflict`: as if detection had never run. */
export function clearConflicts(context: RouteContext): ApiReply {
  requireRole(context, 'write')
  const { instance, actor } = context
  const change = changeOf(context)
  const values = { conflict_status: 'Not Run', conflict_last_run: '' }
  const stored = instance.records.update('change_request', change['sys_id'] ?? '', values, actor)
  return showConflicts(context, stored ?? change)
}

function showConflicts(context: RouteContext, change: Row): ApiReply {
  const { conflict_status: status, conflict_last_run: lastRun } = typedRecord(
    context.instance,
    'change_request',
    change,
    context.actor,
  )
  const found = change['conflict_status'] === 'Conflict' ? conflictingChanges(context, change) : []
  return apiResult({
    conflict_status: status,
    conflict_last_run: lastRun,
    conflict: found.map((other) => showConflict(context, other)),
  })
}

function showConflict({ instance, actor }: RouteContext, other: Row): Record<string, TypedField | undefined> {
  const shown = typedRecord(instance, 'change_request', other, actor)
  return {
    conflicting_change: shown['number'],
    sys_id: shown['sys_id'],
    type: { display_value: 'CI Already Scheduled', value: 'ci_already_scheduled' },
  }
}

function conflictingChanges({ instance, actor }: RouteContext, change: Row): Row[] {
  const { sys_id: sysId = '', cmdb_ci: item = '', start_date: start = '', end_date: end = '' } = change
  if (item === '' || start === '' || end === '') return []
  const query = `active=true^sys_id!=${sysId}^cmdb_ci=${item}^start_date<=${end}^end_date>=${start}`
  const others = instance.records.find('change_request', { query }, actor)
  return others.filter((other) => instance.access.canRead('change_request', other, actor))
}
