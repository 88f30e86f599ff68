import { type NewTicket, Preflight, type TicketMend } from '@scorelink/contracts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'
import { api } from '../paths.ts'
import { useSession } from '../session/session-context.ts'

/** Holds a new ticket against what the instance asks for; sends nothing. */
export function usePreflight() {
  return usePreflightAt<NewTicket>(api.preflight)
}

/** The same for what a ticket would be after a change. */
export function useMendPreflight(ticketId: string) {
  return usePreflightAt<TicketMend>(api.mendPreflight(ticketId))
}

function usePreflightAt<Body>(path: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => request(path, Preflight, { method: 'POST', body, csrfToken }),
    // A column demanded since the form was read has no field yet to show what was found about it.
    onSuccess: async ({ problems }) => {
      if (problems.length > 0) await queryClient.invalidateQueries({ queryKey: queryKeys.ticketForm })
    },
  })
}

type Subject = Pick<NewTicket, 'kind' | 'actionId' | 'category'>

/** What the tenant's defaults do to a ticket. */
export type TenantDefaults = {
  fields: Preflight['fields']
  /** Templates the instance does not offer, for which the ticket does not wait. */
  lost: Preflight['problems']
}

/** What the tenant fills by itself in a ticket about this; its texts do not matter for that. */
export function useTenantDefaults({ kind, actionId, category }: Subject): TenantDefaults {
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
  return {
    fields: data?.fields ?? {},
    lost: (data?.problems ?? []).filter(({ reason }) => reason === 'unknown-template'),
  }
}
