import type { Insertable, Selectable } from 'kysely'
import type { Verification } from '@scorelink/domain'
import type { ClosurePolicyTable } from '../tables/orders.ts'
import type { StoredEvidence } from '../tables/tickets.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'
import type { TicketRow } from './tickets.ts'

/** @returns undefined for a tenant that never chose one. */
export async function findClosurePolicy(trx: TenantTransaction): Promise<Selectable<ClosurePolicyTable> | undefined> {
  return await trx.selectFrom('closure_policies').selectAll().executeTakeFirst()
}

export async function saveClosurePolicy(trx: TenantTransaction, policy: Insertable<ClosurePolicyTable>): Promise<void> {
  await trx
    .insertInto('closure_policies')
    .values(policy)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(policy))
    .execute()
}

/** Delivered tickets that were shared for improvement actions, in order of creation. @param afterOrdinal exclusive. */
export async function listTicketsToVerify(
  trx: TenantTransaction,
  afterOrdinal: string | undefined,
  limit: number,
): Promise<TicketRow[]> {
  let query = trx
    .selectFrom('tickets')
    .selectAll()
    .where('delivery', '=', 'delivered')
    .where((e) => e(e.fn<number>('cardinality', ['action_keys']), '>', 0))
    .orderBy('ordinal')
    .limit(limit)
  if (afterOrdinal !== undefined) query = query.where('ordinal', '>', afterOrdinal)
  return await query.execute()
}

/** @returns false when somebody else wrote another verification meanwhile. */
export async function recordVerification(
  trx: TenantTransaction,
  ticketId: string,
  before: Verification,
  after: { readonly verification: Verification; readonly evidence: StoredEvidence | null },
  now: Date,
): Promise<boolean> {
  const changed = before !== after.verification
  const result = await trx
    .updateTable('tickets')
    .set({
      verification: after.verification,
      evidence: after.evidence === null ? null : JSON.stringify(after.evidence),
      ...(changed ? { verification_since: now, updated_at: now } : {}),
    })
    .where('ticket_id', '=', ticketId)
    .where('verification', '=', before)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Remembers the ticket that took over; the first one stays. */
export async function linkSuccessor(trx: TenantTransaction, ticketId: string, successorId: string): Promise<void> {
  await trx
    .updateTable('tickets')
    .set({ successor_id: successorId })
    .where('ticket_id', '=', ticketId)
    .where('successor_id', 'is', null)
    .execute()
}
