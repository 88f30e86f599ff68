import { deleteExpiredSessions } from '@scorelink/database'
import { describeError } from '@scorelink/kit'
import { takeLeave } from '../connections/remove-connection.ts'
import { tellAppOfConnection } from '../connections/tell-app.ts'
import type { Services } from '../services.ts'
import { readStatesJob } from '../state-names/read-states.ts'
import { sessionIdleMs } from '../sign-in/session-life.ts'
import { deliverTicket } from './deliver-ticket.ts'
import { pollTickets } from './poll-tickets.ts'
import { sweepDeliveries } from './sweep-deliveries.ts'
import { syncSecureScore } from './sync-secure-score.ts'

/** How often each process asks for the recurring jobs; the queue lets one through each span. */
const tickMs = 1_000
const sweepSeconds = 5
const syncSeconds = 60

/** Takes jobs from the queue and asks for the recurring ones. @returns a function that stops asking. */
export async function startWorker(services: Services): Promise<() => void> {
  const { jobs, tenantId, pollSeconds } = services
  await jobs.work('deliver-ticket', (data) => deliverTicket(services, data))
  await jobs.work('poll-tickets', (data) => pollTickets(services, data))
  await jobs.work('sync-secure-score', (data) => syncSecureScore(services, data))
  await jobs.work('read-states', (data) => readStatesJob(services, data))
  await jobs.work('tell-app', (data) => tellAppOfConnection(services, data))
  await jobs.work('take-leave', (data) => takeLeave(services, data))
  await jobs.work('sweep-deliveries', async () => {
    await sweepDeliveries(services)
    await deleteExpiredSessions(services.database.kysely, services.now(), sessionIdleMs)
  })

  const tick = async (): Promise<void> => {
    await jobs.enqueue('sweep-deliveries', {}, { everySeconds: sweepSeconds })
    await jobs.enqueue('poll-tickets', { tenantId }, { key: tenantId, everySeconds: pollSeconds })
    await jobs.enqueue('sync-secure-score', { tenantId }, { key: tenantId, everySeconds: syncSeconds })
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
