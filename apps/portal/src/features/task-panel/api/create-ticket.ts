import { maxSeenTickets, type NewTicket, Ticket } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { problemOf } from '../../../api/request-error.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'
import type { SeenTickets } from './use-seen-tickets.ts'

/**
 * Sends a task, unless its action has an open ticket that was not seen: that is shown first.
 *
 * @param idempotencyKey the same over all retries of one task: sent twice, it is still one ticket.
 */
export function useCreateTicket(idempotencyKey: string, seen: SeenTickets) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ticket: NewTicket) => {
      const body = { ...ticket, ...openTicketsOf(ticket, seen) }
      return request(api.tickets, Ticket, { method: 'POST', body, csrfToken, idempotencyKey })
    },
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
        queryClient.invalidateQueries({ queryKey: queryKeys.improvementActions }),
      ])
    },
    onError: async (error) => {
      if (isOvertaken(error)) await seen.refresh()
    },
  })
}

/** Whether it was not sent for a ticket that somebody shared meanwhile. */
export function isOvertaken(error: unknown): boolean {
  return problemOf(error)?.code === 'TICKET_ALREADY_OPEN'
}

/** The newest come first: of more than can be named they are enough. */
function openTicketsOf({ actionId }: NewTicket, { tickets }: SeenTickets): Pick<NewTicket, 'openTickets'> {
  return actionId === null ? {} : { openTickets: tickets.slice(0, maxSeenTickets).map(({ id }) => id) }
}
