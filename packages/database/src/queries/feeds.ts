import type { Selectable, Updateable } from 'kysely'
import type { FeedTable } from '../tables/feeds.ts'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'

export type FeedRow = Selectable<FeedTable>

/** The feed of a connection; one that nobody read yet is due at once. */
export async function openFeed(
  trx: TenantTransaction,
  tenantId: string,
  connectionId: string,
  now: Date,
): Promise<FeedRow> {
  await trx
    .insertInto('feeds')
    .values({ tenant_id: tenantId, connection_id: connectionId, next_poll_at: now, previous_webhook_secret: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return await trx.selectFrom('feeds').selectAll().where('connection_id', '=', connectionId).executeTakeFirstOrThrow()
}

/** When the connector app of a connection called last; null for never. */
export async function findWebhookHeardAt(trx: TenantTransaction, connectionId: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('feeds')
    .select('webhook_heard_at')
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  return row?.webhook_heard_at ?? null
}

/** The same until the transaction ends: no call is noted meanwhile. */
export async function lockWebhookHeardAt(trx: TenantTransaction, connectionId: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('feeds')
    .select('webhook_heard_at')
    .where('connection_id', '=', connectionId)
    .forUpdate()
    .executeTakeFirst()
  return row?.webhook_heard_at ?? null
}

export async function changeFeed(
  trx: TenantTransaction,
  connectionId: string,
  change: Updateable<FeedTable>,
): Promise<void> {
  await trx.updateTable('feeds').set(change).where('connection_id', '=', connectionId).execute()
}

/** Tenants whose instance is connected and due to be looked at, of those served. */
export async function listTenantsToFollow(
  db: SystemDatabase,
  tenantIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (tenantIds.length === 0) return []
  const rows = await db
    .selectFrom('connections')
    .leftJoin('feeds', (join) =>
      join
        .onRef('feeds.tenant_id', '=', 'connections.tenant_id')
        .onRef('feeds.connection_id', '=', 'connections.connection_id'),
    )
    .select('connections.tenant_id')
    .where('connections.status', '=', 'connected')
    .where('connections.tenant_id', 'in', tenantIds)
    .where((where) => where.or([where('feeds.next_poll_at', 'is', null), where('feeds.next_poll_at', '<=', now)]))
    .execute()
  return rows.map(({ tenant_id }) => tenant_id)
}

/**
 * Remembers a webhook call by its event id. @returns false when it was heard before.
 */
export async function noteWebhookEvent(
  trx: TenantTransaction,
  tenantId: string,
  eventId: string,
  now: Date,
): Promise<boolean> {
  const noted = await trx
    .insertInto('webhook_events')
    .values({ tenant_id: tenantId, event_id: eventId, received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return noted.numInsertedOrUpdatedRows === 1n
}

/** Events older than the replay window need no remembering. */
export async function forgetWebhookEvents(trx: TenantTransaction, before: Date): Promise<void> {
  await trx.deleteFrom('webhook_events').where('received_at', '<', before).execute()
}

/** The tenant a connection belongs to, for a caller that names only the connection. */
export async function findTenantOfConnection(db: SystemDatabase, connectionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('connections')
    .select('tenant_id')
    .where('connection_id', '=', connectionId)
    .executeTakeFirst()
  return row?.tenant_id
}
