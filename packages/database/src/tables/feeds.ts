import type { ColumnType, Generated } from 'kysely'
import type { Instant, OptionalInstant } from './instants.ts'

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
