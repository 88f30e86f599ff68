import type { Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { requireTable } from '../dictionary/dictionary.ts'
import { selectWhere } from '../storage/rows.ts'

/** The user as one who acts, with every role contained in those held; undefined when there is no such user. */
export function findActor(core: Core, user: string): Actor | undefined {
  const users = requireTable(core.snapshot(), 'sys_user')
  const [byName] = selectWhere(core.connection, users, { user_name: user })
  const row = byName ?? selectWhere(core.connection, users, { sys_id: user })[0]
  return row && toActor(core, row)
}

function toActor(core: Core, row: Row): Actor {
  const sysId = row['sys_id'] ?? ''
  return {
    sysId,
    userName: row['user_name'] ?? '',
    roles: rolesOf(core, sysId),
    timeZone: row['time_zone'] || core.property('glide.sys.default.tz') || 'UTC',
    scope: 'global',
  }
}

/** Roles given to the user or to a group of theirs, and the roles those contain. */
function rolesOf(core: Core, user: string): ReadonlySet<string> {
  const { connection } = core
  const snapshot = core.snapshot()
  const table = (name: string) => requireTable(snapshot, name)
  const groups = selectWhere(connection, table('sys_user_grmember'), { user }).map((member) => member['group'] ?? '')
  const held = [
    ...selectWhere(connection, table('sys_user_has_role'), { user })
      .filter((grant) => (grant['state'] || 'active') === 'active')
      .map((grant) => grant['role'] ?? ''),
    ...groups.flatMap((group) =>
      selectWhere(connection, table('sys_group_has_role'), { group }).map((grant) => grant['role'] ?? ''),
    ),
  ]
  const contained = Map.groupBy(
    selectWhere(connection, table('sys_user_role_contains'), {}),
    (link) => link['role'] ?? '',
  )
  const ids = new Set<string>()
  for (const pending = [...held]; pending.length > 0;) {
    const role = pending.pop() ?? ''
    if (ids.has(role)) continue
    ids.add(role)
    for (const link of contained.get(role) ?? []) pending.push(link['contains'] ?? '')
  }
  const names = selectWhere(connection, table('sys_user_role'), {})
    .filter((role) => ids.has(role['sys_id'] ?? ''))
    .map((role) => role['name'] ?? '')
  return new Set(names)
}
