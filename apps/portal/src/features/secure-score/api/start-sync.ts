import { useMutation } from '@tanstack/react-query'
import { command } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Asks for a refresh; the answer comes later, as an event. */
export function useStartSync() {
  const { csrfToken } = useSession()
  return useMutation({ mutationFn: () => command(api.secureScoreSync, { method: 'POST', csrfToken }) })
}
