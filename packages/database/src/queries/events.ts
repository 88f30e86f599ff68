import { sql } from 'kysely'
import type { TenantTransaction, SystemDatabase } from '../tenant-transaction.ts'

export const eventChannel = 'scorelink_events'

/** What changed, for whom; the payload of a notification, heard when the transaction commits. */
export interface ChangeNotice {
  readonly tenantId: string
  readonly type: 'ticket' | 'connection' | 'state-names' | 'secure-score'
  readonly id?: string
}

export async function notifyChange(db: TenantTransaction | SystemDatabase, notice: ChangeNotice): Promise<void> {
  await sql`select pg_notify(${eventChannel}, ${JSON.stringify(notice)})`.execute(db)
}
