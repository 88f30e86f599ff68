import { RequestBudget } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

/** Calls pass without an event to tell of them; this often the numbers are read again, in milliseconds. */
const refreshMs = 30_000

/** Calls to the connected instance over the last hour. */
export const requestBudgetQuery = queryOptions({
  queryKey: [...queryKeys.connection, 'budget'],
  queryFn: ({ signal }) => request(api.requestBudget, RequestBudget, { signal }),
  refetchInterval: refreshMs,
})
