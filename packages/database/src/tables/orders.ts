import type { ClosurePolicy, RuleConditions, RuleDecision, RuleMode, RuleOrder } from '@scorelink/domain'
import type { Generated, JSONColumnType } from 'kysely'
import type { Instant } from './instants.ts'

export interface BulkShareTable {
  tenant_id: string
  bulk_id: string
  grouping: 'separate' | 'grouped'
  requested_by_id: string
  requested_by_name: string
  created_at: Instant
}

export interface RuleTable {
  tenant_id: string
  rule_id: string
  /** Rules run in this order. */
  ordinal: Generated<string>
  name: string
  mode: RuleMode
  conditions: JSONColumnType<RuleConditions>
  ticket_order: JSONColumnType<RuleOrder>
  cap_per_day: number
  /** Who last changed it: its tickets are in that person's name. */
  author_id: string
  author_name: string
  author_principal: string
  created_at: Instant
  updated_at: Instant
}

/** What a rule decided about one action on one day of the score. */
export interface RuleOrderTable {
  tenant_id: string
  rule_id: string
  snapshot_day: string
  action_key: string
  action_id: string
  /** Mode of the rule then: an order in preview made no ticket. */
  mode: RuleMode
  decision: RuleDecision
  ticket_id: string | null
  at: Instant
}

export interface ClosurePolicyTable {
  tenant_id: string
  points_reached: ClosurePolicy['pointsReached']
  regression: ClosurePolicy['regression']
  /** Whether a person's decision about an action is written to Microsoft too. */
  write_back: boolean
  updated_at: Instant
}
