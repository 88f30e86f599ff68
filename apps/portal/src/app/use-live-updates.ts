import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { openEventStream } from '../api/event-stream.ts'
import { queryKeys, staleAfter } from '../api/query-keys.ts'
import { readAgain } from '../api/read-again.ts'

/** Events of one bulk share come in a burst; reading again once for all of them is enough. */
const gatherMs = 250

/** Reads again what the server says has changed, for as long as the component is there. */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    let everything = false
    const keys = new Map<string, readonly [string]>()
    let timer: ReturnType<typeof setTimeout> | undefined

    const readStale = (): void => {
      timer = undefined
      if (everything) void readAgain(queryClient)
      else for (const queryKey of keys.values()) void readAgain(queryClient, { queryKey })
      everything = false
      keys.clear()
    }
    const close = openEventStream({
      onEvent: (event) => {
        const stale = staleAfter(event)
        if (stale === 'all') everything = true
        else for (const key of stale) keys.set(key[0], key)
        timer ??= setTimeout(readStale, gatherMs)
      },
      onRefused: () => void queryClient.invalidateQueries({ queryKey: queryKeys.session }),
    })
    return () => {
      clearTimeout(timer)
      close()
    }
  }, [queryClient])
}
