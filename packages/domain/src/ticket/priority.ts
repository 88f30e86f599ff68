import type { PriorityRow } from '../form/ticket-form.ts'
import type { Priority, RecordPriority } from './ticket.ts'

/** What an instance computes a priority from. */
export interface ImpactAndUrgency {
  readonly impact: string
  readonly urgency: string
}

/** The lookup an instance is delivered with (ServiceNow docs, incident management, default priority lookup). */
const shippedPairs: Record<Priority, ImpactAndUrgency> = {
  1: { impact: '1', urgency: '1' },
  2: { impact: '1', urgency: '2' },
  3: { impact: '2', urgency: '2' },
  4: { impact: '2', urgency: '3' },
}

/**
 * Impact and urgency that make the instance's own rule arrive at the chosen priority: it computes priority from these
 * two and overwrites what a client sends. The usual pair where the instance agrees with it, else the first that it lists.
 * @param lookup of the instance; empty when it could not be read.
 */
export function impactAndUrgencyOf(priority: Priority, lookup: readonly PriorityRow[]): ImpactAndUrgency {
  const usual = shippedPairs[priority]
  const giving = lookup.filter((row) => row.priority === String(priority))
  const [first] = giving
  const agrees = giving.some(({ impact, urgency }) => impact === usual.impact && urgency === usual.urgency)
  return first === undefined || agrees ? usual : { impact: first.impact, urgency: first.urgency }
}

/** @returns undefined for a priority of the instance's own, or none. */
export function toRecordPriority(value: string): RecordPriority | undefined {
  switch (value) {
    case '1':
      return 1
    case '2':
      return 2
    case '3':
      return 3
    case '4':
      return 4
    case '5':
      return 5
    default:
      return undefined
  }
}

/** What we send for it: none of us chooses planning, so a record made anew gets the lowest there is beside it. */
export function toSentPriority(priority: RecordPriority): Priority {
  return priority === 5 ? 4 : priority
}
