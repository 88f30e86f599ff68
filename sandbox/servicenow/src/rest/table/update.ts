import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, failures, type ApiReply } from '../envelope.ts'
import { readRecord, requireReadableType } from '../request-body.ts'
import { rowClass } from '../values/row-class.ts'
import { showRecord, stampOptions, tableCall, visibleRecord, writableValues } from './table-call.ts'

/** `PUT` and `PATCH /api/now/table/{table}/{sys_id}`: both change only the fields that were sent. */
export function updateRecord(context: RouteContext): ApiReply {
  const { request, instance, actor } = context
  requireReadableType(request)
  const call = tableCall(context)
  const body = readRecord(request, instance)
  const row = visibleRecord(call)
  if (!instance.access.canWrite(rowClass(instance.dictionary, call.table.name, row), row, actor)) {
    return failures.writeRefused('Update')
  }
  // The identity of a record is settled at insert.
  const { sys_id: _ignored, ...values } = writableValues(call, body, row)
  const stored = instance.records.update(call.table.name, row['sys_id'] ?? '', values, actor, stampOptions(call, body))
  return stored === undefined ? failures.noRecordFound() : apiResult(showRecord(call, stored))
}
