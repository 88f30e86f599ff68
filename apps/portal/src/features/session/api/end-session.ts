import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { command } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Signs another browser out. */
export function useEndSession() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => command(api.openSession(id), { method: 'DELETE', csrfToken }),
    // Also after a failure: it may have ended by itself.
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.sessions }),
  })
}
