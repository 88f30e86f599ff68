import type { Actor, Row } from '../../instance.ts'
import type { Core } from '../core.ts'
import type { StoredTable } from '../dictionary/dictionary.ts'
import { storeColumn, storeTable } from '../dictionary/store-records.ts'
import { closeParents } from './catalog-closure.ts'
import { askApproval, followDecision, followLastTask } from './change-approval.ts'
import { inheritRoles, membersOf } from './group-roles.ts'
import { restartCounts } from './rate-limit-rules.ts'

type FollowUp = (core: Core, row: Row, previous: Row | undefined, actor: Actor) => void

/** What the platform itself does once a row is stored. */
const followUps: Readonly<Record<string, FollowUp>> = {
  change_request: askApproval,
  change_task: followLastTask,
  sysapproval_approver: followDecision,
  sc_task: closeParents,
  sys_user_grmember: (core, row, previous) => inheritRoles(core, [row['user'], previous?.['user']]),
  sys_group_has_role: (core, row) => inheritRoles(core, membersOf(core, row['group'] ?? '')),
  sys_rate_limit_rules: restartCounts,
  sys_db_object: storeTable,
  sys_dictionary: storeColumn,
}

export function followUp(core: Core, table: StoredTable, row: Row, previous: Row | undefined, actor: Actor): void {
  for (const owner of core.snapshot().lineage(table.name)) followUps[owner]?.(core, row, previous, actor)
}

export function followRemoval(core: Core, table: StoredTable, row: Row): void {
  if (table.name === 'sys_user_grmember') inheritRoles(core, [row['user']])
  if (table.name === 'sys_group_has_role') inheritRoles(core, membersOf(core, row['group'] ?? ''))
}
