import { Rule, type RuleInput, RulePreview, type RuleToPreview } from '@scorelink/contracts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { command, request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'
import { useSession } from '../../../session/session-context.ts'

/** Stores a new rule, or the changes of one. @param ruleId null for a new one. */
export function useSaveRule(ruleId: string | null) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: RuleInput) =>
      ruleId === null
        ? request(api.rules, Rule, { method: 'POST', body, csrfToken })
        : request(api.rule(ruleId), Rule, { method: 'PUT', body, csrfToken }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.rules }),
  })
}

export function useDeleteRule(ruleId: string) {
  const { csrfToken } = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => command(api.rule(ruleId), { method: 'DELETE', csrfToken }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.rules }),
  })
}

/** Asks what a rule would do with today's score; changes nothing. @param ruleId of the rule that is being changed. */
export function usePreviewRule(ruleId: string | null) {
  const { csrfToken } = useSession()
  return useMutation({
    mutationFn: (rule: RuleInput) => {
      const body: RuleToPreview = { ...rule, id: ruleId }
      return request(api.rulePreview, RulePreview, { method: 'POST', body, csrfToken })
    },
  })
}
