import { SignedOut } from '@scorelink/contracts'
import { useMutation } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { api } from '../paths.ts'
import { useSession } from './session-context.ts'

/** Ends the session here, or all of the person's, then leaves for the page that ends it at Entra ID too. */
export function useSignOut(path: typeof api.signOut | typeof api.signOutEverywhere = api.signOut) {
  const { csrfToken } = useSession()
  return useMutation({
    mutationFn: () => request(path, SignedOut, { method: 'POST', csrfToken }),
    onSuccess: ({ location }) => window.location.assign(location),
  })
}
