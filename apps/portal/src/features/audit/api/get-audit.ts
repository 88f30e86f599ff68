import { AuditPage } from '@scorelink/contracts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api, type AuditSearch, withQuery } from '../../../paths.ts'

const pageSize = 50

/** The audit log, newest first, page after page. */
export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.audit, search],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(api.audit, { ...search, cursor: pageParam, limit: pageSize }), AuditPage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
