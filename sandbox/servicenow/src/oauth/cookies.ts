import type { TransactionRequest } from '../instance.ts'

/** Value of one request cookie; undefined when it was not sent. */
export function readCookie(request: TransactionRequest, name: string): string | undefined {
  for (const pair of (request.headers['cookie'] ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * A `Set-Cookie` header for the whole site, out of reach of scripts. `Lax`, so that a client application's redirect to
 * the authorization page still carries the session.
 */
export function setCookie(request: TransactionRequest, name: string, value: string): readonly [string, string] {
  const secure = request.origin.startsWith('https:') ? '; Secure' : ''
  const ending = value === '' ? '; Max-Age=0' : ''
  return ['Set-Cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${ending}${secure}`]
}
