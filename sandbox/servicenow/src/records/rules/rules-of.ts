import type { BaseRule } from './base-rule.ts'
import { checkTransition, followApproval, requireClosure, startNew } from './change-rules.ts'
import { mirrorState, releaseHold, requireResolution, stampResolution } from './incident-rules.ts'
import { derivePriority, fillEffectiveNumber } from './task-rules.ts'

/** Rules in the order they run; those of an ancestor run for its descendants too. */
const rules: Readonly<Record<string, readonly BaseRule[]>> = {
  task: [fillEffectiveNumber],
  incident: [mirrorState, releaseHold, derivePriority, requireResolution, stampResolution],
  change_request: [startNew, derivePriority, checkTransition, requireClosure, followApproval],
}

/** @param lineage the table and its ancestors, nearest first. */
export function rulesOf(lineage: readonly string[]): readonly BaseRule[] {
  return lineage.toReversed().flatMap((table) => rules[table] ?? [])
}
