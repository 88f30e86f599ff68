import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** Compares without telling by its duration where two texts differ. */
export function secretsEqual(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right))
}

/** What is stored in place of a token: enough to recognise it, not to use it. */
export function hashToken(token: string): string {
  return digest(token).toString('hex')
}

/**
 * A token that only this instance can compute from what it is about. So the same valid token can be handed out again,
 * as the platform does, while only its hash is stored.
 *
 * @returns 86 characters of base64url, the length seen on instances.
 */
export function deriveToken(purpose: string, subject: string, sql: DatabaseSync): string {
  return createHmac('sha512', instanceKey(sql)).update(`${purpose}:${subject}`).digest('base64url')
}

/** A secret drawn for one use. @returns 86 characters of base64url. */
export function randomToken(): string {
  return randomBytes(64).toString('base64url')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

const keys = new WeakMap<DatabaseSync, string>()

/** Drawn when first asked for and kept in the instance's file: threads and restarts must agree on it. */
function instanceKey(sql: DatabaseSync): string {
  const known = keys.get(sql)
  if (known !== undefined) return known
  sql.exec('create table if not exists simulator_secret (name text primary key, value text not null) strict')
  sql
    .prepare("insert into simulator_secret (name, value) values ('token', ?) on conflict do nothing")
    .run(randomToken())
  const row = sql.prepare("select value from simulator_secret where name = 'token'").get()
  const key = String(row?.['value'])
  keys.set(sql, key)
  return key
}
