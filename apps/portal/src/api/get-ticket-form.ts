import { TicketForm, type TicketKind } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api, withQuery } from '../paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** What the instance asks for in a new record of one kind, and its assignment groups. */
export function ticketFormQuery(kind: TicketKind) {
  return queryOptions({
    queryKey: [...queryKeys.ticketForm, kind],
    queryFn: ({ signal }) => request(withQuery(api.ticketForm, { kind }), TicketForm, { signal }),
  })
}
