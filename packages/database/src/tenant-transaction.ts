import { sql, type Kysely, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** A transaction that sees and writes the rows of one tenant only, enforced by the database. */
export type TenantTransaction = Transaction<Schema> & { readonly __tenant: unique symbol }

export type SystemDatabase = Kysely<Schema>

/** Runs `work` as one tenant. Rows of others neither appear nor can be written, whatever the statement says. */
export async function withTenant<Result>(
  db: SystemDatabase,
  tenantId: string,
  work: (trx: TenantTransaction) => Promise<Result>,
): Promise<Result> {
  return await db.transaction().execute(async (trx) => {
    await sql`select set_config('scorelink.tenant_id', ${tenantId}, true)`.execute(trx)
    await sql`set local role scorelink_tenant`.execute(trx)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand says what the two lines above did
    return await work(trx as TenantTransaction)
  })
}

/** Steps out of the tenant's role for statements on tables that are nobody's, such as the job queue's. */
export async function asSystem<Result>(trx: TenantTransaction, work: () => Promise<Result>): Promise<Result> {
  await sql`reset role`.execute(trx)
  const result = await work()
  await sql`set local role scorelink_tenant`.execute(trx)
  return result
}
