import type { Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import { isTimeZone } from '../display/date-time.ts'
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
    timeZone: [row['time_zone'], core.property('glide.sys.default.tz')].find(isKnownZone) ?? 'UTC',
    scope: 'global',
  }
}

/** Anything may stand in `time_zone`; a zone nobody knows counts as none. */
const isKnownZone = (zone: string | undefined): zone is string => Boolean(zone) && isTimeZone(zone ?? '')

/** Roles given to the user or to a group of theirs, and the roles those contain. */
function rolesOf(core: Core, user: string): ReadonlySet<string> {
  const rows = core.connection
    .prepare(
      `WITH RECURSIVE held(role) AS (
         SELECT "role" FROM "sys_user_has_role" WHERE "user" = ?1 AND coalesce("state", 'active') = 'active'
         UNION SELECT granted."role" FROM "sys_user_grmember" AS member
           JOIN "sys_group_has_role" AS granted ON granted."group" = member."group" WHERE member."user" = ?1
         UNION SELECT link."sys_user_role_contains$contains" FROM held
           JOIN "sys_metadata" AS link ON link."sys_user_role_contains$role" = held.role)
       SELECT role."sys_user_role$name" AS name FROM held JOIN "sys_metadata" AS role ON role."sys_id" = held.role`,
    )
    .all({ 1: user })
  return new Set(rows.map((row) => String(row['name'])))
}
