import type { TicketKind } from '../lib/names.ts'
import type { Closing, Outcome } from './patch-input.ts'

/** States in which a record of the shipped tables rests (ServiceNow docs, incident states; change states). */
const closingStates: Readonly<Record<TicketKind, Readonly<Record<Outcome, string>>>> = {
  incident: { done: '6', cancelled: '8' },
  change: { done: '3', cancelled: '4' },
}

/** Close codes that say the work was done, newest set of codes first. */
const codesOfWorkDone: Readonly<Record<TicketKind, readonly string[]>> = {
  incident: ['Solution provided', 'Solved (Permanently)'],
  change: ['successful'],
}

/**
 * Columns that close a record.
 * @param codes close codes of this instance
 */
export function closingValues(
  kind: TicketKind,
  { outcome, code, notes }: Closing,
  codes: readonly string[],
): Readonly<Record<string, string>> {
  const usual = codesOfWorkDone[kind].find((candidate) => codes.includes(candidate)) ?? codes[0]
  const closeCode = code ?? (outcome === 'done' ? usual : undefined)
  return {
    state: closingStates[kind][outcome],
    close_notes: notes,
    ...(closeCode !== undefined && { close_code: closeCode }),
  }
}
