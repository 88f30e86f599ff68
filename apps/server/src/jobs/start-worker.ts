import { deleteExpiredSessions } from '@scorelink/database'
import { describeError } from '@scorelink/kit'
import { takeLeave } from '../connections/remove-connection.ts'
import { tellAppOfConnection } from '../connections/tell-app.ts'
import type { Services } from '../services.ts'
import { readStatesJob } from '../state-names/read-states.ts'
import { actOnScore } from './act-on-score.ts'
import { deliverTicket } from './deliver-ticket.ts'
import { pollTickets } from './poll-tickets.ts'
import { sweepDeliveries } from './sweep-deliveries.ts'
import { syncSecureScore } from './sync-secure-score.ts'

/** How often each process asks for the recurring jobs; the queue lets one through each span. */
const tickMs = 1_000
/** Part of a span after which a process asks again: spans are the database's, and so is their start. */
const askedInASpan = 0.1
const sweepSeconds = 5
const syncSeconds = 60

/** Takes jobs from the queue and asks for the recurring ones. @returns a function that stops asking. */
export async function startWorker(services: Services): Promise<() => void> {
  const { jobs, pollSeconds } = services
  const served = new Set(services.tenantIds)
  const forServed =
    <Data extends { readonly tenantId: string }>(handle: (services: Services, data: Data) => Promise<void>) =>
    async (data: Data) => {
      // Enqueued before the operator took the tenant off the list.
      if (served.has(data.tenantId)) await handle(services, data)
    }
  await jobs.work('deliver-ticket', forServed(deliverTicket))
  await jobs.work('poll-tickets', forServed(pollTickets))
  await jobs.work('sync-secure-score', forServed(syncSecureScore))
  await jobs.work('act-on-score', forServed(actOnScore))
  await jobs.work('read-states', forServed(readStatesJob))
  await jobs.work('tell-app', forServed(tellAppOfConnection))
  await jobs.work('take-leave', forServed(takeLeave))
  await jobs.work('sweep-deliveries', async () => {
    await sweepDeliveries(services)
    await deleteExpiredSessions(services.database.kysely, services.now(), services.sessionLife.idleMs)
  })

  const askedAt = new Map<string, number>()
  const isDue = (what: string, everySeconds: number): boolean => {
    const now = Date.now()
    if (now - (askedAt.get(what) ?? 0) < everySeconds * 1000 * askedInASpan) return false
    askedAt.set(what, now)
    return true
  }
  const tick = async (): Promise<void> => {
    if (isDue('sweep', sweepSeconds)) await jobs.enqueue('sweep-deliveries', {}, { everySeconds: sweepSeconds })
    const [poll, sync] = [isDue('poll', pollSeconds), isDue('sync', syncSeconds)]
    for (const tenantId of served) {
      const key = tenantId
      if (poll) await jobs.enqueue('poll-tickets', { tenantId }, { key, everySeconds: pollSeconds })
      if (sync) await jobs.enqueue('sync-secure-score', { tenantId }, { key, everySeconds: syncSeconds })
    }
  }
  // One tick at a time: a slow database must not pile them up.
  let running = false
  const timer = setInterval(() => {
    if (running) return
    running = true
    tick()
      .catch((error: unknown) => services.logger.error({ error: describeError(error) }, 'asking for jobs failed'))
      .finally(() => {
        running = false
      })
  }, tickMs)
  return () => clearInterval(timer)
}
