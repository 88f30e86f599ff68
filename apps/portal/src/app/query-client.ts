import { QueryClient } from '@tanstack/react-query'
import { isWorthRetrying } from '../api/request-error.ts'

/** Reads that fail without an answer are repeated so often before a person hears of it. */
const maxRetries = 2

export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}
