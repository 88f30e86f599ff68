import type { RecommendationCategory } from '../ticket/ticket.ts'
import type { ControlProfile, ControlScore } from './score.ts'
import { productName } from './product.ts'

export type ActionStatus =
  | 'to-address'
  | 'completed'
  | 'risk-accepted'
  | 'third-party'
  | 'alternate-mitigation'
  | 'unknown'

/** A control that applies to the tenant: its profile and its newest score. */
export interface ImprovementAction {
  readonly id: string
  readonly title: string
  readonly category: RecommendationCategory | null
  readonly product: string
  readonly points: number
  readonly maxPoints: number | null
  readonly status: ActionStatus
  /** Points Microsoft took from somebody's word. */
  readonly asserted: boolean
  readonly userImpact: string | null
  readonly implementationCost: string | null
  readonly tier: string | null
  readonly threats: readonly string[]
  readonly remediation: string
  readonly remediationImpact: string
  readonly implementationStatus: string
  readonly actionUrl: string | null
}

/** Doubles: a ratio control may miss its maximum by rounding only. */
const tolerance = 1e-6

/**
 * Joins profiles and scores. A control applies when the newest snapshot has it; a score without a profile keeps its row
 * under its id. Ids compare without case (Graph docs, secureScoreControlProfile; seen with either case).
 */
export function joinActions(profiles: readonly ControlProfile[], controls: readonly ControlScore[]) {
  const profileOf = new Map(profiles.map((profile) => [profile.id.toLowerCase(), profile]))
  return controls.map((control) => toAction(profileOf.get(control.controlId.toLowerCase()), control))
}

function toAction(profile: ControlProfile | undefined, control: ControlScore): ImprovementAction {
  const maxPoints = maximumOf(profile, control)
  const status = statusOf(profile, control.points, maxPoints)
  return {
    id: profile?.id ?? control.controlId,
    title: profile?.title.trim() || control.controlId,
    category: profile?.category ?? null,
    product: productName(profile?.service ?? ''),
    points: control.points,
    maxPoints,
    status,
    asserted: status === 'third-party' || status === 'alternate-mitigation',
    userImpact: profile?.userImpact ?? null,
    implementationCost: profile?.implementationCost ?? null,
    tier: profile?.tier ?? null,
    threats: profile?.threats ?? [],
    remediation: profile?.remediation ?? '',
    remediationImpact: profile?.remediationImpact ?? '',
    implementationStatus: control.implementationStatus,
    actionUrl: profile?.actionUrl ?? null,
  }
}

function maximumOf(profile: ControlProfile | undefined, control: ControlScore): number | null {
  if (profile?.maxPoints) return profile.maxPoints
  if (control.percentage && control.percentage > 0) return (control.points * 100) / control.percentage
  return null
}

function statusOf(profile: ControlProfile | undefined, points: number, maxPoints: number | null): ActionStatus {
  switch (profile?.state ?? 'default') {
    case 'ignored':
      return 'risk-accepted'
    case 'third-party':
      return 'third-party'
    case 'reviewed':
      return 'alternate-mitigation'
    case 'unknown':
      return 'unknown'
    case 'default':
      return maxPoints !== null && points >= maxPoints - tolerance ? 'completed' : 'to-address'
  }
}

/** Percentage points of the tenant's score still to gain. */
export function scoreImpact(action: Pick<ImprovementAction, 'points' | 'maxPoints'>, tenantMaxPoints: number): number {
  if (action.maxPoints === null || tenantMaxPoints <= 0) return 0
  return (Math.max(0, action.maxPoints - action.points) / tenantMaxPoints) * 100
}

const effort: Readonly<Record<string, number>> = { low: 1, moderate: 2, medium: 2, high: 3 }

/**
 * Most points missing with the least effort first; ties by title, so that the order is the same every day.
 * Microsoft's own rank is not unique and not what its portal shows.
 */
export function rankActions<Action extends ImprovementAction>(actions: readonly Action[]): Action[] {
  const weight = (action: Action) => {
    const missing = action.status === 'to-address' ? Math.max(0, (action.maxPoints ?? 0) - action.points) : -1
    return missing / (effortOf(action.userImpact) + effortOf(action.implementationCost))
  }
  return actions.toSorted((a, b) => weight(b) - weight(a) || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
}

function effortOf(value: string | null): number {
  return effort[value ?? ''] ?? effort['moderate']!
}

/** A drop below the best of the window, unless the control is complete; `earlier` are points of days before today. */
export function hasRegressed(action: Pick<ImprovementAction, 'points' | 'status'>, earlier: readonly number[]) {
  if (action.status === 'completed') return false
  return earlier.some((points) => points > action.points + tolerance)
}
