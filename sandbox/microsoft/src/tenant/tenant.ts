import { openJsonFile } from '../storage/json-file.ts'
import { createControls, type Control } from './control.ts'
import { addDays, dayOf, type Day } from './days.ts'
import { snapshotDays, takeSnapshot, type SecureScore } from './snapshot.ts'
import { untouched, type ControlStateUpdate, type TenantState } from './tenant-state.ts'

/** The made-up tenant: what its controls are, what was decided, and what it scored on each day. */
export interface Tenant {
  readonly id: string
  readonly controls: readonly Control[]
  /** Kept on disk; call `save` after a change. */
  readonly state: TenantState
  save(): void
  /** The tenant's time: the machine's, plus the days it was advanced. */
  now(): Date
  /** Days that have a snapshot, newest first. */
  days(newest?: Day): Day[]
  snapshot(day: Day): SecureScore
  /** Ids are compared without regard to case. */
  findControl(id: string): Control | undefined
  /** History of decisions; one entry without a date when there was none. */
  updatesOf(control: Control): readonly ControlStateUpdate[]
  recordDecision(control: Control, update: ControlStateUpdate): void
  /** Points that count from the next snapshot on. */
  recordMeasurement(control: Control, score: number): void
  advanceClock(days: number): void
  /** Back to the first start: decisions, points and clock are forgotten, certificates kept. */
  reset(): void
}

export interface Founding {
  /** Granted to the app when the tenant is founded or reset. */
  applicationPermissions: readonly string[]
  /** Two tenants with different seeds measure differently. */
  seed: string
  gitHubInstances: number | undefined
}

/** Opens the tenant kept in `path`, founding it on the first start. */
export function openTenant(
  id: string,
  path: string,
  { applicationPermissions, seed, gitHubInstances }: Founding,
): Tenant {
  const found = (): TenantState => ({
    createdOn: dayOf(new Date()),
    clockOffsetDays: 0,
    decisions: {},
    measurements: {},
    applicationPermissions: [...applicationPermissions],
    certificates: [],
  })
  const file = openJsonFile<TenantState>(path, found)
  const state = file.value
  const controls = createControls(seed, gitHubInstances)
  const byId = new Map(controls.map((control) => [control.id.toLowerCase(), control]))
  const now = () => new Date(Date.now() + state.clockOffsetDays * 86_400_000)
  const today = () => dayOf(now())

  return {
    id,
    controls,
    state,
    save: file.save,
    now,
    days: (newest = today()) => snapshotDays(newest),
    snapshot: (day) => takeSnapshot(id, controls, state, day, day === today()),
    findControl: (controlId) => byId.get(controlId.toLowerCase()),
    updatesOf: (control) => [untouched, ...(state.decisions[control.id.toLowerCase()] ?? [])],
    recordDecision(control, update) {
      ;(state.decisions[control.id.toLowerCase()] ??= []).push(update)
      file.save()
    },
    recordMeasurement(control, score) {
      ;(state.measurements[control.id.toLowerCase()] ??= []).push({ score, setOn: today() })
      file.save()
    },
    advanceClock(days) {
      state.clockOffsetDays += days
      file.save()
    },
    reset() {
      Object.assign(state, { ...found(), certificates: state.certificates })
      file.save()
    },
  }
}

/** Snapshot days outside the history have nothing to show. */
export function hasSnapshot(tenant: Tenant, day: Day): boolean {
  const days = tenant.days()
  const [newest = ''] = days
  return day <= newest && day > addDays(newest, -days.length)
}
