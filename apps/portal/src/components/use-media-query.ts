import { useCallback, useSyncExternalStore } from 'react'

/** Whether the screen matches now; follows it. @param query CSS media query */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** Below this width a table of many columns becomes a list of cards. */
export const narrowScreen = '(max-width: 900px)'
