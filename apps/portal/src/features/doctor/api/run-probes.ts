import { Probes, type ProbeId } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Runs one probe; all of them without a name. */
export function useRunProbes() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (probe: ProbeId | undefined) =>
      request(api.probes, Probes, { method: 'POST', body: probe === undefined ? {} : { probe }, csrfToken }),
    onSuccess: (probes) => queryClient.setQueryData(queryKeys.probes, probes),
  })
}
