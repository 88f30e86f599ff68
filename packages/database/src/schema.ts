import type { ApiTokenTable, AuditTable, IdempotencyKeyTable, SessionTable, TenantTable } from './tables/access.ts'
import type { ConnectionLeaseTable, RequestBudgetTable, RequestCountTable } from './tables/calls.ts'
import type {
  ConnectionSetupTable,
  ConnectionTable,
  InstanceTable,
  ProbeResultTable,
  StateNameTable,
} from './tables/connections.ts'
import type { FeedTable, WebhookEventTable } from './tables/feeds.ts'
import type { BulkShareTable, ClosurePolicyTable, RuleOrderTable, RuleTable } from './tables/orders.ts'
import type { ImprovementActionTable, ScoreSnapshotTable } from './tables/secure-score.ts'
import type { FormReadingTable, TicketDefaultsTable, TicketFormTable } from './tables/ticket-forms.ts'
import type { TicketCommentTable, TicketEventTable, TicketTable } from './tables/tickets.ts'

/** Every table by its name. */
export interface Schema {
  probe_results: ProbeResultTable
  tenants: TenantTable
  sessions: SessionTable
  connections: ConnectionTable
  connection_setups: ConnectionSetupTable
  instances: InstanceTable
  state_names: StateNameTable
  score_snapshots: ScoreSnapshotTable
  improvement_actions: ImprovementActionTable
  tickets: TicketTable
  ticket_events: TicketEventTable
  closure_policies: ClosurePolicyTable
  rules: RuleTable
  rule_orders: RuleOrderTable
  bulk_shares: BulkShareTable
  ticket_forms: TicketFormTable
  form_readings: FormReadingTable
  ticket_defaults: TicketDefaultsTable
  api_tokens: ApiTokenTable
  ticket_comments: TicketCommentTable
  connection_leases: ConnectionLeaseTable
  request_budgets: RequestBudgetTable
  request_counts: RequestCountTable
  feeds: FeedTable
  webhook_events: WebhookEventTable
  audit: AuditTable
  idempotency_keys: IdempotencyKeyTable
}
