import type { Selectable } from 'kysely'
import type { Farewell, InstanceTable } from '../tables/connections.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type InstanceRow = Selectable<InstanceTable>

/** The id this tenant's connections to the instance always have. @param freshId taken when there was none yet. */
export async function connectionIdOf(
  trx: TenantTransaction,
  tenantId: string,
  instanceOrigin: string,
  freshId: string,
): Promise<string> {
  await trx
    .insertInto('instances')
    .values({
      tenant_id: tenantId,
      instance_origin: instanceOrigin,
      connection_id: freshId,
      removed_by_name: null,
      told: null,
      revoked: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await trx
    .selectFrom('instances')
    .select('connection_id')
    .where('instance_origin', '=', instanceOrigin)
    .executeTakeFirstOrThrow()
  return row.connection_id
}

export async function markInstanceConnected(trx: TenantTransaction, connectionId: string): Promise<void> {
  await trx
    .updateTable('instances')
    .set({ removed_at: null, removed_by_name: null, farewell: null, told: null, revoked: null })
    .where('connection_id', '=', connectionId)
    .execute()
}

/** The connection is gone here; the instance has still to be told. */
export async function markInstanceRemoved(
  trx: TenantTransaction,
  connectionId: string,
  removal: { readonly at: Date; readonly byName: string; readonly farewell: Farewell },
): Promise<void> {
  await trx
    .updateTable('instances')
    .set({
      removed_at: removal.at,
      removed_by_name: removal.byName,
      farewell: JSON.stringify(removal.farewell),
      told: null,
      revoked: null,
    })
    .where('connection_id', '=', connectionId)
    .execute()
}

export async function findInstance(trx: TenantTransaction, connectionId: string): Promise<InstanceRow | undefined> {
  return await trx.selectFrom('instances').selectAll().where('connection_id', '=', connectionId).executeTakeFirst()
}

/** Connections removed of which the instance has still to be told. */
export async function listPendingFarewells(trx: TenantTransaction): Promise<string[]> {
  const rows = await trx.selectFrom('instances').select('connection_id').where('farewell', 'is not', null).execute()
  return rows.map(({ connection_id }) => connection_id)
}

/** The one removed last, unless it was connected again. */
export async function findLastRemovedInstance(trx: TenantTransaction): Promise<InstanceRow | undefined> {
  return await trx
    .selectFrom('instances')
    .selectAll()
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Credentials were renewed while taking leave. */
export async function keepForFarewell(trx: TenantTransaction, connectionId: string, farewell: Farewell): Promise<void> {
  await trx
    .updateTable('instances')
    .set({ farewell: JSON.stringify(farewell) })
    .where('connection_id', '=', connectionId)
    .where('farewell', 'is not', null)
    .execute()
}

/**
 * How taking leave went. The credentials kept for it are gone afterwards, whatever came of it. Writes nothing when another
 * process was done first, or the instance was connected again.
 */
export async function recordFarewell(
  trx: TenantTransaction,
  connectionId: string,
  outcome: { readonly told: boolean | null; readonly revoked: boolean },
): Promise<void> {
  await trx
    .updateTable('instances')
    .set({ farewell: null, told: outcome.told, revoked: outcome.revoked })
    .where('connection_id', '=', connectionId)
    .where('farewell', 'is not', null)
    .execute()
}
