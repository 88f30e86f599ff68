import { newSysId, type Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { insertRow, selectWhere } from '../storage/rows.ts'
import { stampsOf } from '../writing/journal.ts'

const system = { sysId: '', userName: 'system', roles: new Set<string>(), timeZone: 'UTC', scope: 'global' }

/** Makes the inherited rows of `sys_user_has_role` agree with the groups each user is in. */
export function inheritRoles(core: Core, users: readonly (string | undefined)[]): void {
  const table = requireTable(core.snapshot(), 'sys_user_has_role')
  for (const user of new Set(users)) {
    if (!user) continue
    core.connection.prepare(`DELETE FROM "sys_user_has_role" WHERE "user" = ? AND "inherited" = 'true'`).run(user)
    const held = new Set(selectWhere(core.connection, table, { user }).map((row) => row['role']))
    for (const { role, group } of rolesByGroup(core, user)) {
      if (held.has(role)) continue
      held.add(role)
      const granted = { user, role, granted_by: group, inherited: 'true', state: 'active' }
      insertRow(core.connection, table, { ...stampsOf(core, system), sys_id: newSysId(), ...granted })
    }
  }
}

function rolesByGroup(core: Core, user: string): { role: string; group: string }[] {
  return core.connection
    .prepare(
      `SELECT granted."role" AS role, granted."group" AS granting FROM "sys_user_grmember" AS member
       JOIN "sys_group_has_role" AS granted ON granted."group" = member."group" WHERE member."user" = ?`,
    )
    .all(user)
    .map((row) => ({ role: String(row['role']), group: String(row['granting']) }))
}

export function membersOf(core: Core, group: string): string[] {
  return selectWhere(core.connection, requireTable(core.snapshot(), 'sys_user_grmember'), { group }).map(
    (row) => row['user'] ?? '',
  )
}
