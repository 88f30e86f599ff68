import { StateNames } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export const stateNamesQuery = queryOptions({
  queryKey: queryKeys.stateNames,
  queryFn: ({ signal }) => request(api.stateNames, StateNames, { signal }),
})
