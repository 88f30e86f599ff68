import { randomBytes } from 'node:crypto'
import type { TransactionRequest } from '../instance.ts'

type HeaderList = ReadonlyArray<readonly [name: string, value: string]>

/** Sent with every answer of an instance (captures of public instances). */
const ALWAYS: HeaderList = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Pragma', 'no-store,no-cache'],
  ['Cache-control', 'no-cache,no-store,must-revalidate,max-age=-1'],
  ['Expires', '0'],
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['Server', 'ServiceNow'],
]

/**
 * Headers around a REST answer.
 *
 * @param signedIn whether authentication succeeded: only then the answer says who is logged in.
 */
export function standardHeaders(request: TransactionRequest, signedIn: boolean): HeaderList {
  const session: HeaderList = signedIn
    ? [
        ['X-Is-Logged-In', 'true'],
        ['X-Transaction-ID', randomBytes(6).toString('hex')],
      ]
    : []
  return [...session, ...ALWAYS, ...cookies(request)]
}

/** A client without a session cookie is handed one, as by a servlet container; it carries no log-in by itself. */
function cookies(request: TransactionRequest): HeaderList {
  if (/(?:^|;\s*)JSESSIONID=/.test(request.headers['cookie'] ?? '')) return []
  const secure = request.origin.startsWith('https:') ? '; Secure' : ''
  const cookie = (text: string): readonly [string, string] => ['Set-Cookie', `${text}; Path=/; HttpOnly${secure}`]
  return [
    cookie(`JSESSIONID=${randomBytes(16).toString('hex').toUpperCase()}`),
    cookie(`glide_user_route=glide.${randomBytes(16).toString('hex')}; Max-Age=2147483647`),
    cookie('glide_user=; Max-Age=0'),
    cookie('glide_user_session=; Max-Age=0'),
  ]
}
