import { Ticket, type TicketAttachment } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** @param idempotencyKey of this very record: sent twice, it is still one ticket. */
export function useAttachRecord(idempotencyKey: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: TicketAttachment) =>
      request(api.attach, Ticket, { method: 'POST', body, csrfToken, idempotencyKey }),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
        queryClient.invalidateQueries({ queryKey: queryKeys.improvementActions }),
      ])
    },
  })
}
