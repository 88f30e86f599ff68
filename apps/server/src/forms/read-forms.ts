import { findConnection, notifyChange, saveTicketForm, withTenant } from '@scorelink/database'
import type { TicketKind } from '@scorelink/domain'
import { readAppForms, readTableApiForms } from '@scorelink/servicenow'
import type { Services } from '../services.ts'

const kinds: readonly TicketKind[] = ['change', 'incident']

/**
 * Reads what the instance demands of new records, to be held against before anything is sent.
 * @throws AppError `CONNECTION_MISSING` and what the instance answers; what was read before stays then.
 */
export async function readForms(services: Services, tenantId: string): Promise<void> {
  const { calls, connectionId, tickets } = await services.instances.open(tenantId)
  const forms =
    tickets.mode === 'app' ? await readAppForms(calls, services.serviceNowAppScope) : await readTableApiForms(calls)
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    if ((await findConnection(trx))?.connection_id !== connectionId) return
    const owner = { tenantId, connectionId }
    for (const kind of kinds) await saveTicketForm(trx, owner, kind, forms[kind], services.now())
    await notifyChange(trx, { tenantId, type: 'connection' })
  })
}
