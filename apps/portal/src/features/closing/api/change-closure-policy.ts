import { ClosurePolicy } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

export function useChangeClosurePolicy() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ClosurePolicy) => request(api.closurePolicy, ClosurePolicy, { method: 'PUT', body, csrfToken }),
    onSuccess: (policy) => queryClient.setQueryData(queryKeys.closurePolicy, policy),
  })
}
