import { type NewTicket, Preflight } from '@scorelink/contracts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Holds a ticket against what the instance asks for; sends nothing. */
export function usePreflight() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ticket: NewTicket) => request(api.preflight, Preflight, { method: 'POST', body: ticket, csrfToken }),
    // A column demanded since the form was read has no field yet to show what was found about it.
    onSuccess: async ({ problems }) => {
      if (problems.length > 0) await queryClient.invalidateQueries({ queryKey: queryKeys.ticketForm })
    },
  })
}

type Subject = Pick<NewTicket, 'kind' | 'actionId' | 'category'>

/** Columns the tenant fills by itself in a ticket about this; its texts do not matter for that. */
export function useTenantFields({ kind, actionId, category }: Subject): Preflight['fields'] {
  const { csrfToken } = useSession()
  const texts = { name: '-', description: '-', priority: 3, dueDate: null }
  const { data } = useQuery({
    queryKey: [...queryKeys.ticketDefaults, 'of-ticket', kind, actionId, category],
    queryFn: ({ signal }) => {
      const body = { kind, actionId, category, fields: {}, ...texts }
      return request(api.preflight, Preflight, { method: 'POST', body, csrfToken, signal })
    },
    enabled: actionId !== null || category !== null,
  })
  return data?.fields ?? {}
}
