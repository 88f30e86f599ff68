import { ActionDecision, type ActionStatus } from '@scorelink/contracts'

export type DecisionStatus = ActionDecision['status']

/** What can be decided about an action that stands so: everything but what it is. */
export function decisionsFor(status: ActionStatus): DecisionStatus[] {
  return ActionDecision.shape.status.options.filter((choice) => choice !== status)
}

/** @returns undefined when the comment is longer than Microsoft is told. */
export function toDecision(status: DecisionStatus, comment: string): ActionDecision | undefined {
  const parsed = ActionDecision.safeParse({ status, comment })
  return parsed.success ? parsed.data : undefined
}
