import type { ActionStatus, RecommendationCategory } from '@scorelink/domain'
import type { JSONColumnType } from 'kysely'

export interface ScoreSnapshotTable {
  tenant_id: string
  /** `2026-11-22` */
  day: string
  points: number
  max_points: number
  comparisons: JSONColumnType<Array<{ basis: string; averagePercentage: number }>>
  /** Points of every control that day, by id in lower case. */
  control_points: JSONColumnType<Record<string, number>>
}

export interface ImprovementActionTable {
  tenant_id: string
  /** In lower case. */
  action_key: string
  action_id: string
  rank: number
  title: string
  category: RecommendationCategory | null
  product: string
  points: number
  max_points: number | null
  score_impact: number
  status: ActionStatus
  asserted: boolean
  regressed: boolean
  user_impact: string | null
  implementation_cost: string | null
  tier: string | null
  threats: JSONColumnType<string[]>
  remediation: string
  remediation_impact: string
  implementation_status: string
  action_url: string | null
}
