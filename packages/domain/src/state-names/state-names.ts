import { phaseOf } from '../ticket/phase.ts'
import type { Phase, TicketKind } from '../ticket/ticket.ts'

/** One entry of an instance's list of states, in one language. */
export interface StateChoice {
  readonly value: string
  readonly label: string
  /** `en`, `nl`, as the instance writes it. */
  readonly language: string
  /** Order in the list. */
  readonly position: number
}

/** What is kept of one state of an instance, for one kind of ticket. */
export interface StateName {
  /** The key: labels change with language and are no key. */
  readonly value: string
  /** Label in the instance's language. */
  readonly label: string
  readonly labels: Readonly<Record<string, string>>
  readonly position: number
  /** False for a value met on a ticket that no list of the instance has. */
  readonly listed: boolean
  /** No longer in the list; tickets may still be in it. */
  readonly retired: boolean
  /** Turned up after the first reading, and nobody looked at it yet. */
  readonly fresh: boolean
  /** What the tenant calls it; null takes the label. */
  readonly customName: string | null
  /** What the tenant says it means; null takes the standard meaning. */
  readonly phase: Phase | null
}

/** The meaning of a state: the tenant's word, else the standard's, else unknown. */
export function effectivePhase(kind: TicketKind, state: Pick<StateName, 'value' | 'phase'>): Phase | null {
  return state.phase ?? phaseOf(kind, state.value)
}

/** A state met on a ticket that is not known yet: shown under its label until somebody gives it a phase. */
export function metState(value: string, label: string): StateName {
  return {
    value,
    label,
    labels: {},
    position: lastPosition,
    listed: false,
    retired: false,
    fresh: true,
    customName: null,
    phase: null,
  }
}

/** States the instance's list does not have come after those it has. */
const lastPosition = 1_000_000

/**
 * What is known after the instance's list was read again. Names and phases a tenant gave stay, also on a state that
 * left the list; a value that was not there before is fresh, except at the very first reading.
 * @param language of the label; where the list has none in it, English, else whatever there is.
 */
export function mergeStates(
  known: readonly StateName[],
  choices: readonly StateChoice[],
  language: string,
): StateName[] {
  const firstReading = !known.some(({ listed }) => listed)
  const read = Map.groupBy(choices, ({ value }) => value)
  const merged = [...read].map(([value, entries]): StateName => {
    const before = known.find((state) => state.value === value)
    const labels = Object.fromEntries(entries.map((entry) => [entry.language, entry.label]))
    return {
      value,
      label: labels[language] ?? labels['en'] ?? entries[0]!.label,
      labels,
      position: Math.min(...entries.map(({ position }) => position)),
      listed: true,
      retired: false,
      fresh: !firstReading && (before?.fresh ?? true),
      customName: before?.customName ?? null,
      phase: before?.phase ?? null,
    }
  })
  const gone = known
    .filter(({ value }) => !read.has(value))
    .map((state): StateName => ({ ...state, retired: state.listed, position: lastPosition }))
  return [...merged, ...gone]
}
