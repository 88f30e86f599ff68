import type { RouteContext } from '../../transactions/route.ts'
import { apiEmpty, failures, type ApiReply } from '../envelope.ts'
import { rowClass } from '../values/row-class.ts'
import { tableCall, visibleRecord } from './table-call.ts'

/** `DELETE /api/now/table/{table}/{sys_id}`: 204. */
export function deleteRecord(context: RouteContext): ApiReply {
  const { instance, actor } = context
  const call = tableCall(context)
  const row = visibleRecord(call)
  if (!instance.access.canDelete(rowClass(instance.dictionary, call.table.name, row), row, actor)) {
    return failures.writeRefused('Delete')
  }
  const removed = instance.records.remove(call.table.name, row['sys_id'] ?? '', actor)
  return removed ? apiEmpty() : failures.noRecordFound()
}
