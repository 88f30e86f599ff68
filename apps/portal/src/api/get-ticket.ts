import { Ticket } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'
import { api } from '../paths.ts'

export function ticketQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.tickets, 'one', id],
    queryFn: ({ signal }) => request(api.ticket(id), Ticket, { signal }),
  })
}
