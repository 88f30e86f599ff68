import type { QueryClient, QueryFilters } from '@tanstack/react-query'

/**
 * Reads again what is shown of what the filters name, and marks the rest for the next time. What is being read for the
 * first time just now may tell of before the change, and cannot be begun anew before it is there: it is read once more.
 */
export async function readAgain(queryClient: QueryClient, filters: QueryFilters = {}): Promise<void> {
  const firstTime = queryClient
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined)
  await queryClient.invalidateQueries(filters)
  if (firstTime.length > 0) await queryClient.invalidateQueries({ predicate: (query) => firstTime.includes(query) })
}
