import type { TenantTransaction } from '../tenant-transaction.ts'

export interface IdempotencyKey {
  readonly tenantId: string
  readonly userId: string
  readonly key: string
  /** Hash of the request's body: the same key with another body is a mistake of the caller. */
  readonly requestHash: string
  readonly ticketId: string
}

/**
 * Claims the key for this ticket. A second call with the same key waits for the first to commit.
 * @returns the claim that holds: ours, or the earlier one.
 */
export async function claimIdempotencyKey(
  trx: TenantTransaction,
  claim: IdempotencyKey,
  now: Date,
): Promise<{ readonly requestHash: string; readonly ticketId: string }> {
  await trx
    .insertInto('idempotency_keys')
    .values({
      tenant_id: claim.tenantId,
      user_id: claim.userId,
      idempotency_key: claim.key,
      request_hash: claim.requestHash,
      ticket_id: claim.ticketId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id', 'idempotency_key']).doNothing())
    .execute()
  const row = await trx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'ticket_id'])
    .where('user_id', '=', claim.userId)
    .where('idempotency_key', '=', claim.key)
    .executeTakeFirstOrThrow()
  return { requestHash: row.request_hash, ticketId: row.ticket_id }
}
