import type { RouteContext } from '../../transactions/route.ts'
import { apiResult, failures, type ApiReply } from '../envelope.ts'
import { pageParameters, type PageParameters } from '../parameters.ts'
import { listQuery } from '../values/query-filter.ts'
import { rowClass } from '../values/row-class.ts'
import { linkHeader } from './link-header.ts'
import { requireReadableQuery } from './query-acl.ts'
import { showRecords, tableCall } from './table-call.ts'
import { expandTiny } from './tiny-url.ts'

/** Rows when `sysparm_limit` is absent (ServiceNow docs, Table API). */
const DEFAULT_LIMIT = 10_000

/**
 * `GET /api/now/table/{table}`. Rows hidden by an ACL are missing from the page yet counted in `X-Total-Count`, because
 * limit and count come before access control.
 */
export function listRecords(outer: RouteContext): ApiReply {
  const context = expandTiny(outer)
  const { instance, actor, version } = context
  const call = tableCall(context)
  const page = pageParameters(context.query, DEFAULT_LIMIT)
  const query = listQuery(instance, call.table.name, context.query, actor)
  requireReadableQuery(instance, call.table.name, query, actor)
  const rows = instance.records.find(call.table.name, { query, limit: page.limit, offset: page.offset }, actor)
  const visible = rows.filter((row) =>
    instance.access.canRead(rowClass(instance.dictionary, call.table.name, row), row, actor),
  )
  if (visible.length === 0 && version === 'v1') return failures.noRecordFound()
  const total = page.noCount ? undefined : instance.records.count(call.table.name, query, actor)
  return apiResult(showRecords(call, visible), 200, pageHeaders(call.address, context.query, page, total))
}

/** `X-Total-Count` and `Link` of a list, as far as the parameters leave them in. */
export function pageHeaders(
  address: string,
  query: URLSearchParams,
  page: PageParameters,
  total: number | undefined,
): Array<readonly [string, string]> {
  const headers: Array<readonly [string, string]> = []
  if (total !== undefined) headers.push(['X-Total-Count', String(total)])
  const link = page.suppressPaginationHeader
    ? undefined
    : linkHeader(address, query, { limit: page.limit, offset: page.offset, total })
  if (link !== undefined) headers.push(['Link', link])
  return headers
}
