import { SecureScore } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export const secureScoreQuery = queryOptions({
  queryKey: queryKeys.secureScore,
  queryFn: ({ signal }) => request(api.secureScore, SecureScore, { signal }),
})
