import { type NewTicket, Ticket } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** @param idempotencyKey the same over all retries of one task: sent twice, it is still one ticket. */
export function useCreateTicket(idempotencyKey: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ticket: NewTicket) =>
      request(api.tickets, Ticket, { method: 'POST', body: ticket, csrfToken, idempotencyKey }),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
        queryClient.invalidateQueries({ queryKey: queryKeys.improvementActions }),
      ])
    },
  })
}
