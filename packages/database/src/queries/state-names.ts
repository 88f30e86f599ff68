import type { Selectable } from 'kysely'
import type { Phase, TicketKind } from '@scorelink/domain'
import type { StateNameTable } from '../tables/connections.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type StateNameRow = Selectable<StateNameTable>

/** States of both kinds, in the instance's order. @param lock keeps others from changing them meanwhile. */
export async function listStateNames(
  trx: TenantTransaction,
  connectionId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StateNameRow[]> {
  const query = trx
    .selectFrom('state_names')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('value')
  return await (lock ? query.forUpdate() : query).execute()
}

export async function findStateName(
  trx: TenantTransaction,
  connectionId: string,
  kind: TicketKind,
  value: string,
): Promise<StateNameRow | undefined> {
  return await trx
    .selectFrom('state_names')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst()
}

/** Adds the state or replaces all that is known of it. */
export async function saveStateName(trx: TenantTransaction, row: StateNameRow): Promise<void> {
  const values = { ...row, labels: JSON.stringify(row.labels) }
  await trx
    .insertInto('state_names')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'connection_id', 'kind', 'value']).doUpdateSet(values))
    .execute()
}

/** Adds a state unless somebody did at the same time. @returns whether it was new. */
export async function addStateName(trx: TenantTransaction, row: StateNameRow): Promise<boolean> {
  const result = await trx
    .insertInto('state_names')
    .values({ ...row, labels: JSON.stringify(row.labels) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Gives every ticket of the connection in this state its phase. */
export async function setPhaseOfTickets(
  trx: TenantTransaction,
  connectionId: string,
  kind: TicketKind,
  value: string,
  phase: Phase | null,
): Promise<void> {
  await trx
    .updateTable('tickets')
    .set({ phase })
    .where('connection_id', '=', connectionId)
    .where('kind', '=', kind)
    .where('state_value', '=', value)
    .where('phase', 'is distinct from', phase)
    .execute()
}
