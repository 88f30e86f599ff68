import type { Day } from './days.ts'

export type ControlState = 'Default' | 'Ignored' | 'ThirdParty' | 'Reviewed'

/** One entry of a control's history, as Graph shows it. */
export interface ControlStateUpdate {
  assignedTo: string | null
  comment: string | null
  state: ControlState
  updatedBy: string | null
  updatedDateTime: string | null
}

/** Points a tester gave a control; they count from the day after. */
export interface Measurement {
  score: number
  setOn: Day
}

/** What changes while the sandbox runs. Everything else follows from the seed. */
export interface TenantState {
  /** The day of the first start: the history leads up to it. */
  createdOn: Day
  /** How far the tenant's clock is ahead of the machine's. */
  clockOffsetDays: number
  /** By control id in lower case, oldest first. */
  decisions: Record<string, ControlStateUpdate[]>
  /** By control id in lower case, oldest first. */
  measurements: Record<string, Measurement[]>
  /** Application permissions granted to the app. */
  applicationPermissions: string[]
  /** Public keys of the app registration, for client assertions. */
  certificates: Record<string, unknown>[]
}

export const untouched: ControlStateUpdate = {
  assignedTo: null,
  comment: null,
  state: 'Default',
  updatedBy: null,
  updatedDateTime: null,
}

/** The entry that counts: the latest by date, undated entries first (Graph does not document the order). */
export function latestUpdate(updates: readonly ControlStateUpdate[]): ControlStateUpdate {
  return updates.reduce(
    (latest, update) => ((update.updatedDateTime ?? '') >= (latest.updatedDateTime ?? '') ? update : latest),
    untouched,
  )
}
