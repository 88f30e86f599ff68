import { RuleList } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export const rulesQuery = queryOptions({
  queryKey: [...queryKeys.rules, 'all'],
  queryFn: async ({ signal }) => (await request(api.rules, RuleList, { signal })).items,
})
