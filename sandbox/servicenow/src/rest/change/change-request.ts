import type { Row } from '../../instance.ts'
import type { RouteContext } from '../../transactions/route.ts'
import { ApiFailure, apiResult, failures, type ApiReply } from '../envelope.ts'
import { pageParameters, text } from '../parameters.ts'
import { listQuery } from '../values/query-filter.ts'
import { escapeQueryValue, narrowQuery } from '../values/query-text.ts'
import { insertTyped, removeTyped, requireRole, sentFields, updateTyped, visibleRow } from './change-call.ts'
import { typedRecord } from './typed-record.ts'

export type ChangeType = 'normal' | 'emergency' | 'standard'

/** Rows when `sysparm_limit` is absent. */
const DEFAULT_LIMIT = 500

/** `GET /change` or `/change/{type}`: `order` and `textSearch` beside the parameters of the Table API. */
export function listChanges(type: ChangeType | undefined): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'read')
    const { instance, actor, query } = context
    const page = pageParameters(query, DEFAULT_LIMIT)
    const words = text(query, 'textSearch')
    const order = text(query, 'order')
    const clauses = [
      ...(type === undefined ? [] : [`type=${type}`]),
      ...(words === undefined ? [] : [`123TEXTQUERY321=${escapeQueryValue(words)}`]),
      ...(order === undefined ? [] : [`ORDERBY${escapeQueryValue(order)}`]),
    ]
    const filter = narrowQuery(listQuery(instance, 'change_request', withoutOwnParameters(query), actor), clauses)
    const found = instance.records.find(
      'change_request',
      { query: filter, limit: page.limit, offset: page.offset },
      actor,
    )
    const visible = found.filter((row) => instance.access.canRead('change_request', row, actor))
    return apiResult(visible.map((row) => typedRecord(instance, 'change_request', row, actor)))
  }
}

/** `order` is a column of the table too, but here it never filters. */
function withoutOwnParameters(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].filter(([name]) => name !== 'order' && name !== 'textSearch'))
}

/** `GET /change/{sys_id}`. */
export function readChange(type: ChangeType | undefined): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'read')
    return apiResult(typedRecord(context.instance, 'change_request', changeOf(context, type), context.actor))
  }
}

/** `POST /change`, answered with 200, not 201. A type in the path beats one in the body. */
export function createChange(type: ChangeType | undefined): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'write')
    const fixed: Record<string, string> = type === undefined ? {} : { type }
    return apiResult(insertTyped(context, 'change_request', sentFields(context), fixed))
  }
}

/** `POST /change/standard/{template}`. */
export function createFromTemplate(context: RouteContext): ApiReply {
  requireRole(context, 'write')
  const sent = sentFields(context)
  const template = visibleRow(context, 'std_change_producer_version', context.params['sysId'] ?? '')
  const fixed = { type: 'standard', std_change_producer_version: template['sys_id'] ?? '' }
  return apiResult(insertTyped(context, 'change_request', sent, fixed))
}

/** `PATCH /change/{sys_id}`. */
export function updateChange(type: ChangeType | undefined): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'write')
    const sent = sentFields(context)
    return apiResult(updateTyped(context, 'change_request', changeOf(context, type), sent))
  }
}

/** `DELETE /change/{sys_id}`, answered with 200 and the record that was. */
export function deleteChange(type: ChangeType | undefined): (context: RouteContext) => ApiReply {
  return (context) => {
    requireRole(context, 'remove')
    return apiResult(removeTyped(context, 'change_request', changeOf(context, type)))
  }
}

/** The change the path names. @throws ApiFailure 404 when missing, hidden, or of another type than the path says. */
export function changeOf(context: RouteContext, type?: ChangeType): Row {
  const row = visibleRow(context, 'change_request', context.params['sysId'] ?? '')
  if (type !== undefined && row['type'] !== type) throw new ApiFailure(failures.noRecordFound())
  return row
}
