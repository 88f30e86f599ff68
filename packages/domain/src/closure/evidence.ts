import type { ActionStatus } from '../score/improvement-action.ts'

/** What the newest snapshot says about an improvement action. */
export type Evidence =
  /** Microsoft measured all the points. */
  | 'reached'
  /** Points are missing. */
  | 'short'
  /** Points Microsoft took from somebody's word: third party or alternate mitigation. */
  | 'asserted'
  /** Somebody accepted the risk: no points are expected. */
  | 'risk-accepted'
  /** The newest snapshot no longer has the action: it cannot be measured. */
  | 'gone'

/** @param status undefined when the newest snapshot does not have the action. */
export function evidenceOf(status: ActionStatus | undefined): Evidence {
  switch (status) {
    case undefined:
      return 'gone'
    case 'completed':
      return 'reached'
    case 'third-party':
    case 'alternate-mitigation':
      return 'asserted'
    case 'risk-accepted':
      return 'risk-accepted'
    case 'to-address':
    case 'unknown':
      return 'short'
  }
}

/** Weakest first: a ticket for several actions is worth no more than its weakest one. */
const weakestFirst: readonly Evidence[] = ['short', 'risk-accepted', 'asserted', 'reached', 'gone']

/**
 * Evidence of a ticket that was shared for several actions. Actions that are gone count only when all are.
 * @param evidence of each action, at least one.
 * @throws RangeError without any.
 */
export function weakestEvidence(evidence: readonly Evidence[]): Evidence {
  const weakest = weakestFirst.find((candidate) => evidence.includes(candidate))
  if (weakest === undefined) throw new RangeError('evidence of no action')
  return weakest
}
