import { type ActionTicket, ImprovementActionDetail } from '@scorelink/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export type SeenTickets = {
  tickets: readonly ActionTicket[]
  /** What is open by now could not be read: what was shown still is. */
  isOutdated: boolean
  /** Shows what is open by now. */
  refresh: () => Promise<void>
}

/**
 * The open tickets of an action that the panel shows. They change only when asked for: one that turned up by itself
 * above what somebody types could not be said to have been seen.
 *
 * @param action null when the task is for none.
 */
export function useSeenTickets(action: Pick<ImprovementActionDetail, 'id' | 'openTickets'> | null): SeenTickets {
  const queryClient = useQueryClient()
  const [tickets, setTickets] = useState<readonly ActionTicket[]>(action?.openTickets ?? [])
  const [isOutdated, setIsOutdated] = useState(false)
  return {
    tickets,
    isOutdated,
    refresh: async () => {
      if (action === null) return
      try {
        const { openTickets } = await queryClient.fetchQuery({
          queryKey: [...queryKeys.improvementActions, 'open-tickets', action.id],
          queryFn: ({ signal }) => request(api.improvementAction(action.id), ImprovementActionDetail, { signal }),
          staleTime: 0,
        })
        setTickets(openTickets)
        setIsOutdated(false)
      } catch {
        setIsOutdated(true)
      }
    },
  }
}
