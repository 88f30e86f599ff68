import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'

export interface Tenant {
  readonly tenantId: string
  readonly timeZone: string
  readonly syncedAt: Date | null
  readonly syncProblem: string | null
}

/** Adds the tenant when it is new; an existing one keeps its zone. */
export async function ensureTenant(db: SystemDatabase, tenantId: string, timeZone: string): Promise<void> {
  await db
    .insertInto('tenants')
    .values({ tenant_id: tenantId, time_zone: timeZone, sync_problem: null })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
}

export async function listTenantIds(db: SystemDatabase): Promise<string[]> {
  const rows = await db.selectFrom('tenants').select('tenant_id').orderBy('tenant_id').execute()
  return rows.map(({ tenant_id }) => tenant_id)
}

export async function getTenant(trx: TenantTransaction): Promise<Tenant> {
  const row = await trx.selectFrom('tenants').selectAll().executeTakeFirstOrThrow()
  return {
    tenantId: row.tenant_id,
    timeZone: row.time_zone,
    syncedAt: row.synced_at,
    syncProblem: row.sync_problem,
  }
}

/** @param problem code of the failure, or null after a success at `at`. */
export async function recordSync(trx: TenantTransaction, at: Date, problem: string | null): Promise<void> {
  const change = problem === null ? { synced_at: at, sync_problem: null } : { sync_problem: problem }
  await trx.updateTable('tenants').set(change).execute()
}
