import type { CallClass } from '@scorelink/domain'
import type { Generated, JSONColumnType } from 'kysely'
import type { Instant, OptionalInstant } from './instants.ts'

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
