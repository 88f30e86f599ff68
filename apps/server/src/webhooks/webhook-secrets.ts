import { randomBytes } from 'node:crypto'
import {
  appendAudit,
  changeFeed,
  findConnection,
  openFeed,
  saveWebhookSecret,
  withTenant,
  type ConnectionRow,
  type FeedRow,
} from '@scorelink/database'
import { sealPurposes } from '../connections/seal-purposes.ts'
import type { Services } from '../services.ts'
import { actorOf, type Person } from '../sign-in/caller.ts'
import { requireConnection } from '../tickets/require-connection.ts'

/** How long calls signed with the secret before are still taken: the app may just be making some. */
const rotationOverlapMs = 24 * 60 * 60_000

/**
 * Secrets a call of this connection may be signed with, the one in force first: that, the one before for a day, and the
 * one the app has until it is told of another, however often they were exchanged meanwhile.
 */
export async function openWebhookSecrets(
  { sealer, now }: Pick<Services, 'sealer' | 'now'>,
  { tenant_id: tenantId, webhook_secret: current }: ConnectionRow,
  feed: FeedRow,
): Promise<string[]> {
  const { previous_webhook_secret: previous, previous_webhook_secret_until: until, told_webhook_secret: told } = feed
  const taken = [current, until !== null && until > now() ? previous : null, told]
  const sealed = new Set(taken.filter((secret) => secret !== null))
  return await Promise.all([...sealed].map((secret) => sealer.open(secret, sealPurposes.webhookSecret(tenantId))))
}

/**
 * Replaces the webhook's secret and has the app told. Calls signed with the one before are taken for a day, and
 * until the app was told.
 * @throws AppError `CONNECTION_MISSING`
 */
export async function rotateWebhookSecret(services: Services, person: Person): Promise<void> {
  const { tenantId } = person
  const fresh = await services.sealer.seal(randomBytes(32).toString('base64url'), sealPurposes.webhookSecret(tenantId))
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await requireConnection(trx)
    const row = await findConnection(trx)
    if (row === undefined) return
    const { connection_id: connectionId } = row
    const now = services.now()
    await openFeed(trx, tenantId, connectionId, now)
    await changeFeed(trx, connectionId, {
      previous_webhook_secret: row.webhook_secret,
      previous_webhook_secret_until: new Date(now.getTime() + rotationOverlapMs),
    })
    await saveWebhookSecret(trx, connectionId, fresh)
    await appendAudit(trx, {
      tenantId,
      at: now,
      actor: actorOf(person),
      action: 'connection.rotate-webhook-secret',
      subject: row.instance_origin,
      details: {},
    })
    if (row.mode === 'app') await services.jobs.enqueueIn(trx, 'tell-app', { tenantId, connectionId })
  })
}
