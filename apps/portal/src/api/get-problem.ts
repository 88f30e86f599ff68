import { Problem } from '@scorelink/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../paths.ts'
import { queryKeys } from './query-keys.ts'
import { request } from './request.ts'

/** Explanation of an error code that came in an address or a stored record. */
export function problemQuery(code: string) {
  return queryOptions({
    queryKey: [...queryKeys.problems, code],
    queryFn: ({ signal }) => request(api.problem(code), Problem, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
