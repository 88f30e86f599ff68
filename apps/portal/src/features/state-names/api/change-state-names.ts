import { type StateNamesChange, StateNames, type TicketKind } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request, type RequestOptions } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Every change answers the whole, as it is then. */
function useStateNamesMutation<Variables>(options: (variables: Variables) => [path: string, options: RequestOptions]) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (variables: Variables) => {
      const [path, how] = options(variables)
      return request(path, StateNames, { ...how, csrfToken })
    },
    onSuccess: (names) => queryClient.setQueryData(queryKeys.stateNames, names),
    // Somebody else's change is why it may have been refused.
    onError: () => queryClient.invalidateQueries({ queryKey: queryKeys.stateNames }),
  })
}

export function useSaveStateNames(kind: TicketKind) {
  return useStateNamesMutation((change: StateNamesChange) => [api.stateNamesOf(kind), { method: 'PUT', body: change }])
}

export function useResetStateNames(kind: TicketKind) {
  return useStateNamesMutation(() => [api.stateNamesOf(kind), { method: 'DELETE' }])
}

export function useReadStateNames() {
  return useStateNamesMutation(() => [api.stateNamesRead, { method: 'POST' }])
}
