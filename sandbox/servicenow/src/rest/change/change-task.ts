import type { Row } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { ApiFailure, apiResult, failures, type ApiReply } from '../envelope.ts'
import { insertTyped, removeTyped, requireRole, sentFields, updateTyped, visibleRow } from './change-call.ts'
import { changeOf } from './change-request.ts'
import { typedRecord } from './typed-record.ts'

/** `GET /change/{sys_id}/task`. */
export function listTasks(context: RouteContext): ApiReply {
  requireRole(context, 'read')
  const { instance, actor } = context
  const query = `change_request=${changeOf(context)['sys_id'] ?? ''}^ORDERBYnumber`
  const tasks = instance.records.find('change_task', { query }, actor)
  const visible = tasks.filter((task) => instance.access.canRead('change_task', task, actor))
  return apiResult(visible.map((task) => typedRecord(instance, 'change_task', task, actor)))
}

/** `POST /change/{sys_id}/task`. */
export function createTask(context: RouteContext): ApiReply {
  requireRole(context, 'write')
  const sent = sentFields(context)
  return apiResult(insertTyped(context, 'change_task', sent, { change_request: changeOf(context)['sys_id'] ?? '' }))
}

/** `PATCH /change/{sys_id}/task/{task_sys_id}`. */
export function updateTask(context: RouteContext): ApiReply {
  requireRole(context, 'write')
  const sent = sentFields(context)
  return apiResult(updateTyped(context, 'change_task', taskOf(context), sent))
}

/** `DELETE /change/{sys_id}/task/{task_sys_id}`. */
export function deleteTask(context: RouteContext): ApiReply {
  requireRole(context, 'remove')
  return apiResult(removeTyped(context, 'change_task', taskOf(context)))
}

/** @throws ApiFailure 404 when the task is missing, hidden or belongs to another change. */
function taskOf(context: RouteContext): Row {
  const change = changeOf(context)
  const task = visibleRow(context, 'change_task', context.params['taskId'] ?? '')
  if (task['change_request'] !== change['sys_id']) throw new ApiFailure(failures.noRecordFound())
  return task
}
