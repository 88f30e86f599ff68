import {
  changeFeed,
  findConnection,
  makeFormDue,
  notifyChange,
  openFeed,
  recordAppTold,
  recordAppVersion,
  withTenant,
} from '@scorelink/database'
import { isAppError } from '@scorelink/kit'
import { tellApp } from '@scorelink/servicenow'
import type { ConnectionJob } from '../jobs/job-queue.ts'
import type { Services } from '../services.ts'
import { sealPurposes } from './seal-purposes.ts'

/** Where the app of a connection sends its events. */
function webhookAddress({ publicUrl }: Pick<Services, 'publicUrl'>, connectionId: string): string {
  return `${publicUrl}/api/v1/webhooks/servicenow/${connectionId}`
}

/** The app calls over https, and over http on its own machine. */
function isCallable(publicUrl: string): boolean {
  return publicUrl.startsWith('https:') || /^http:\/\/(?:localhost|127\.0\.0\.1)(?::|$)/.test(publicUrl)
}

/** Tells the connector app who is connected, so that its page on the instance shows it, and where to send events. */
export async function tellAppOfConnection(services: Services, job: ConnectionJob): Promise<void> {
  const { tenantId, connectionId } = job
  const row = await withTenant(services.database.kysely, tenantId, findConnection)
  if (row?.connection_id !== connectionId || row.status !== 'connected' || row.mode !== 'app') return
  if (row.webhook_secret === null) return
  try {
    const secret = await services.sealer.open(row.webhook_secret, sealPurposes.webhookSecret(tenantId))
    const { calls } = await services.instances.open(tenantId)
    const version = await tellApp(calls, services.serviceNowAppScope, {
      tenant: tenantId,
      portal: services.publicUrl,
      status: row.status,
      lastSyncAt: row.last_polled_at,
      webhook: isCallable(services.publicUrl) ? { url: webhookAddress(services, connectionId), secret } : null,
    })
    const now = services.now()
    await withTenant(services.database.kysely, tenantId, async (trx) => {
      await recordAppTold(trx, connectionId, now)
      await openFeed(trx, tenantId, connectionId, now)
      await changeFeed(trx, connectionId, { told_webhook_secret: row.webhook_secret })
      if (version === undefined || version === row.app_version) return
      // Upgraded: it may tell more of the instance's form than the one before.
      await recordAppVersion(trx, connectionId, version)
      await makeFormDue(trx, job, now)
      await services.jobs.enqueueIn(trx, 'read-forms', { tenantId })
      await notifyChange(trx, { tenantId, type: 'connection' })
    })
  } catch (error) {
    if (!isAppError(error)) throw error
    // Tried again when the connection is next tended.
    services.logger.warn({ code: error.code, err: error }, 'telling the app of the connection failed')
  }
}
