import type { NewTicketComment } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { command } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

export function useWriteComment(ticketId: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: NewTicketComment) => command(api.ticketComments(ticketId), { method: 'POST', body, csrfToken }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...queryKeys.tickets, 'comments', ticketId] }),
  })
}
