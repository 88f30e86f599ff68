import {
  changeFeed,
  findConnection,
  findTenantOfConnection,
  noteWebhookEvent,
  openFeed,
  withTenant,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { z } from 'zod'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import { isSignedNow, type SignedCall } from './verify-signature.ts'
import { openWebhookSecrets } from './webhook-secrets.ts'

/**
 * Takes a call of the connector app. It says that something happened and not what: the feed is asked for that, so that a
 * call that is lost, late or repeated changes nothing. Answered before anything is read.
 * One heard before does no more: its event id is read from the signed body, since a header could be exchanged.
 * @throws AppError `WEBHOOK_REFUSED` for whoever does not know the secret, an unknown connection, or no event id
 */
export async function receiveWebhook(services: Services, connectionId: string, call: SignedCall): Promise<void> {
  const { database, tenantIds, now } = services
  const tenantId = await findTenantOfConnection(database.kysely, connectionId)
  if (tenantId === undefined || !tenantIds.includes(tenantId)) throw new AppError(serverErrors.WEBHOOK_REFUSED)
  const { row, feed } = await withTenant(database.kysely, tenantId, async (trx) => ({
    row: await findConnection(trx),
    feed: await openFeed(trx, tenantId, connectionId, now()),
  }))
  if (row?.connection_id !== connectionId) throw new AppError(serverErrors.WEBHOOK_REFUSED)
  const secrets = await openWebhookSecrets(services, row, feed)
  if (!isSignedNow(call, secrets, now().getTime())) throw new AppError(serverErrors.WEBHOOK_REFUSED)
  const eventId = readEventId(call.rawBody)
  const news = await withTenant(database.kysely, tenantId, async (trx) => {
    if (!(await noteWebhookEvent(trx, tenantId, eventId, now()))) return false
    await changeFeed(trx, connectionId, { webhook_heard_at: now(), next_poll_at: now() })
    return true
  })
  if (news) await services.jobs.enqueue('follow-tickets', { tenantId }, { key: tenantId })
}

const Body = z.object({ eventId: z.string().min(1).max(100) })

function readEventId(rawBody: Buffer): string {
  try {
    return Body.parse(JSON.parse(rawBody.toString('utf8'))).eventId
  } catch (cause) {
    throw new AppError(serverErrors.WEBHOOK_REFUSED, { cause })
  }
}
