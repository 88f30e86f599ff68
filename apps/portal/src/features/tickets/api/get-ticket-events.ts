import { TicketEventPage } from '@scorelink/contracts'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api, withQuery } from '../../../paths.ts'

/** What happened to a ticket, oldest first, page after page. */
export function ticketEventsQuery(ticketId: string) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.tickets, 'events', ticketId],
    queryFn: ({ pageParam, signal }) =>
      request(withQuery(api.ticketEvents(ticketId), { limit: 50, cursor: pageParam }), TicketEventPage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
