import type { Session } from '@scorelink/contracts'
import { createContext, useContext } from 'react'

export const SessionContext = createContext<Session | null>(null)

/** The signed-in person; only usable below the signed-in shell. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession is used outside the signed-in part of the portal')
  return session
}

/** Whether buttons that change something are offered. The server decides anew at every write. */
export function useCanWrite(): boolean {
  return useSession().role === 'administrator'
}
