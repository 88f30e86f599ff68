import type {
  AssertedState,
  ControlProfile,
  ControlScore,
  RecommendationCategory,
  ScoreSnapshot,
} from '@scorelink/domain'
import type { GraphControlProfile, GraphControlScore, GraphSecureScore } from './schema.ts'

export function toSnapshot(score: GraphSecureScore): ScoreSnapshot {
  return {
    tenantId: score.azureTenantId,
    day: score.createdDateTime.slice(0, 10),
    points: toNumber(score.currentScore) ?? 0,
    maxPoints: toNumber(score.maxScore) ?? 0,
    comparisons: (score.averageComparativeScores ?? []).flatMap(({ basis, averageScore }) => {
      const averagePercentage = toNumber(averageScore)
      // -1 and absence both mean that Microsoft has no figure.
      return basis && averagePercentage !== null && averagePercentage >= 0 ? [{ basis, averagePercentage }] : []
    }),
    controls: (score.controlScores ?? []).map((control) => toControlScore(control)),
  }
}

function toControlScore(control: GraphControlScore): ControlScore {
  return {
    controlId: control.controlName,
    points: toNumber(control.score) ?? 0,
    percentage: toNumber(control.scoreInPercentage),
    implementationStatus: control.implementationStatus?.trim() ?? '',
    description: control.description?.trim() ?? '',
    count: toNumber(control.count),
    total: toNumber(control.total),
  }
}

export function toControlProfile(profile: GraphControlProfile): ControlProfile {
  return {
    id: profile.id,
    title: profile.title?.trim() || profile.id,
    category: toCategory(profile.controlCategory),
    service: profile.service ?? '',
    maxPoints: toNumber(profile.maxScore),
    userImpact: toGrade(profile.userImpact),
    implementationCost: toGrade(profile.implementationCost),
    tier: profile.tier || null,
    threats: distinct((profile.threats ?? []).map((threat) => toSentenceCase(threat))),
    remediation: profile.remediation ?? '',
    remediationImpact: profile.remediationImpact ?? '',
    actionUrl: toWebAddress(profile.actionUrl),
    state: effectiveState(profile.controlStateUpdates ?? []),
    deprecated: profile.deprecated ?? false,
  }
}

/** Microsoft says Device, the product's words are plural; anything unheard of stays unclassified. */
const categories: Readonly<Record<string, RecommendationCategory>> = {
  identity: 'identity',
  account: 'identity',
  data: 'data',
  device: 'devices',
  devices: 'devices',
  app: 'apps',
  apps: 'apps',
  infrastructure: 'infrastructure',
}

function toCategory(category: string | null | undefined): RecommendationCategory | null {
  return categories[category?.trim().toLowerCase() ?? ''] ?? null
}

/** Written in any case and with "Unknown" for nothing; "medium" and "moderate" mean the same. */
function toGrade(grade: string | null | undefined): string | null {
  const lower = grade?.trim().toLowerCase() ?? ''
  if (lower === 'medium') return 'moderate'
  return ['low', 'moderate', 'high'].includes(lower) ? lower : null
}

/** The same threat comes in several spellings: "Account Breach", "Account breach". */
function toSentenceCase(text: string): string {
  const trimmed = text.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1).toLowerCase()
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

/** Some controls carry a value that is no address; only a real link is one. */
function toWebAddress(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null
}

/**
 * State of the newest update, one without a date being the oldest; no update at all means nobody decided anything. A
 * state nobody has heard of is unknown, never "default".
 */
export function effectiveState(
  updates: ReadonlyArray<{
    readonly state?: string | null | undefined
    readonly updatedDateTime?: string | null | undefined
  }>,
): AssertedState {
  const [newest] = updates.toSorted((a, b) => time(b.updatedDateTime) - time(a.updatedDateTime))
  if (newest === undefined) return 'default'
  switch (newest.state?.toLowerCase() ?? 'default') {
    case 'default':
      return 'default'
    case 'ignored':
    case 'ignore':
      return 'ignored'
    case 'thirdparty':
      return 'third-party'
    case 'reviewed':
      return 'reviewed'
    default:
      return 'unknown'
  }
}

function time(text: string | null | undefined): number {
  const instant = Date.parse(text ?? '')
  return Number.isNaN(instant) ? Number.NEGATIVE_INFINITY : instant
}

function toNumber(value: number | string | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
