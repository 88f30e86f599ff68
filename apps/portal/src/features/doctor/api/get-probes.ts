import { Probes } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

/** What each probe found last. */
export const probesQuery = queryOptions({
  queryKey: queryKeys.probes,
  queryFn: ({ signal }) => request(api.probes, Probes, { signal }),
})
