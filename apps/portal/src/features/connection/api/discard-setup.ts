import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { command } from '../../../api/request.ts'
import { api, withQuery } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Forgets a set-up nobody authorized; a connection in use stays. */
export function useDiscardSetup() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      command(withQuery(api.connectionSetup, { version }), { method: 'DELETE', csrfToken }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.connection }),
  })
}
