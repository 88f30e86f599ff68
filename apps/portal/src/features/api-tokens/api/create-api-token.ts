import { CreatedApiToken, type NewApiToken } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** The answer alone holds the token itself. */
export function useCreateApiToken() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    // What was told once is not kept either.
    gcTime: 0,
    mutationFn: (token: NewApiToken) =>
      request(api.apiTokens, CreatedApiToken, { method: 'POST', body: token, csrfToken }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.apiTokens }),
  })
}
