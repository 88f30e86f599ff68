import { listTicketDefaults, type TenantTransaction } from '@scorelink/database'
import type { TicketDefaults } from '@scorelink/domain'

export async function loadDefaults(trx: TenantTransaction): Promise<TicketDefaults[]> {
  const rows = await listTicketDefaults(trx)
  return rows.map(({ kind, category, fields }) => ({ kind, category: category === '' ? null : category, fields }))
}
