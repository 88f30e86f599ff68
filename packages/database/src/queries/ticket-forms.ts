import type { Selectable } from 'kysely'
import type { TicketForm, TicketKind } from '@scorelink/domain'
import type { TicketDefaultsTable, TicketFormTable } from '../tables/ticket-forms.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type TicketFormRow = Selectable<TicketFormTable>
export type TicketDefaultsRow = Selectable<TicketDefaultsTable>

/** Replaces what was read before. */
export async function saveTicketForm(
  trx: TenantTransaction,
  owner: { readonly tenantId: string; readonly connectionId: string },
  kind: TicketKind,
  form: TicketForm,
  readAt: Date,
): Promise<void> {
  const values = {
    tenant_id: owner.tenantId,
    connection_id: owner.connectionId,
    kind,
    form: JSON.stringify(form),
    read_at: readAt,
  }
  await trx
    .insertInto('ticket_forms')
    .values(values)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'connection_id', 'kind']).doUpdateSet(values))
    .execute()
}

/** @returns undefined before the instance was asked. */
export async function findTicketForm(
  trx: TenantTransaction,
  connectionId: string,
  kind: TicketKind,
): Promise<TicketFormRow | undefined> {
  return await trx
    .selectFrom('ticket_forms')
    .selectAll()
    .where('connection_id', '=', connectionId)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

export async function listTicketDefaults(trx: TenantTransaction): Promise<TicketDefaultsRow[]> {
  return await trx.selectFrom('ticket_defaults').selectAll().orderBy('kind').orderBy('category').execute()
}

/** Replaces all of them. */
export async function replaceTicketDefaults(
  trx: TenantTransaction,
  rows: ReadonlyArray<Omit<TicketDefaultsRow, 'fields'> & { readonly fields: Readonly<Record<string, string>> }>,
): Promise<void> {
  await trx.deleteFrom('ticket_defaults').execute()
  if (rows.length === 0) return
  const values = rows.map((row) => ({ ...row, fields: JSON.stringify(row.fields) }))
  await trx.insertInto('ticket_defaults').values(values).execute()
}
