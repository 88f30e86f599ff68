import {
  type KindStateNames,
  maxStateNameLength,
  type Phase,
  type StateName,
  type StateNamesChange,
} from '@scorelink/contracts'

/** What somebody typed over what is stored; `name` empty and `phase` null take the default. */
export type StateEdit = { name?: string; phase?: Phase | null }
export type StateEdits = Readonly<Record<string, StateEdit>>

/** A state as it would be once saved. */
export type EditedState = { name: string; customName: string | null; phase: Phase | null; ownPhase: Phase | null }

export function editedState(state: StateName, edits: StateEdits): EditedState {
  const edit = edits[state.value]
  const typed = edit?.name === undefined ? (state.customName ?? '') : edit.name
  const customName = typed.trim() === '' || typed.trim() === state.label ? null : typed.trim()
  const stored = state.phase === state.standardPhase ? null : state.phase
  const ownPhase = edit?.phase === undefined ? stored : edit.phase
  return { name: typed, customName, ownPhase, phase: ownPhase ?? state.standardPhase }
}

/** Whether saving would change anything. */
export function isEdited(states: readonly StateName[], edits: StateEdits): boolean {
  return states.some((state) => {
    const { customName, phase } = editedState(state, edits)
    return customName !== state.customName || phase !== state.phase
  })
}

/** Values whose name is too long for a card. */
export function tooLongNames(states: readonly StateName[], edits: StateEdits): string[] {
  return states
    .filter((state) => (editedState(state, edits).customName ?? '').length > maxStateNameLength)
    .map(({ value }) => value)
}

/** @param version of the list the edits were begun on */
export function toChange(version: string, states: readonly StateName[], edits: StateEdits): StateNamesChange {
  return {
    version,
    states: states.map((state) => {
      const { customName, ownPhase } = editedState(state, edits)
      return { value: state.value, customName, phase: ownPhase }
    }),
  }
}

export type Preview = {
  /** There are no tickets: one in each state stands for them. */
  isExample: boolean
  states: Array<{ value: string; label: string; phase: Phase | null; count: number }>
}

/** What the card of the home page would show. */
export function previewOf(states: readonly StateName[], edits: StateEdits): Preview {
  const isExample = states.every(({ tickets }) => tickets === 0)
  const shown = states.filter((state) => (isExample ? state.listed && !state.retired : state.tickets > 0))
  return {
    isExample,
    states: shown.map((state) => {
      const { customName, phase } = editedState(state, edits)
      const { value, label, tickets } = state
      return { value, label: customName ?? label, phase, count: isExample ? 1 : tickets }
    }),
  }
}

/** Counts of what wants somebody's attention. */
export function flagsOf(kinds: readonly KindStateNames[]): { fresh: number; unmapped: number } {
  const states = kinds.flatMap((kind) => kind.states)
  return {
    fresh: states.filter(({ fresh }) => fresh).length,
    unmapped: states.filter(({ phase, retired }) => phase === null && !retired).length,
  }
}
