import { Connection } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export const connectionQuery = queryOptions({
  queryKey: queryKeys.connection,
  queryFn: ({ signal }) => request(api.connection, Connection, { signal }),
})
