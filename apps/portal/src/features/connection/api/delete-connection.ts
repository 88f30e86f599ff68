import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { command } from '../../../api/request.ts'
import { api, withQuery } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Ends the connection, unless somebody changed it since this version. */
export function useDeleteConnection() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (version: number) => command(withQuery(api.connection, { version }), { method: 'DELETE', csrfToken }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.connection }),
  })
}
