import type { Connection } from '@scorelink/contracts'
import { AuthorizationLostBar } from './AuthorizationLostBar.tsx'
import { ExpiresSoonBar } from './ExpiresSoonBar.tsx'

/** Says when somebody has to authorize, or soon will; nothing otherwise. */
export function AuthorizationBar({ connection }: { connection: Connection }) {
  const { status, version, expiresSoon, refreshTokenExpiresAt } = connection
  if (status === 'authorization-lost') return <AuthorizationLostBar version={version} />
  if (expiresSoon && refreshTokenExpiresAt !== null) {
    return <ExpiresSoonBar version={version} expiresAt={refreshTokenExpiresAt} />
  }
  return null
}
