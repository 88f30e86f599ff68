import type { ChangeType } from './change-request.ts'

/** States of a change request as stored (ServiceNow docs, change state model). */
const NEW = '-5'
const ASSESS = '-4'
const AUTHORIZE = '-3'
const SCHEDULED = '-2'
const IMPLEMENT = '-1'
const REVIEW = '0'
const CLOSED = '3'
const CANCELED = '4'

const FORWARD: Readonly<Record<ChangeType, readonly string[]>> = {
  normal: [NEW, ASSESS, AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW, CLOSED],
  standard: [NEW, SCHEDULED, IMPLEMENT, REVIEW, CLOSED],
  emergency: [NEW, AUTHORIZE, SCHEDULED, IMPLEMENT, REVIEW, CLOSED],
}

export type TransitionCondition = 'Not On hold' | 'No active Change Tasks'

export interface StateTransition {
  readonly from: string
  readonly to: string
  /** Made by the platform when its conditions hold: by approvals, or when the last change task closes. */
  readonly automatic: boolean
  readonly conditions: readonly TransitionCondition[]
}

/** Ways out of a state: one step forward, back to New once approval was asked for, and Canceled before Review. */
export function transitionsFrom(type: ChangeType, state: string): StateTransition[] {
  const path = FORWARD[type]
  const position = path.indexOf(state)
  if (position === -1) return []
  const next = path[position + 1]
  const beforeReview = position < path.indexOf(REVIEW)
  const revertible = type !== 'standard' && [ASSESS, AUTHORIZE, SCHEDULED].includes(state)
  return [
    ...(next === undefined ? [] : [transition(state, next)]),
    ...(revertible ? [transition(state, NEW)] : []),
    ...(beforeReview ? [transition(state, CANCELED)] : []),
  ]
}

function transition(from: string, to: string): StateTransition {
  const toReview = from === IMPLEMENT && to === REVIEW
  const byApproval = (from === ASSESS && to === AUTHORIZE) || (from === AUTHORIZE && to === SCHEDULED)
  return {
    from,
    to,
    automatic: toReview || byApproval,
    conditions: toReview ? ['Not On hold', 'No active Change Tasks'] : ['Not On hold'],
  }
}
