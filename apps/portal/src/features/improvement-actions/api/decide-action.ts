import { type ActionDecision, ImprovementActionDetail } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Tells Microsoft what was decided. */
export function useDecideAction(actionId: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ActionDecision) =>
      request(api.improvementActionStatus(actionId), ImprovementActionDetail, { method: 'PUT', body, csrfToken }),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.improvementActions }),
        // Tickets for the action are held against it at once.
        queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
      ])
    },
  })
}
