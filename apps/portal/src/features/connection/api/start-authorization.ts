import { AuthorizationStart } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/**
 * Leaves for ServiceNow, where somebody signs in as the integration user; the server brings the browser back. A grant that
 * needs nobody stays: the connection is then in use.
 */
export function useStartAuthorization() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    /** @param version of the connection the person looks at */
    mutationFn: (version: number) =>
      request(api.connectionAuthorization, AuthorizationStart, { method: 'POST', body: { version }, csrfToken }),
    onSuccess: async ({ location }) => {
      if (location === null) await queryClient.invalidateQueries({ queryKey: queryKeys.connection })
      else window.location.assign(location)
    },
    // Somebody else's change is why it may have been refused.
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.connection }),
  })
}
