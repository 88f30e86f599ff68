import { BulkPreview, BulkShare, type NewBulkShare } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Shows what would be sent; changes nothing. */
export function usePreviewBulkShare() {
  const { csrfToken } = useSession()
  return useMutation({
    mutationFn: (body: NewBulkShare) => request(api.bulkSharePreview, BulkPreview, { method: 'POST', body, csrfToken }),
  })
}

/** @param idempotencyKey the same over all retries of one share: sent twice, it is still one. */
export function useShareInBulk(idempotencyKey: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: NewBulkShare) =>
      request(api.bulkShares, BulkShare, { method: 'POST', body, csrfToken, idempotencyKey }),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
        queryClient.invalidateQueries({ queryKey: queryKeys.improvementActions }),
      ])
    },
  })
}

/** Sends those that ServiceNow refused once more. */
export function useRetryBulkShare(id: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => request(api.bulkShareRetry(id), BulkShare, { method: 'POST', csrfToken }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.tickets }),
  })
}
