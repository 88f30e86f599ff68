import { Session } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../api/query-keys.ts'
import { request } from '../api/request.ts'
import { api } from '../paths.ts'

export const sessionQuery = queryOptions({
  queryKey: queryKeys.session,
  queryFn: ({ signal }) => request(api.session, Session, { signal }),
  // Somebody who signed in again in another tab continues here where the work was left.
  refetchOnWindowFocus: 'always',
})
