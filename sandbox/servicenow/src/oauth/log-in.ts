import type { Instance, Row, TransactionRequest } from '../instance.ts'
import { isPasswordOf } from './stored-secrets.ts'
import { refusalOf } from './log-in-rules.ts'
import { toPlatformTime } from './platform-time.ts'
import { openSession, type Session } from './sessions.ts'
import { systemActor } from './system-actor.ts'
import { findUser } from './users.ts'

/** One text for every failure: it must not tell which users exist. */
export const LOG_IN_FAILED = 'User name or password invalid'

/** Logs a person in to the pages. @returns undefined when refused; the reason is in the system log. */
export function logIn(
  userName: string,
  password: string,
  request: TransactionRequest,
  instance: Instance,
): Session | undefined {
  const user = findUser(instance, userName)
  if (user === undefined || !isPasswordOf(user, password)) {
    instance.log('warn', 'login', `Login failed for "${userName}": user name or password invalid`)
    return undefined
  }
  return admit(user, request, instance)
}

/** Opens a session for a person whose identity is proven already. */
export function admit(user: Row, request: TransactionRequest, instance: Instance): Session | undefined {
  const refusal = refusalOf(user, 'page')
  if (refusal !== undefined) {
    instance.log('warn', 'login', `Login failed for "${user['user_name']}": ${refusal}`)
    return undefined
  }
  const sysId = user['sys_id'] ?? ''
  const lastLogin = { last_login_time: toPlatformTime(instance.now()) }
  return instance.atomically(() => {
    instance.records.update('sys_user', sysId, lastLogin, systemActor, { workflow: false })
    return openSession(sysId, request, instance)
  })
}

/**
 * A form posted from another site would log its visitor in as somebody else. Browsers say where a post comes from;
 * programs do not, and have no visitor to deceive.
 */
export function comesFromElsewhere(request: TransactionRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'cross-site'
  const origin = request.headers['origin']
  return origin !== undefined && origin !== request.origin
}
