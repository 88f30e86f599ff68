import { ImprovementActionDetail } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

export function improvementActionQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.improvementActions, 'one', id],
    queryFn: ({ signal }) => request(api.improvementAction(id), ImprovementActionDetail, { signal }),
  })
}
