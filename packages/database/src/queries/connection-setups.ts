import type { Selectable } from 'kysely'
import type { ConnectionSetupTable } from '../tables/connections.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type ConnectionSetupRow = Selectable<ConnectionSetupTable>

export async function findConnectionSetup(trx: TenantTransaction): Promise<ConnectionSetupRow | undefined> {
  return await trx.selectFrom('connection_setups').selectAll().executeTakeFirst()
}

export async function saveConnectionSetup(trx: TenantTransaction, setup: ConnectionSetupRow): Promise<void> {
  await trx
    .insertInto('connection_setups')
    .values(setup)
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(setup))
    .execute()
}

export async function deleteConnectionSetup(trx: TenantTransaction): Promise<void> {
  await trx.deleteFrom('connection_setups').execute()
}

/**
 * The tenant's connection version, held until the transaction ends: of two people who change the connection at the same
 * time, the second sees what the first did.
 */
export async function lockConnectionVersion(trx: TenantTransaction): Promise<number> {
  const row = await trx.selectFrom('tenants').select('connection_version').forUpdate().executeTakeFirstOrThrow()
  return row.connection_version
}

export async function readConnectionVersion(trx: TenantTransaction): Promise<number> {
  const row = await trx.selectFrom('tenants').select('connection_version').executeTakeFirstOrThrow()
  return row.connection_version
}

/** Counts a change a person made to the connection or its set-up. */
export async function raiseConnectionVersion(trx: TenantTransaction): Promise<void> {
  await trx
    .updateTable('tenants')
    .set((e) => ({ connection_version: e('connection_version', '+', 1) }))
    .execute()
}
