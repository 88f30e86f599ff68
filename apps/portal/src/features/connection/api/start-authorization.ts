import { AuthorizationStart } from '@scorelink/contracts'
import { useMutation } from '@tanstack/react-query'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Leaves for ServiceNow, where somebody signs in as the integration user; the server brings the browser back. */
export function useStartAuthorization() {
  const { csrfToken } = useSession()
  return useMutation({
    mutationFn: () => request(api.connectionAuthorization, AuthorizationStart, { method: 'POST', csrfToken }),
    onSuccess: ({ location }) => window.location.assign(location),
  })
}
