import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Instance, TransactionRequest } from '../instance.ts'
import { readCookie, setCookie } from './cookies.ts'
import { deriveToken, hashToken, secretsEqual } from './secrets.ts'
import { sessionTimeoutMs } from './settings.ts'

export interface Session {
  readonly userSysId: string
  /** `g_ck`: what forms and API calls send along to show that they come from a page of this session. */
  readonly userToken: string
  readonly setCookies: ReadonlyArray<readonly [name: string, value: string]>
}

const COOKIE = 'JSESSIONID'
/** Writing the time of use at every request would make every page a write. */
const TOUCH_AFTER_MS = 60_000

/** Starts a session of its own for every log-in, so that an id planted before log-in is worth nothing. */
export function openSession(userSysId: string, request: TransactionRequest, instance: Instance): Session {
  const id = randomBytes(16).toString('hex').toUpperCase()
  const now = instance.now()
  const sql = sessionTable(instance.sql)
  sql.prepare('delete from simulator_session where seen_at < ?').run(now - sessionTimeoutMs(instance))
  sql.prepare('insert into simulator_session values (?, ?, ?)').run(hashToken(id), userSysId, now)
  const setCookies = [
    setCookie(request, COOKIE, id),
    setCookie(request, 'glide_user_route', `glide.${randomBytes(16).toString('hex')}`),
  ]
  return { userSysId, userToken: userTokenOf(id, instance), setCookies }
}

/** The live session named by the request's cookie. */
export function findSession(request: TransactionRequest, instance: Instance): Session | undefined {
  const id = readCookie(request, COOKIE)
  if (id === undefined) return undefined
  const now = instance.now()
  const sql = sessionTable(instance.sql)
  const row = sql.prepare('select user_sys_id, seen_at from simulator_session where id_hash = ?').get(hashToken(id))
  if (row === undefined) return undefined
  const seenAt = Number(row['seen_at'])
  if (seenAt < now - sessionTimeoutMs(instance)) return undefined
  if (now - seenAt > TOUCH_AFTER_MS) {
    sql.prepare('update simulator_session set seen_at = ? where id_hash = ?').run(now, hashToken(id))
  }
  return { userSysId: String(row['user_sys_id']), userToken: userTokenOf(id, instance), setCookies: [] }
}

/**
 * Makes the guest's session that the request's cookie stands for the caller's own, under a new id: an authenticated
 * call logs its cookie in, which is how the vendor's command line tool comes from a bearer token to a session.
 *
 * @returns headers for the answer; none without a cookie, or when it belongs to a session already.
 */
export function adoptSession(
  request: TransactionRequest,
  userSysId: string,
  instance: Instance,
): Session['setCookies'] {
  if (readCookie(request, COOKIE) === undefined || findSession(request, instance) !== undefined) return []
  return openSession(userSysId, request, instance).setCookies
}

/** Ends the request's session, if any. @returns the header that makes the browser forget it. */
export function closeSession(request: TransactionRequest, instance: Instance): readonly [string, string] {
  const id = readCookie(request, COOKIE)
  if (id !== undefined) {
    sessionTable(instance.sql).prepare('delete from simulator_session where id_hash = ?').run(hashToken(id))
  }
  return setCookie(request, COOKIE, '')
}

/** Whether `sent` is the session's own token. */
export function isUserToken(session: Session, sent: string | null | undefined): boolean {
  return typeof sent === 'string' && sent !== '' && secretsEqual(sent, session.userToken)
}

function userTokenOf(sessionId: string, instance: Instance): string {
  return deriveToken('g_ck', sessionId, instance.sql)
}

const prepared = new WeakSet<DatabaseSync>()

/** Sessions live in the instance's file: all threads see them and they survive a restart. */
function sessionTable(sql: DatabaseSync): DatabaseSync {
  if (!prepared.has(sql)) {
    sql.exec(
      `create table if not exists simulator_session (
         id_hash text primary key, user_sys_id text not null, seen_at integer not null
       ) strict, without rowid`,
    )
    prepared.add(sql)
  }
  return sql
}
