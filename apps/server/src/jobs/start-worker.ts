import {
  deleteExpiredSessions,
  forgetOldCounts,
  forgetWebhookEvents,
  listTenantsToDeliver,
  listTenantsToFollow,
  listTenantsToReadForms,
  withTenant,
} from '@scorelink/database'
import { describeError } from '@scorelink/kit'
import { decidedBy, verifyAllTickets } from '../closure/verify-tickets.ts'
import { takeLeave } from '../connections/take-leave.ts'
import { tellAppOfConnection } from '../connections/tell-app.ts'
import { tendConnections } from '../connections/tend-connections.ts'
import { readForms } from '../forms/read-forms.ts'
import type { Services } from '../services.ts'
import { readStatesJob } from '../state-names/read-states.ts'
import { actOnScore } from './act-on-score.ts'
import { closeByEvidence } from './close-by-evidence.ts'
import { deliverTickets } from './deliver-tickets.ts'
import { followTickets } from './follow-tickets.ts'
import { syncSecureScore } from './sync-secure-score.ts'
import { warnOfExpiry } from './warn-of-expiry.ts'

/** How often each process looks for work that is due; the queue lets one job through for each thing. */
const tickMs = 1_000
/** Part of a span after which a process asks again: spans are the database's, and so is their start. */
const askedInASpan = 0.1
const syncSeconds = 60
const tidySeconds = 300
const expirySeconds = 3_600
const tendSeconds = 300
/** Far below the shortest wait before a form is read again. */
const formSeconds = 60
/** Longer than the replay window of a webhook call. */
const webhookMemoryMs = 60 * 60_000

/** Takes jobs from the queue and asks for the recurring ones. @returns a function that stops asking. */
export async function startWorker(services: Services): Promise<() => Promise<void>> {
  const { jobs } = services
  const served = new Set(services.tenantIds)
  const forServed =
    <Data extends { readonly tenantId: string }>(handle: (services: Services, data: Data) => Promise<void>) =>
    async (data: Data) => {
      // Enqueued before the operator took the tenant off the list.
      if (served.has(data.tenantId)) await handle(services, data)
    }
  await jobs.work('deliver-tickets', forServed(deliverTickets))
  await jobs.work('follow-tickets', forServed(followTickets))
  await jobs.work('sync-secure-score', forServed(syncSecureScore))
  await jobs.work('act-on-score', forServed(actOnScore))
  await jobs.work(
    'verify-tickets',
    forServed((all, { tenantId, person }) => verifyAllTickets(all, tenantId, decidedBy(person))),
  )
  await jobs.work('warn-of-expiry', () => warnOfExpiry(services))
  await jobs.work('close-by-evidence', forServed(closeByEvidence))
  await jobs.work('read-states', forServed(readStatesJob))
  await jobs.work('read-forms', forServed(readForms))
  await jobs.work('tell-app', forServed(tellAppOfConnection))
  await jobs.work('take-leave', forServed(takeLeave))
  await jobs.work('tend-connections', forServed(tendConnections))
  await jobs.work('tidy-up', () => tidyUp(services))

  const askedAt = new Map<string, number>()
  const isDue = (what: string, everySeconds: number): boolean => {
    const now = Date.now()
    if (now - (askedAt.get(what) ?? 0) < everySeconds * 1000 * askedInASpan) return false
    askedAt.set(what, now)
    return true
  }
  const tick = async (): Promise<void> => {
    await askForTickets(services)
    if (isDue('forms', formSeconds)) await askForForms(services)
    if (isDue('tidy', tidySeconds)) await jobs.enqueue('tidy-up', {}, { everySeconds: tidySeconds })
    // In no span: a server that starts warns at once, and the database knows who was warned today.
    if (isDue('expiry', expirySeconds)) await jobs.enqueue('warn-of-expiry', {})
    const [sync, tend] = [isDue('sync', syncSeconds), isDue('tend', tendSeconds)]
    for (const tenantId of served) {
      const key = tenantId
      if (sync) await jobs.enqueue('sync-secure-score', { tenantId }, { key, everySeconds: syncSeconds })
      if (tend) await jobs.enqueue('tend-connections', { tenantId }, { key, everySeconds: tendSeconds })
    }
  }
  // One tick at a time: a slow database must not pile them up.
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= tick()
      .catch((error: unknown) => services.logger.error({ error: describeError(error) }, 'asking for jobs failed'))
      .finally(() => {
        running = undefined
      })
  }, tickMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** Takes up whatever is due and nobody works on: its time came, its worker died, or a job was lost. */
async function askForTickets({ database, jobs, tenantIds, now }: Services): Promise<void> {
  for (const tenantId of await listTenantsToDeliver(database.kysely, tenantIds, now())) {
    await jobs.enqueue('deliver-tickets', { tenantId }, { key: tenantId })
  }
  for (const tenantId of await listTenantsToFollow(database.kysely, tenantIds, now())) {
    await jobs.enqueue('follow-tickets', { tenantId }, { key: tenantId })
  }
}

/** Whoever asks first: the reading is taken in the database. */
async function askForForms({ database, jobs, tenantIds, now }: Services): Promise<void> {
  for (const tenantId of await listTenantsToReadForms(database.kysely, tenantIds, now())) {
    await jobs.enqueue('read-forms', { tenantId }, { key: tenantId })
  }
}

/** Forgets what nobody needs any more. */
async function tidyUp({ database, tenantIds, sessionLife, now }: Services): Promise<void> {
  await deleteExpiredSessions(database.kysely, now(), sessionLife.idleMs)
  for (const tenantId of tenantIds) {
    await withTenant(database.kysely, tenantId, async (trx) => {
      await forgetOldCounts(trx, now())
      await forgetWebhookEvents(trx, new Date(now().getTime() - webhookMemoryMs))
    })
  }
}
