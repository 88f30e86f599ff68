import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, type ApiReply } from '../envelope.ts'
import { showRecord, tableCall, visibleRecord } from './table-call.ts'

/** `GET /api/now/table/{table}/{sys_id}`. */
export function readRecordById(context: RouteContext): ApiReply {
  const call = tableCall(context)
  return apiResult(showRecord(call, visibleRecord(call)))
}
