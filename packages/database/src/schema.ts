import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AuditAction } from './audit-actions.ts'
import type {
  ActionStatus,
  CallClass,
  CommentState,
  ContentOrigin,
  DeliveryState,
  Difference,
  FollowingState,
  Phase,
  RecordPriority,
  RecommendationCategory,
  RecommendationSource,
  TicketActor,
  TicketCause,
  TicketEventType,
  TicketKind,
  Verification,
} from '@scorelink/domain'
import type {
  BulkShareTable,
  ClosurePolicyTable,
  FormReadingTable,
  RuleOrderTable,
  RuleTable,
  StoredEvidence,
  TicketDefaultsTable,
  TicketFormTable,
} from './order-tables.ts'

/** Instants are `timestamptz`, days are `date` read as text. */
type Instant = ColumnType<Date, Date, Date>
type OptionalInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface TenantTable {
  tenant_id: string
  time_zone: string
  synced_at: OptionalInstant
  sync_problem: string | null
  created_at: Generated<Date>
  /** Counts every change a person made to the connection or its set-up: who changes it names the one they saw. */
  connection_version: Generated<number>
}

export interface SessionTable {
  session_id: string
  /** SHA-256 of the cookie's value: a read of the table opens no session. */
  token_hash: string
  tenant_id: string
  user_id: string
  user_name: string
  user_principal_name: string
  role: 'administrator' | 'reader'
  csrf_token: string
  /** Encrypted; Entra ID wants it back at sign-out. */
  id_token: string | null
  /** Entra ID's own name of the session, when it tells one. */
  entra_session_id: string | null
  user_agent: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
}

export interface ConnectionTable {
  tenant_id: string
  connection_id: string
  instance_origin: string
  client_id: string
  /** Secrets are JWE texts. */
  client_secret: string
  access_token: string | null
  refresh_token: string | null
  access_token_expires_at: OptionalInstant
  refresh_token_expires_at: OptionalInstant
  status: 'connected' | 'authorization-lost'
  integration_user_name: string | null
  integration_user_display_name: string | null
  release: string | null
  connected_at: OptionalInstant
  last_polled_at: OptionalInstant
  problem_code: string | null
  created_at: Generated<Date>
  updated_at: Instant
  grant_type: Generated<GrantType>
  /** Of the JWT bearer grant: name of the key in the registry, the key (encrypted), and the user it speaks for. */
  key_id: string | null
  private_key: string | null
  subject: string | null
  mode: Generated<ConnectionMode>
  app_version: string | null
  /** Why an installed app is not used. */
  app_problem: string | null
  /** Null when the instance does not show them. */
  integration_user_roles: JSONColumnType<string[] | null, string | null | undefined, string | null>
  /** `nl`; null is the instance's own language. */
  integration_user_language: string | null
  authorized_by_name: string | null
  /** Encrypted; signs what the app sends us. */
  webhook_secret: string | null
  /** When the app was last told who is connected. */
  app_told_at: OptionalInstant
  /** When tokens last came from the instance. */
  tokens_renewed_at: OptionalInstant
  /** The process that asks for tokens just now. */
  token_lease_owner: string | null
  token_lease_until: OptionalInstant
  /** When people were last told that the refresh token ends. */
  expiry_warned_at: OptionalInstant
}

/** How we come by tokens of an instance. */
export type GrantType = 'authorization-code' | 'client-credentials' | 'jwt-bearer'

/** Whether tickets go through the connector app or the tables. */
export type ConnectionMode = 'table-api' | 'app'

/** A connection being set up; the one in use, if any, goes on until somebody authorized this. */
export interface ConnectionSetupTable {
  tenant_id: string
  connection_id: string
  instance_origin: string
  grant_type: GrantType
  client_id: string | null
  /** Secrets are JWE texts. */
  client_secret: string | null
  key_id: string | null
  private_key: string | null
  subject: string | null
  saved_by_name: string
  saved_at: Instant
}

/** An instance the tenant connected at some time. Its id stays, so that its tickets are taken up again. */
export interface InstanceTable {
  tenant_id: string
  instance_origin: string
  connection_id: string
  /** Null while it is connected or being set up. */
  removed_at: OptionalInstant
  removed_by_name: string | null
  /** What is needed to take leave of it, secrets encrypted; null once that is done or given up. */
  farewell: JSONColumnType<Farewell | null, string | null | undefined, string | null>
  /** Whether the app was told; null while not yet known, or without an app. */
  told: boolean | null
  /** Whether the tokens were revoked; null while not yet known. */
  revoked: boolean | null
}

/** Credentials of a removed connection, encrypted as they were in it. */
export interface Farewell {
  readonly mode: ConnectionMode
  readonly grantType: GrantType
  readonly clientId: string
  readonly clientSecret: string
  readonly keyId: string | null
  readonly privateKey: string | null
  readonly subject: string | null
  readonly accessToken: string | null
  /** ISO 8601. */
  readonly accessTokenExpiresAt: string | null
  readonly refreshToken: string | null
}

export interface StateNameTable {
  tenant_id: string
  connection_id: string
  kind: TicketKind
  /** The instance's own value, which is the key: labels change with language. */
  value: string
  /** Label in the instance's language. */
  label: string
  /** Label by language code. */
  labels: JSONColumnType<Record<string, string>>
  /** Order in the instance's list. */
  position: number
  /** False for a value met on a ticket that no list of the instance has. */
  listed: boolean
  /** No longer in the list. */
  retired: Generated<boolean>
  /** Turned up after the first reading and not looked at yet. */
  fresh: Generated<boolean>
  custom_name: string | null
  /** The tenant's choice; null takes the standard meaning. */
  phase: Phase | null
  read_at: Instant
}

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

export interface TicketTable {
  tenant_id: string
  ticket_id: string
  /** Order of creation, for paging. */
  ordinal: Generated<string>
  kind: TicketKind
  /** Improvement actions the ticket was shared for, as Microsoft writes their ids; empty for one written by hand. */
  action_ids: ColumnType<string[], string[] | undefined>
  /** The same in lower case, to find them by. */
  action_keys: ColumnType<string[], string[] | undefined>
  name: string
  description: string
  /** 5 only where the content was found. */
  priority: RecordPriority
  due_date: string | null
  source: RecommendationSource
  category: RecommendationCategory | null
  /** Whether what stands above was sent by us, or found in a record that people made. */
  content_origin: Generated<ContentOrigin>
  /** Further columns of the record, by name. */
  fields: JSONColumnType<Record<string, string>, string | undefined>
  requested_by_id: string
  requested_by_name: string
  requested_by_principal: string
  link: string
  delivery: DeliveryState
  attempts: Generated<number>
  /** When the next attempt is due; the sweep picks up what nobody did. */
  next_attempt_at: OptionalInstant
  lease_owner: string | null
  lease_until: OptionalInstant
  problem_code: string | null
  /** What the instance said when it refused, shortened and without secrets. */
  problem_detail: string | null
  connection_id: string | null
  sys_id: string | null
  number: string | null
  url: string | null
  state_value: string | null
  state_label: string | null
  phase: Phase | null
  differences: JSONColumnType<Difference[], string | undefined>
  remote_updated_at: OptionalInstant
  delivered_at: OptionalInstant
  following: Generated<FollowingState>
  /** When the last call that may have made the record left. */
  last_attempt_at: OptionalInstant
  /** What the score says about the work. */
  verification: Generated<Verification>
  verification_since: OptionalInstant
  /** The snapshot the verification rests on. */
  evidence: JSONColumnType<StoredEvidence | null, string | null | undefined, string | null>
  /** The ticket that took over when the points were lost again. */
  successor_id: ColumnType<string | null, string | null | undefined>
  /** The standing order that made it. */
  rule_id: ColumnType<string | null, string | null | undefined>
  /** The share of many actions it came from. */
  bulk_id: ColumnType<string | null, string | null | undefined>
  /** Which record it is in: one more for each made anew. */
  generation: Generated<number>
  /** When the record was last asked for by its id. */
  checked_at: OptionalInstant
  created_at: Instant
  updated_at: Instant
}

export interface TicketEventTable {
  tenant_id: string
  ticket_id: string
  /** Order in which the entries were written. */
  event_id: Generated<string>
  at: Instant
  type: TicketEventType
  actor_kind: TicketActor['kind']
  actor_id: string | null
  actor_name: string | null
  cause: TicketCause
  details: JSONColumnType<Record<string, unknown>>
}

/** `record` with a sys_id: a ticket is being put in that record. */
export type LaneName = 'delivery' | 'following' | `record ${string}`

export interface ConnectionLeaseTable {
  tenant_id: string
  connection_id: string
  lane: LaneName
  owner: string
  until: Instant
}

export interface RequestBudgetTable {
  tenant_id: string
  instance_origin: string
  /** Calls an hour a person allows; null leaves it to the instance. */
  limit_set: number | null
  /** Calls an hour by the id of the instance's rule, and when an answer last named it (ISO 8601). */
  limits_learnt: JSONColumnType<Record<string, { limit: number; seenAt: string }>, string | undefined>
  /** When the instance's own hour ends. */
  resets_at: OptionalInstant
  blocked_until: OptionalInstant
  /** Refusals for the limit in a row. */
  strikes: Generated<number>
}

export interface RequestCountTable {
  tenant_id: string
  instance_origin: string
  /** Minutes since 1970. */
  minute: number
  call_class: CallClass
  calls: number
}

export interface FeedTable {
  tenant_id: string
  connection_id: string
  /** Where the next poll goes on; belongs to `mode`. */
  cursor: string | null
  mode: 'table-api' | 'app' | null
  interval_seconds: Generated<number>
  next_poll_at: Instant
  /** When a reconciliation pass last ended. */
  checked_at: OptionalInstant
  webhook_heard_at: OptionalInstant
  /** Encrypted; still taken until its end. */
  previous_webhook_secret: string | null
  previous_webhook_secret_until: OptionalInstant
  /** Encrypted; the one the app is known to have, null while none is. */
  told_webhook_secret: ColumnType<string | null, string | null | undefined, string | null>
}

export interface WebhookEventTable {
  tenant_id: string
  event_id: string
  received_at: Instant
}

export interface TicketCommentTable {
  tenant_id: string
  ticket_id: string
  comment_id: string
  /** Entry on the instance; null until it is known. */
  remote_id: string | null
  kind: 'comment' | 'work-note'
  direction: 'in' | 'out'
  state: CommentState
  body: string
  /** Of a person of the portal; null for one of the instance. */
  author_id: string | null
  author_name: string
  at: Instant
  attempts: Generated<number>
  last_attempt_at: OptionalInstant
  next_attempt_at: OptionalInstant
  problem_code: ColumnType<string | null, string | null | undefined, string | null>
  /** The closing or reopening change that leaves this note; null for what is sent by itself. */
  goes_with: ColumnType<ClosingChange | null, ClosingChange | null | undefined, never>
}

/** A change of a record that the score gives reason for. */
export type ClosingChange = 'resolve' | 'reopen'

export interface AuditTable {
  tenant_id: string
  audit_id: Generated<string>
  at: Instant
  actor_id: string
  actor_name: string
  action: AuditAction
  subject: string
  token_id: string | null
  token_name: string | null
  before: JSONColumnType<Record<string, unknown>> | null
  after: JSONColumnType<Record<string, unknown>> | null
  details: JSONColumnType<Record<string, unknown>>
}

export interface ApiTokenTable {
  tenant_id: string
  token_id: string
  name: string
  /** SHA-256 of the token: a read of the table opens nothing. */
  token_hash: string
  scopes: JSONColumnType<string[]>
  owner_id: string
  owner_name: string
  owner_principal: string
  created_at: Instant
  expires_at: Instant
  last_used_at: OptionalInstant
  revoked_at: OptionalInstant
}

export interface IdempotencyKeyTable {
  tenant_id: string
  user_id: string
  idempotency_key: string
  request_hash: string
  ticket_id: string
  created_at: Instant
}

export interface ProbeResultTable {
  tenant_id: string
  probe_id: string
  result: JSONColumnType<Record<string, unknown>>
  checked_at: Instant
}

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
