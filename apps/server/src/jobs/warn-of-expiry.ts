import { claimExpiryWarning, listExpiringConnections, notifyChange, withTenant } from '@scorelink/database'
import { warnAheadMs } from '../connections/authorization-end.ts'
import type { Services } from '../services.ts'

const dayMs = 24 * 60 * 60_000

/**
 * Says in the log, once a day, which connections need somebody to authorize again soon. The portal shows the same by the date
 * it knows; this is for those who watch logs. Safe to run anywhere at any time: the database lets one process say it.
 */
export async function warnOfExpiry(
  services: Pick<Services, 'database' | 'logger' | 'now' | 'tenantIds'>,
): Promise<void> {
  const { kysely } = services.database
  const now = services.now()
  const toldBefore = new Date(now.getTime() - dayMs)
  const endsBefore = new Date(now.getTime() + warnAheadMs)
  const expiring = await listExpiringConnections(kysely, services.tenantIds, { endsBefore, toldBefore })
  for (const { tenantId, connectionId, instanceOrigin, refreshTokenExpiresAt } of expiring) {
    const claimed = await withTenant(kysely, tenantId, async (trx) => {
      const isOurs = await claimExpiryWarning(trx, connectionId, { now, toldBefore })
      if (isOurs) await notifyChange(trx, { tenantId, type: 'connection' })
      return isOurs
    })
    if (!claimed) continue
    const daysLeft = Math.floor((refreshTokenExpiresAt.getTime() - now.getTime()) / dayMs)
    services.logger.warn(
      { tenantId, connectionId, instance: instanceOrigin, daysLeft, endsAt: refreshTokenExpiresAt.toISOString() },
      'the authorization of a connection ends soon: somebody has to choose Authorize',
    )
  }
}
