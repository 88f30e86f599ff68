import { findConnection, findTicketForm, type TenantTransaction } from '@scorelink/database'
import type { TicketForm, TicketKind } from '@scorelink/domain'

const nothingKnown: TicketForm = { columns: [], groups: [], priorities: [], lists: [], unknown: [] }

/** @returns an empty form with `readAt` null before the instance was asked. */
export async function loadForm(
  trx: TenantTransaction,
  kind: TicketKind,
): Promise<{ readonly form: TicketForm; readonly readAt: string | null }> {
  const connection = await findConnection(trx)
  const row = connection && (await findTicketForm(trx, connection.connection_id, kind))
  return { form: row?.form ?? nothingKnown, readAt: row?.read_at.toISOString() ?? null }
}
