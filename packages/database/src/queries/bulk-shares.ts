import type { Insertable, Selectable } from 'kysely'
import type { BulkShareTable } from '../tables/orders.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'
import type { TicketRow } from './tickets.ts'

export type BulkShareRow = Selectable<BulkShareTable>

export async function insertBulkShare(trx: TenantTransaction, share: Insertable<BulkShareTable>): Promise<void> {
  await trx.insertInto('bulk_shares').values(share).execute()
}

export async function findBulkShare(trx: TenantTransaction, bulkId: string): Promise<BulkShareRow | undefined> {
  return await trx.selectFrom('bulk_shares').selectAll().where('bulk_id', '=', bulkId).executeTakeFirst()
}

/** In the order in which they were chosen. */
export async function listTicketsOfBulkShare(trx: TenantTransaction, bulkId: string): Promise<TicketRow[]> {
  return await trx.selectFrom('tickets').selectAll().where('bulk_id', '=', bulkId).orderBy('ordinal').execute()
}
