import { findConnection, listPendingFarewells, listStateNames, withTenant } from '@scorelink/database'
import type { JobData } from '../jobs/job-queue.ts'
import type { Services } from '../services.ts'
import { readStatesJob } from '../state-names/read-states.ts'
import { takeLeave } from './take-leave.ts'
import { tellAppOfConnection } from './tell-app.ts'

/** The app's page shows when the portal last read, so it is told now and then; each time costs a call. */
const tellAppEveryMs = 60 * 60_000
/** States of an instance change about as often as its administrators change its forms. */
const readStatesEveryMs = 24 * 60 * 60_000

/** What a tenant's connection needs from time to time, and what could not be done at once when another was removed. */
export async function tendConnections(services: Services, { tenantId }: JobData['tend-connections']): Promise<void> {
  const { row, states, farewells } = await withTenant(services.database.kysely, tenantId, async (trx) => {
    const found = await findConnection(trx)
    return {
      row: found,
      states: found === undefined ? [] : await listStateNames(trx, found.connection_id),
      farewells: await listPendingFarewells(trx),
    }
  })
  for (const connectionId of farewells) await takeLeave(services, { tenantId, connectionId })
  if (row?.status !== 'connected') return
  const owner = { tenantId, connectionId: row.connection_id }
  const isOld = (at: Date | null, everyMs: number): boolean =>
    at === null || services.now().getTime() - at.getTime() >= everyMs
  if (isOld(row.app_told_at, tellAppEveryMs)) await tellAppOfConnection(services, owner)
  const readAt = states.find(({ listed }) => listed)?.read_at ?? null
  if (isOld(readAt, readStatesEveryMs)) await readStatesJob(services, owner)
}
