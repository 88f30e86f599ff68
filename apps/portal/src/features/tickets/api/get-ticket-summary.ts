import { TicketSummary } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export const ticketSummaryQuery = queryOptions({
  queryKey: [...queryKeys.tickets, 'summary'],
  queryFn: ({ signal }) => request(api.ticketSummary, TicketSummary, { signal }),
})
