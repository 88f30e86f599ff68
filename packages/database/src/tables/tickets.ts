import type {
  CommentState,
  ContentOrigin,
  DeliveryState,
  Difference,
  FollowingState,
  Phase,
  RecommendationCategory,
  RecommendationSource,
  RecordPriority,
  TicketActor,
  TicketCause,
  TicketEventType,
  TicketKind,
  Verification,
} from '@scorelink/domain'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Instant, OptionalInstant } from './instants.ts'

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

/** Points of a ticket's actions, added up, in one snapshot. */
export interface StoredEvidence {
  /** `2026-11-22` */
  readonly day: string
  readonly points: number
  /** Null when Microsoft does not say for one of them. */
  readonly maxPoints: number | null
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
