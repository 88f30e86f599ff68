import type { Actor, Instance, TableDefinition } from '../../instance.ts'
import { ApiFailure, failures } from '../envelope.ts'

/**
 * Platform tables whose REST access is protected as a whole, so that an ordinary user gets 403 instead of an empty
 * list (captures of current releases).
 */
const API_PROTECTED_TABLES = new Set(['sys_db_object', 'sys_plugins', 'v_plugin', 'sys_store_app', 'sys_package'])

/** @throws ApiFailure 400 when there is no such table, then 403 when REST may not touch it. */
export function resolveTable(instance: Instance, name: string, actor: Actor): TableDefinition {
  const table = instance.dictionary.table(name)
  if (table === undefined) throw new ApiFailure(failures.invalidTable(name))
  if (!table.webServiceAccess) throw new ApiFailure(failures.webServiceAccess(name))
  if (API_PROTECTED_TABLES.has(name) && !actor.roles.has('admin')) throw new ApiFailure(failures.apiLevelAcl())
  return table
}
