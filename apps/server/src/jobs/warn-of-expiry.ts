import { listExpiringConnections, markExpiryTold, notifyChange, withTenant } from '@scorelink/database'
import type { Services } from '../services.ts'

const dayMs = 24 * 60 * 60_000
/** People hear of the end of an authorization two weeks ahead, holidays included; the page says so as long. */
const aheadMs = 14 * dayMs

/**
 * Says in the log, once a day, which connections need somebody to authorize again soon. The portal shows the same by the date
 * it knows; this is for those who watch logs.
 */
export async function warnOfExpiry(services: Services): Promise<void> {
  const now = services.now()
  const expiring = await listExpiringConnections(services.database.kysely, {
    endsBefore: new Date(now.getTime() + aheadMs),
    toldBefore: new Date(now.getTime() - dayMs),
  })
  for (const { tenantId, connectionId, instanceOrigin, refreshTokenExpiresAt } of expiring) {
    const daysLeft = Math.floor((refreshTokenExpiresAt.getTime() - now.getTime()) / dayMs)
    services.logger.warn(
      { tenantId, connectionId, instance: instanceOrigin, daysLeft, endsAt: refreshTokenExpiresAt.toISOString() },
      'the authorization of a connection ends soon: somebody has to choose Authorize',
    )
    await withTenant(services.database.kysely, tenantId, async (trx) => {
      await markExpiryTold(trx, connectionId, now)
      await notifyChange(trx, { tenantId, type: 'connection' })
    })
  }
}
