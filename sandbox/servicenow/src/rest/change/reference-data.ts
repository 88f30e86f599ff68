import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, type ApiReply } from '../envelope.ts'
import { requireRole, visibleRow } from './change-call.ts'
import { typedRecord } from './typed-record.ts'

type ReferenceTable = 'chg_model' | 'std_change_producer_version'

/** `GET /change/model`, `GET /change/standard/template`: the active ones. */
export function listReferenceData(table: ReferenceTable): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'read')
    const { instance, actor } = context
    const rows = instance.records.find(table, { query: 'active=true^ORDERBYname' }, actor)
    const visible = rows.filter((row) => instance.access.canRead(table, row, actor))
    return apiResult(visible.map((row) => typedRecord(instance, table, row, actor)))
  }
}

/** `GET /change/model/{sys_id}`, `GET /change/standard/template/{sys_id}`. */
export function readReferenceData(table: ReferenceTable): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'read')
    const row = visibleRow(context, table, context.params['sysId'] ?? '')
    return apiResult(typedRecord(context.instance, table, row, context.actor))
  }
}
