import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  ClosurePolicy,
  RecommendationCategory,
  RuleConditions,
  RuleDecision,
  RuleMode,
  RuleOrder,
  TicketForm,
  TicketKind,
} from '@scorelink/domain'

/** Instants are `timestamptz`, days are `date` read as text. */
type Instant = ColumnType<Date, Date, Date>

/** Points of a ticket's actions, added up, in one snapshot. */
export interface StoredEvidence {
  /** `2026-11-22` */
  readonly day: string
  readonly points: number
  /** Null when Microsoft does not say for one of them. */
  readonly maxPoints: number | null
}

export interface ClosurePolicyTable {
  tenant_id: string
  points_reached: ClosurePolicy['pointsReached']
  regression: ClosurePolicy['regression']
  /** Whether a person's decision about an action is written to Microsoft too. */
  write_back: boolean
  updated_at: Instant
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

export interface BulkShareTable {
  tenant_id: string
  bulk_id: string
  grouping: 'separate' | 'grouped'
  requested_by_id: string
  requested_by_name: string
  created_at: Instant
}

export interface TicketFormTable {
  tenant_id: string
  connection_id: string
  kind: TicketKind
  form: JSONColumnType<TicketForm>
  read_at: Instant
}

export interface FormReadingTable {
  tenant_id: string
  connection_id: string
  /** While a process reads it: when another may try, should that one die. */
  due_at: Instant
  /** In a row. */
  failures: Generated<number>
  /** Why the last reading failed; null when it did not. */
  problem_code: ColumnType<string | null, string | null | undefined>
  problem_detail: ColumnType<string | null, string | null | undefined>
}

export interface TicketDefaultsTable {
  tenant_id: string
  kind: TicketKind
  /** Empty for all categories. */
  category: RecommendationCategory | ''
  /** A template of the instance, by its `sys_id`. */
  template_id: string | null
  /** As it was last offered; null where it was chosen without being seen. */
  template_name: string | null
  fields: JSONColumnType<Record<string, string>>
}
