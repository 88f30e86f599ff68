import { RequestBudget, type RequestBudgetLimit } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'
import { requestBudgetQuery } from './get-request-budget.ts'

export function useSetRequestBudget() {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: RequestBudgetLimit) =>
      request(api.requestBudget, RequestBudget, { method: 'PUT', body, csrfToken }),
    onSuccess: (budget) => queryClient.setQueryData(requestBudgetQuery.queryKey, budget),
  })
}
