import { type ClosureStep, Ticket, type TicketLink, type TicketMend } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { command, request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Acts that need nothing but the ticket. */
export type PlainAct = 'resend' | 'withdraw' | 'forget' | 'recreate'

/** Every act answers the ticket as it is then; lists, timeline and comments are read again. */
function useTicketMutation<Variables>(send: (variables: Variables, csrfToken: string) => Promise<unknown>) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (variables: Variables) => send(variables, csrfToken),
    // Also after a refusal: what the ticket has become meanwhile is why.
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
  })
}

export function useActOnTicket(ticketId: string) {
  return useTicketMutation((act: PlainAct, csrfToken) =>
    request(api.ticketAct(ticketId, act), Ticket, { method: 'POST', csrfToken }),
  )
}

/** Changes what is sent, and sends it. */
export function useMendTicket(ticketId: string) {
  return useTicketMutation(async (body: TicketMend, csrfToken) => {
    await request(api.ticket(ticketId), Ticket, { method: 'PATCH', body, csrfToken })
    await request(api.ticketAct(ticketId, 'resend'), Ticket, { method: 'POST', csrfToken })
  })
}

export function useLinkTicket(ticketId: string) {
  return useTicketMutation((body: TicketLink, csrfToken) =>
    request(api.ticketAct(ticketId, 'link'), Ticket, { method: 'POST', body, csrfToken }),
  )
}

/** Asks for what the score suggests; a job does it, and the timeline says how it went. */
export function useCloseTicket(ticketId: string) {
  return useTicketMutation((step: ClosureStep, csrfToken) =>
    command(api.ticketAct(ticketId, 'closure'), { method: 'POST', body: { step }, csrfToken }),
  )
}
