import { RuleOrderPage } from '@scorelink/contracts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api, withQuery } from '../../../paths.ts'

/** What the runs of a rule decided, newest first. */
export function ruleOrdersQuery(ruleId: string) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.rules, 'orders', ruleId],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(api.ruleOrders(ruleId), { limit: 50, cursor: pageParam }), RuleOrderPage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
