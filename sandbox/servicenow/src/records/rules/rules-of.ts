import type { BaseRule } from './base-rule.ts'
import { checkTransition, deriveChangePriority, followApproval, startNew } from './change-rules.ts'
import { completeApplicationFile, completeOauthEntity, fillUserName, restrictMachine } from './identity-rules.ts'
import { mirrorState, releaseHold, stampResolution } from './incident-rules.ts'
import { closeTask, countReassignment, derivePriority, fillEffectiveNumber } from './task-rules.ts'

/** Rules in the order they run; those of an ancestor run for its descendants too. */
const rules: Readonly<Record<string, readonly BaseRule[]>> = {
  task: [fillEffectiveNumber, countReassignment],
  incident: [mirrorState, releaseHold, derivePriority, stampResolution],
  change_request: [startNew, deriveChangePriority, checkTransition, followApproval],
  change_task: [closeTask],
  problem_task: [closeTask],
  sc_request: [closeTask],
  sc_req_item: [closeTask],
  sc_task: [closeTask],
  sys_user: [fillUserName, restrictMachine],
  sys_metadata: [completeApplicationFile],
  oauth_entity: [completeOauthEntity],
}

/** @param lineage the table and its ancestors, nearest first. */
export function rulesOf(lineage: readonly string[]): readonly BaseRule[] {
  return lineage.toReversed().flatMap((table) => rules[table] ?? [])
}
