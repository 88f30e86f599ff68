import type { Control } from './control.ts'
import { addDays, dayOf, type Day } from './days.ts'
import { chanceBetween } from './chance.ts'
import { measure, measureAs, roundToCents, type Measured } from './measure.ts'
import { comparativeScores, type ComparativeScore } from './comparison.ts'
import { implementationStatus } from './texts/implementation-status.ts'
import { latestUpdate, type TenantState } from './tenant-state.ts'

/** An entry of `controlScores`. The last six properties are open ones Graph's metadata does not list. */
export interface ControlScore {
  controlName: string
  controlCategory: string
  description: string | null
  score: number
  scoreInPercentage: number
  implementationStatus: string
  lastSynced?: string
  count?: string
  total?: string
  on?: string
}

/** A `secureScore` entity of Microsoft Graph. */
export interface SecureScore {
  id: string
  azureTenantId: string
  activeUserCount: number
  licensedUserCount: number
  createdDateTime: string
  currentScore: number
  maxScore: number
  enabledServices: string[]
  averageComparativeScores: ComparativeScore[] | null
  controlScores: ControlScore[]
  vendorInformation: typeof vendorInformation
}

export const vendorInformation = {
  provider: 'SecureScore',
  providerVersion: null,
  subProvider: null,
  vendor: 'Microsoft',
}

const enabledServices = [
  'HasAADP1', 'HasAADP2', 'HasEOP', 'HasEXOP2', 'HasSPOP2', 'HasMDOP1', 'HasMDOP2', 'HasMDEP2', 'HasAATP', 'HasMCAS',
  'HasAIPP1', 'HasAIPP2', 'HasM365E5',
] // prettier-ignore

/** Days of history Graph keeps ("List secureScores"). */
const historyDays = 90

/** Days that have a snapshot on `today`, newest first. */
export function snapshotDays(today: Day): Day[] {
  return Array.from({ length: historyDays }, (_, index) => addDays(today, -index))
}

/** Computes the snapshot of one day. The newest is richer than the older ones, as it is in real answers. */
export function takeSnapshot(
  tenantId: string,
  controls: readonly Control[],
  state: TenantState,
  day: Day,
  isNewest: boolean,
): SecureScore {
  const applicable = controls.filter((control) => control.isApplicable)
  const controlScores = applicable.map((control) => scoreControl(control, state, day, isNewest))
  const maxScore = applicable.reduce((sum, control) => sum + control.maxScore, 0)
  const currentScore = roundToCents(controlScores.reduce((sum, { score }) => sum + score, 0))
  return {
    id: `${tenantId}_${day}`,
    azureTenantId: tenantId,
    activeUserCount: chanceBetween(8700, 8800, day, 'active users'),
    licensedUserCount: 0,
    createdDateTime: `${day}T00:00:00Z`,
    currentScore,
    maxScore,
    enabledServices,
    averageComparativeScores: comparativeScores(day),
    controlScores,
    vendorInformation,
  }
}

function scoreControl(control: Control, state: TenantState, day: Day, isNewest: boolean): ControlScore {
  const measured = measuredOn(control, state, day)
  const score = isAsserted(control, state, day) ? control.maxScore : measured.score
  const common = {
    controlName: control.id,
    controlCategory: control.controlCategory,
    score,
    scoreInPercentage: roundToCents((score / control.maxScore) * 100),
  }
  if (!isNewest) return { ...common, description: null, implementationStatus: implementationStatus(control, {}) }
  return {
    ...common,
    description: control.description,
    implementationStatus: implementationStatus(control, measured),
    // Each product reports on its own schedule, so dates differ by days inside one snapshot.
    lastSynced: `${addDays(day, -chanceBetween(0, 3, control.service, 'synced'))}T00:00:00Z`,
    ...(measured.count === undefined ? {} : { count: String(measured.count) }),
    ...(measured.total === undefined ? {} : { total: String(measured.total) }),
    ...(measured.on === undefined ? {} : { on: String(measured.on) }),
  }
}

/** Points given by hand count from the snapshot after the day they were given. */
function measuredOn(control: Control, state: TenantState, day: Day): Measured {
  const seeded = measure(control, day, state.createdOn)
  const given = state.measurements[control.id.toLowerCase()]?.findLast(({ setOn }) => setOn < day)
  return given ? measureAs(control, given.score, seeded) : seeded
}

/** A decision for a third party or another mitigation earns full points, from the next snapshot on. */
function isAsserted(control: Control, state: TenantState, day: Day): boolean {
  const known = (state.decisions[control.id.toLowerCase()] ?? []).filter(
    ({ updatedDateTime }) => updatedDateTime === null || dayOf(new Date(updatedDateTime)) < day,
  )
  const { state: decided } = latestUpdate(known)
  return decided === 'ThirdParty' || decided === 'Reviewed'
}
