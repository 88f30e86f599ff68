import type { DatabaseSync } from 'node:sqlite'
import type { Instance } from '../instance.ts'
import type { Challenge } from './pkce.ts'
import { hashToken, randomToken } from './secrets.ts'

/** What an authorization code stands for. */
export interface Authorization {
  readonly clientId: string
  readonly userSysId: string
  readonly redirectAddress: string
  readonly challenge: Challenge | undefined
}

/** The lifetime on an instance is not documented; RFC 6749 advises ten minutes at most. */
const LIFETIME_MS = 10 * 60_000

/** @returns a code of 86 base64url characters, as seen on instances. */
export function issueCode(authorization: Authorization, instance: Instance): string {
  const code = randomToken()
  const sql = codeTable(instance.sql)
  sql.prepare('delete from simulator_authorization_code where expires_at <= ?').run(instance.now())
  sql
    .prepare('insert into simulator_authorization_code values (?, ?, ?, ?, ?, ?, ?)')
    .run(
      hashToken(code),
      authorization.clientId,
      authorization.userSysId,
      authorization.redirectAddress,
      authorization.challenge?.value ?? '',
      authorization.challenge?.method ?? '',
      instance.now() + LIFETIME_MS,
    )
  return code
}

/** Takes a code out of circulation. @returns what it stood for; undefined when unknown, used or expired. */
export function redeemCode(code: string, instance: Instance): Authorization | undefined {
  const row = codeTable(instance.sql)
    .prepare('delete from simulator_authorization_code where code_hash = ? returning *')
    .get(hashToken(code))
  if (row === undefined || Number(row['expires_at']) <= instance.now()) return undefined
  const text = (column: string): string => String(row[column])
  const challenge = text('challenge')
  return {
    clientId: text('client_id'),
    userSysId: text('user_sys_id'),
    redirectAddress: text('redirect_address'),
    challenge:
      challenge === '' ? undefined : { value: challenge, method: text('method') === 'S256' ? 'S256' : 'plain' },
  }
}

const prepared = new WeakSet<DatabaseSync>()

function codeTable(sql: DatabaseSync): DatabaseSync {
  if (!prepared.has(sql)) {
    sql.exec(
      `create table if not exists simulator_authorization_code (
         code_hash text primary key, client_id text not null, user_sys_id text not null,
         redirect_address text not null, challenge text not null, method text not null, expires_at integer not null
       ) strict, without rowid`,
    )
    prepared.add(sql)
  }
  return sql
}
