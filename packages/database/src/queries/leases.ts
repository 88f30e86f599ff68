import type { LaneName } from '../tables/calls.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

/** Work of a connection that only one process does at a time. */
export interface Lane {
  readonly tenantId: string
  readonly connectionId: string
  readonly lane: LaneName
}

/**
 * Takes the lane, or keeps it. It falls free by itself at `until`: a process that dies holds up nobody for longer.
 * @returns false while another owner has it.
 */
export async function holdLane(
  trx: TenantTransaction,
  { tenantId, connectionId, lane }: Lane,
  owner: string,
  until: Date,
  now: Date,
): Promise<boolean> {
  const held = await trx
    .insertInto('connection_leases')
    .values({ tenant_id: tenantId, connection_id: connectionId, lane, owner, until })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'connection_id', 'lane'])
        .doUpdateSet({ owner, until })
        .where((where) =>
          where.or([where('connection_leases.owner', '=', owner), where('connection_leases.until', '<=', now)]),
        ),
    )
    .executeTakeFirst()
  return held.numInsertedOrUpdatedRows === 1n
}

/** Keeps a lane that was not taken over. @returns false when it was, or is free. */
export async function keepLane(
  trx: TenantTransaction,
  { connectionId, lane }: Lane,
  owner: string,
  until: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('connection_leases')
    .set({ until })
    .where('connection_id', '=', connectionId)
    .where('lane', '=', lane)
    .where('owner', '=', owner)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function leaveLane(trx: TenantTransaction, { connectionId, lane }: Lane, owner: string): Promise<void> {
  await trx
    .deleteFrom('connection_leases')
    .where('connection_id', '=', connectionId)
    .where('lane', '=', lane)
    .where('owner', '=', owner)
    .execute()
}
