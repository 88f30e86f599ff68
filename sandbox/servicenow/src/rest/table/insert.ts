import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, failures, type ApiReply } from '../envelope.ts'
import { readRecord, requireReadableType } from '../request-body.ts'
import { showRecord, stampOptions, tableCall, writableValues } from './table-call.ts'

/** `POST /api/now/table/{table}`: 201 with `Location`. A body without fields makes a record of defaults. */
export function insertRecord(context: RouteContext): ApiReply {
  const { request, instance, actor } = context
  requireReadableType(request)
  const call = tableCall(context)
  const body = readRecord(request, instance)
  if (!instance.access.canCreate(call.table.name, actor)) return failures.writeRefused('Insert')
  const row = instance.records.insert(call.table.name, writableValues(call, body, {}), actor, stampOptions(call, body))
  return apiResult(showRecord(call, row), 201, [['Location', `${call.address}/${row['sys_id'] ?? ''}`]])
}
