import { type ImprovementAction, ImprovementActionPage } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api, withQuery } from '../../../paths.ts'

/** Most rows one answer may hold; a tenant has about 240 improvement actions. */
const pageSize = 500

/** All improvement actions in order of rank: sorting and filtering happen on the screen, without waiting. */
export const improvementActionsQuery = queryOptions({
  queryKey: [...queryKeys.improvementActions, 'all'],
  queryFn: ({ signal }) => readAll(signal),
})

/** The first few by rank. */
export function topImprovementActionsQuery(count: number) {
  return queryOptions({
    queryKey: [...queryKeys.improvementActions, 'top', count],
    queryFn: async ({ signal }) => {
      const path = withQuery(api.improvementActions, { limit: count, status: 'to-address' })
      return (await request(path, ImprovementActionPage, { signal })).items
    },
  })
}

async function readAll(signal: AbortSignal): Promise<ImprovementAction[]> {
  const actions: ImprovementAction[] = []
  let cursor: string | undefined
  do {
    const path = withQuery(api.improvementActions, { limit: pageSize, cursor })
    const page = await request(path, ImprovementActionPage, { signal })
    actions.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return actions
}
