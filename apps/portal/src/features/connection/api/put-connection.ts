import { Connection, type ConnectionSetup } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Stores address and client; nothing is authorized yet. */
export function usePutConnection() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (setup: ConnectionSetup) =>
      request(api.connection, Connection, { method: 'PUT', body: setup, csrfToken }),
    // Somebody else's change is why it may have been refused.
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.connection }),
    onSuccess: (connection) => queryClient.setQueryData(queryKeys.connection, connection),
  })
}
