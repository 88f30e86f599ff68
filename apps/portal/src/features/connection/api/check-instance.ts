import { InstanceCheck } from '@scorelink/contracts'
import { useMutation } from '@tanstack/react-query'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Asks an instance what it tells strangers. */
export function useCheckInstance() {
  const { csrfToken } = useSession()
  return useMutation({
    mutationFn: (instance: string) =>
      request(api.connectionCheck, InstanceCheck, { method: 'POST', body: { instance }, csrfToken }),
  })
}
