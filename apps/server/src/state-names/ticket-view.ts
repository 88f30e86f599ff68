import { findConnection, listStateNames, type TenantTransaction } from '@scorelink/database'
import type { TicketKind } from '@scorelink/domain'

/** What showing tickets needs beside their rows. */
export interface TicketView {
  /** Connection in use; tickets of any other are not followed. */
  readonly connectionId: string | null
  /** What the tenant calls a state. */
  nameOf(kind: TicketKind, value: string, label: string): string
}

export async function loadTicketView(trx: TenantTransaction): Promise<TicketView> {
  const connection = await findConnection(trx)
  const names = connection === undefined ? [] : await listStateNames(trx, connection.connection_id)
  const custom = new Map(names.map((state) => [`${state.kind} ${state.value}`, state.custom_name]))
  return {
    connectionId: connection?.connection_id ?? null,
    nameOf: (kind, value, label) => custom.get(`${kind} ${value}`) ?? label,
  }
}
