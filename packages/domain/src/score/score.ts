import type { RecommendationCategory } from '../ticket/ticket.ts'

/** Score of one control in one snapshot. */
export interface ControlScore {
  /** As Microsoft writes it; compare without case. */
  readonly controlId: string
  readonly points: number
  /** 0 to 100, or null where Microsoft does not say. */
  readonly percentage: number | null
  /** Raw HTML or text. */
  readonly implementationStatus: string
  readonly description: string
  /** Things that comply and things counted, where the control is a ratio. */
  readonly count: number | null
  readonly total: number | null
}

/** One day of the tenant's score. */
export interface ScoreSnapshot {
  readonly tenantId: string
  /** UTC day, `2026-11-22`. */
  readonly day: string
  readonly points: number
  readonly maxPoints: number
  readonly comparisons: ReadonlyArray<{ readonly basis: string; readonly averagePercentage: number }>
  readonly controls: readonly ControlScore[]
}

/** A decision somebody made about a control at Microsoft's side. */
export type AssertedState = 'default' | 'ignored' | 'third-party' | 'reviewed' | 'unknown'

/** Catalogue entry of a control, with the tenant's decision. */
export interface ControlProfile {
  readonly id: string
  readonly title: string
  readonly category: RecommendationCategory | null
  /** Raw service code, `AzureAD`. */
  readonly service: string
  readonly maxPoints: number | null
  /** Lower case, or null when unknown. */
  readonly userImpact: string | null
  readonly implementationCost: string | null
  readonly tier: string | null
  readonly threats: readonly string[]
  /** Raw HTML, never shown unsanitised. */
  readonly remediation: string
  readonly remediationImpact: string
  /** Null unless it parses as http or https. */
  readonly actionUrl: string | null
  readonly state: AssertedState
  readonly deprecated: boolean
}
