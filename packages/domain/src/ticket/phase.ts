import type { Phase, TicketKind } from './ticket.ts'

/** Meaning of the state values a ServiceNow instance is delivered with (ServiceNow docs, incident and change states). */
const standardPhases: Record<TicketKind, Readonly<Record<string, Phase>>> = {
  incident: {
    '1': 'open',
    '2': 'in-progress',
    '3': 'in-progress',
    '6': 'done',
    '7': 'done',
    '8': 'cancelled',
  },
  change: {
    '-5': 'open',
    '-4': 'in-progress',
    '-3': 'in-progress',
    '-2': 'in-progress',
    '-1': 'in-progress',
    '0': 'in-progress',
    '3': 'done',
    '4': 'cancelled',
  },
}

/** @returns null for a value the standard does not know: shown as such, never guessed. */
export function phaseOf(kind: TicketKind, stateValue: string): Phase | null {
  return standardPhases[kind][stateValue] ?? null
}
