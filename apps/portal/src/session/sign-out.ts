import { SignedOut } from '@scorelink/contracts'
import { useMutation } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { api } from '../paths.ts'
import { useSession } from './session-context.ts'

/** Ends the session here, then leaves for the page that ends it at Entra ID too. */
export function useSignOut() {
  const { csrfToken } = useSession()
  return useMutation({
    mutationFn: () => request(api.signOut, SignedOut, { method: 'POST', csrfToken }),
    onSuccess: ({ location }) => window.location.assign(location),
  })
}
