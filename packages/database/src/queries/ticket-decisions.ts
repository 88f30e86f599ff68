import { sql } from 'kysely'
import type { TenantTransaction } from '../tenant-transaction.ts'

/**
 * One decision of a tenant at a time about tickets that must not exist already, whichever process makes it: what it
 * finds open is all there is until the transaction ends. Waits for whoever is storing tickets, and has them wait.
 *
 * Taken after the idempotency key, whose repeats then wait for nothing but the first, and before anything of the
 * transaction stores a ticket: two that held it shared and wanted more would wait for each other.
 */
export async function decideAlone(trx: TenantTransaction, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${decisionsKey(tenantId)})`.execute(trx)
}

/** Lets nobody decide until the transaction ends: they see what this one stores. Any number may hold it. */
export async function holdOffDecisions(trx: TenantTransaction, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${decisionsKey(tenantId)})`.execute(trx)
}

function decisionsKey(tenantId: string) {
  return sql`hashtextextended(${`ticket decisions ${tenantId}`}, 0)`
}
