import { HelpPage } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { queryKeys } from '../../../api/query-keys.ts'
import { request } from '../../../api/request.ts'
import { api } from '../../../paths.ts'

/** A troubleshooting page. @param page its name, or an error code */
export function helpQuery(page: string) {
  return queryOptions({
    queryKey: [...queryKeys.help, page],
    queryFn: ({ signal }) => request(api.help(page), HelpPage, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
