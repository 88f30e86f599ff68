import { effectivePhase, type StateName } from '../state-names/state-names.ts'
import type { Phase, TicketKind } from '../ticket/ticket.ts'

/**
 * The state a record is put into: the first in the instance's order that means `phase` to the tenant.
 * @returns undefined when the instance has none, or nobody said which it is.
 */
export function stateMeaning(
  kind: TicketKind,
  states: ReadonlyArray<Pick<StateName, 'value' | 'phase' | 'position' | 'listed' | 'retired'>>,
  phase: Phase,
): string | undefined {
  return states
    .filter((state) => state.listed && !state.retired && effectivePhase(kind, state) === phase)
    .toSorted((a, b) => a.position - b.position)[0]?.value
}

/** Close codes that say the work was done, newest set of codes first (ServiceNow docs, incident and change close codes). */
const codesOfWorkDone: Record<TicketKind, readonly string[]> = {
  incident: ['Solution provided', 'Solved (Permanently)'],
  change: ['successful'],
}

/** @param codes of the instance, in its order. @returns undefined when it has none. */
export function closeCodeOf(kind: TicketKind, codes: readonly string[]): string | undefined {
  return codesOfWorkDone[kind].find((code) => codes.includes(code)) ?? codes[0]
}
