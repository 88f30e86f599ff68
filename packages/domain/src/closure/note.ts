/** The snapshot a note rests on. */
export interface CitedEvidence {
  /** `2026-11-24` */
  readonly day: string
  readonly points: number
  readonly maxPoints: number | null
}

/**
 * What a record is told when the score proves or disproves its work: a note cites the snapshot, so that whoever reads it
 * in ServiceNow can check it.
 * @param person who decided; null for the tenant's policy.
 */
export function closureNote(step: 'resolve' | 'reopen', evidence: CitedEvidence, person: string | null): string {
  const points = `${format(evidence.points)} of ${evidence.maxPoints === null ? 'an unknown number of' : format(evidence.maxPoints)} points`
  const by = person === null ? 'by the closing policy of the organization' : `for ${person}`
  const found =
    step === 'resolve'
      ? `The Microsoft Secure Score snapshot of ${evidence.day} shows the work as done: ${points}.`
      : `The Microsoft Secure Score snapshot of ${evidence.day} no longer shows the work as done: ${points}.`
  return `${found} ${step === 'resolve' ? 'Resolved' : 'Reopened'} by Scorelink ${by}.`
}

function format(points: number): string {
  return String(Number(points.toFixed(2)))
}
