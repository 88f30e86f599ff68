import { TicketPage } from '@scorelink/contracts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api, type TicketsSearch, withQuery } from '../../../paths.ts'

const pageSize = 50

/** Tickets, newest first, page after page. */
export function ticketsQuery(search: TicketsSearch) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.tickets, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(api.tickets, { ...search, cursor: pageParam, limit: pageSize }), TicketPage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
