import { BulkShare } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

/** How far a share of many is; read anew with every event of a ticket. */
export function bulkShareQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.tickets, 'bulk-share', id],
    queryFn: ({ signal }) => request(api.bulkShare(id), BulkShare, { signal }),
  })
}
