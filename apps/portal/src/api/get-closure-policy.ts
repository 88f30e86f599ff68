import { ClosurePolicy } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** What happens by itself when the score changes, and whether decisions are written to Microsoft. */
export const closurePolicyQuery = queryOptions({
  queryKey: queryKeys.closurePolicy,
  queryFn: ({ signal }) => request(api.closurePolicy, ClosurePolicy, { signal }),
})
