import type { Instance, Row } from '../instance.ts'
import { escapeQueryValue } from '../rest/values/query-text.ts'
import { systemActor } from './system-actor.ts'

/** The user with this user name. */
export function findUser(instance: Instance, userName: string): Row | undefined {
  return userName === '' ? undefined : findBy(instance, 'user_name', userName)
}

/** The user a name from outside belongs to: by user name, then by e-mail address. */
export function matchUser(instance: Instance, nameOrEmail: string): Row | undefined {
  return findUser(instance, nameOrEmail) ?? (nameOrEmail === '' ? undefined : findBy(instance, 'email', nameOrEmail))
}

function findBy(instance: Instance, column: string, value: string): Row | undefined {
  const query = `${column}=${escapeQueryValue(value)}`
  return instance.records.find('sys_user', { query, limit: 1 }, systemActor)[0]
}
