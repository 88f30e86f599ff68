import type { Instance } from '../../instance.ts'
import { runtimeOf } from '../engine/runtime.ts'
import { GLOBAL_SCOPE, readScope, SYSTEM_ACTOR } from '../engine/scope.ts'
import { PackageError } from './package-file.ts'

const WITHOUT_RULES = { workflow: false } as const

/**
 * Removes an application with its tables, their records, and what it added to tables of others.
 *
 * @param idOrScope sys_id of the application record, or the scope's technical name
 * @returns number of records removed
 * @throws PackageError when there is no such application
 */
export function uninstallApplication(instance: Instance, idOrScope: string): number {
  const scope = readScope(instance, idOrScope)
  if (scope === GLOBAL_SCOPE) throw new PackageError(`No application '${idOrScope}'`)
  const { records, dictionary } = instance
  let removed = 0
  const removeAll = (table: string, query: string): void => {
    if (!dictionary.table(table)) return
    for (const row of records.find(table, { query }, SYSTEM_ACTOR)) {
      if (records.remove(table, row['sys_id'] ?? '', SYSTEM_ACTOR, WITHOUT_RULES)) removed += 1
    }
  }
  instance.atomically(() => {
    for (const table of dictionary.tables()) if (table.scope === scope.name) removeAll(table.name, '')
    const own = (table: string): string[] =>
      records.find(table, { query: `sys_scope=${scope.sysId}` }, SYSTEM_ACTOR).map((row) => row['sys_id'] ?? '')
    if (dictionary.table('sys_atf_step')) {
      for (const step of own('sys_atf_step')) {
        removeAll('sys_variable_value', `document_key=${step}`)
        removeAll('sys_element_mapping', `id=${step}`)
      }
    }
    for (const role of own('sys_user_role')) {
      removeAll('sys_user_has_role', `role=${role}`)
      removeAll('sys_user_role_contains', `role=${role}^ORcontains=${role}`)
    }
    for (const table of filesOf(instance)) removeAll(table, `sys_scope=${scope.sysId}`)
    removeAll('sys_scope_privilege', `source_scope=${scope.sysId}`)
    removeAll('sys_scope', `sys_id=${scope.sysId}`)
    runtimeOf(instance).generation.advance()
  })
  instance.log('info', 'Application installer', `Removed ${scope.name}`)
  return removed
}

/** Oldest tables whose records belong to a scope; the dictionary's own come last, because they describe the others. */
function filesOf({ dictionary }: Instance): string[] {
  const last = ['sys_dictionary_override', 'sys_dictionary', 'sys_db_object']
  const scoped = dictionary
    .tables()
    .filter(({ columns }) => columns.has('sys_scope'))
    .filter(({ parent }) => parent === undefined || !dictionary.table(parent)?.columns.has('sys_scope'))
    .map(({ name }) => name)
  const concrete = scoped.flatMap((name) => (name === 'sys_metadata' ? dictionary.descendants(name) : [name]))
  return [...concrete.filter((name) => name !== 'sys_metadata' && !last.includes(name)), ...last]
}
