import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../api/query-keys.ts'
import { isWorthRetrying, statusOf } from '../api/request-error.ts'

/** Reads that fail without an answer are repeated so often before a person hears of it. */
const maxRetries = 2

export function createQueryClient(): QueryClient {
  // A refusal anywhere means that the session is over: looking at the session tells the whole portal so.
  const noticeEnd = (error: Error): void => {
    if (statusOf(error) === 401) void client.invalidateQueries({ queryKey: queryKeys.session })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[0] !== queryKeys.session[0]) noticeEnd(error)
      },
    }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        // Events say when something changed; between them what was read stays true.
        staleTime: 60_000,
        retry: (failures, error) => failures < maxRetries && isWorthRetrying(error),
        // A server on this machine or network answers without the internet that the browser believes to be offline.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}
