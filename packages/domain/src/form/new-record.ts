import type { TicketKind } from '../ticket/ticket.ts'
import type { FormColumn } from './ticket-form.ts'

/** State of a new record (ServiceNow docs, incident states; change states). */
const initialState: Record<TicketKind, string> = { incident: '1', change: '-5' }

/**
 * Whether a demand can concern a new record. Most conditions are the instance's to judge; one that names other states
 * than the first, as "when resolved" does, says by itself that it is about later.
 */
export function concernsNewRecord({ when }: FormColumn, kind: TicketKind): boolean {
  // Alternatives may let a new record in by another way.
  if (/\^(?:OR|NQ)/.test(when)) return true
  return !when.split('^').some((term) => excludesNew(term, initialState[kind]))
}

function excludesNew(term: string, initial: string): boolean {
  const [, values] = /^(?:incident_)?state(?:=|IN)([-\d,]+)$/.exec(term) ?? []
  return values !== undefined && !values.split(',').includes(initial)
}
