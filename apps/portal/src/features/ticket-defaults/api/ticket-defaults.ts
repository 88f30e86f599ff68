import { TicketDefaults } from '@scorelink/contracts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

export const ticketDefaultsQuery = queryOptions({
  queryKey: [...queryKeys.ticketDefaults, 'all'],
  queryFn: ({ signal }) => request(api.ticketDefaults, TicketDefaults, { signal }),
})

/** Stores the defaults of all kinds and categories at once. */
export function useSaveTicketDefaults() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: TicketDefaults) =>
      request(api.ticketDefaults, TicketDefaults, { method: 'PUT', body, csrfToken }),
    onSuccess: async (defaults) => {
      queryClient.setQueryData(ticketDefaultsQuery.queryKey, defaults)
      await queryClient.invalidateQueries({ queryKey: queryKeys.ticketDefaults })
    },
  })
}
