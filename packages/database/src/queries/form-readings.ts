import type { Selectable } from 'kysely'
import type { FormReadingTable } from '../tables/ticket-forms.ts'
import type { SystemDatabase, TenantTransaction } from '../tenant-transaction.ts'

export type FormReadingRow = Selectable<FormReadingTable>

interface FormOwner {
  readonly tenantId: string
  readonly connectionId: string
}

/** Tenants whose instance is connected and whose form is due to be read, of those served. */
export async function listTenantsToReadForms(
  db: SystemDatabase,
  tenantIds: readonly string[],
  now: Date,
): Promise<string[]> {
  if (tenantIds.length === 0) return []
  const rows = await db
    .selectFrom('connections')
    .leftJoin('form_readings', (join) =>
      join
        .onRef('form_readings.tenant_id', '=', 'connections.tenant_id')
        .onRef('form_readings.connection_id', '=', 'connections.connection_id'),
    )
    .select('connections.tenant_id')
    .where('connections.status', '=', 'connected')
    .where('connections.tenant_id', 'in', tenantIds)
    .where((where) => where.or([where('form_readings.due_at', 'is', null), where('form_readings.due_at', '<=', now)]))
    .execute()
  return rows.map(({ tenant_id }) => tenant_id)
}

/**
 * Takes the reading when it is due, until `until`: a process that dies holds it up for no longer.
 * @returns undefined when it is not due, or another process has it.
 */
export async function claimFormReading(
  trx: TenantTransaction,
  { tenantId, connectionId }: FormOwner,
  until: Date,
  now: Date,
): Promise<FormReadingRow | undefined> {
  return await trx
    .insertInto('form_readings')
    .values({ tenant_id: tenantId, connection_id: connectionId, due_at: until })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'connection_id'])
        .doUpdateSet({ due_at: until })
        .where('form_readings.due_at', '<=', now),
    )
    .returningAll()
    .executeTakeFirst()
}

export interface FormReadingOutcome {
  readonly dueAt: Date
  readonly failures: number
  readonly problem: { readonly code: string; readonly detail: string } | null
}

/** Writes nothing when the reading was made due anew meanwhile: what came of it is about how things were before. */
export async function recordFormReading(
  trx: TenantTransaction,
  claimed: FormReadingRow,
  { dueAt, failures, problem }: FormReadingOutcome,
): Promise<void> {
  await trx
    .updateTable('form_readings')
    .set({
      due_at: dueAt,
      failures,
      problem_code: problem?.code ?? null,
      problem_detail: problem?.detail ?? null,
    })
    .where('connection_id', '=', claimed.connection_id)
    .where('due_at', '=', claimed.due_at)
    .execute()
}

/** To be read at once, whatever failed before. */
export async function makeFormDue(
  trx: TenantTransaction,
  { tenantId, connectionId }: FormOwner,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('form_readings')
    .values({ tenant_id: tenantId, connection_id: connectionId, due_at: now })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'connection_id']).doUpdateSet({ due_at: now, failures: 0 }),
    )
    .execute()
}

export async function findFormReading(
  trx: TenantTransaction,
  connectionId: string,
): Promise<FormReadingRow | undefined> {
  return await trx.selectFrom('form_readings').selectAll().where('connection_id', '=', connectionId).executeTakeFirst()
}
