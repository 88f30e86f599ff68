import { createHash } from 'node:crypto'

/** Name and id of the scope an application is built for. */
export interface AppScope {
  readonly scope: string
  /** 32 hex digits: id of the application's record, the same for every build of one scope. */
  readonly scopeId: string
}

/** A sys_id as `keys.ts` holds it. */
export const recordId = /\b[0-9a-f]{32}\b/g

/** Longest scope name of the platform, in characters (ServiceNow SDK, now.config.json). */
const MAX_SCOPE_LENGTH = 18

/**
 * The vendor's build accepts any scope name and leaves the instance to refuse it; `now-sdk init` knows the rules.
 *
 * @throws RangeError naming what to change.
 */
export function checkAppScope({ scope, scopeId }: AppScope): void {
  if (scope.length > MAX_SCOPE_LENGTH) {
    throw new RangeError(`Scope ${scope} has ${scope.length} characters; ServiceNow takes ${MAX_SCOPE_LENGTH} at most.`)
  }
  if (!/^(x|sn)(_[a-z0-9]+)+$/.test(scope)) {
    throw new RangeError(
      `Scope ${scope} must be x_ and your vendor prefix, then _ and a name: lower-case letters and digits, single underscores.`,
    )
  }
  if (!/^[0-9a-f]{32}$/.test(scopeId)) {
    throw new RangeError(`Scope id ${scopeId} must be 32 hexadecimal digits in lower case.`)
  }
}

/** A scope id for a scope that was given none: the same on every machine, so that a later build upgrades the app. */
export function scopeIdOf(scope: string): string {
  return createHash('sha256').update(`scope ${scope}`).digest('hex').slice(0, 32)
}

/**
 * Record ids for another scope, in the text of `keys.ts`: an instance may hold both applications, and a sys_id is
 * taken once. Ids of records that are not ours, which keys refer to, stay as they are.
 */
export function rekey(keys: string, scopeId: string): string {
  const ours = new Set(Array.from(keys.matchAll(/table: '\w+'\s+id: '([0-9a-f]{32})'/g), ([, id]) => id))
  return keys.replaceAll(recordId, (id) =>
    ours.has(id) ? createHash('sha256').update(`${scopeId} ${id}`).digest('hex').slice(0, 32) : id,
  )
}
