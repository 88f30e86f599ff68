import { TicketComments } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

/** Comments and work notes of both sides, oldest first. */
export function ticketCommentsQuery(ticketId: string) {
  return queryOptions({
    queryKey: [...queryKeys.tickets, 'comments', ticketId],
    queryFn: async ({ signal }) => (await request(api.ticketComments(ticketId), TicketComments, { signal })).items,
  })
}
