import { fromKysely, PgBoss, type SendOptions, type WorkOptions } from 'pg-boss'
import { asSystem, type Database, type TenantTransaction } from '@scorelink/database'
import type { ClosureEffect } from '@scorelink/domain'
import { describeError, type Logger } from '@scorelink/kit'
import type { Person } from '../sign-in/caller.ts'

/** Work for one connection; another one of the tenant is not its business. */
export interface ConnectionJob {
  readonly tenantId: string
  readonly connectionId: string
}

/** Work that waits, and what it needs to know. */
export interface JobData {
  'deliver-tickets': { readonly tenantId: string }
  'follow-tickets': { readonly tenantId: string }
  /** `force` also when the last sync is not an hour old. */
  'sync-secure-score': { readonly tenantId: string; readonly force?: true }
  'warn-of-expiry': Record<string, never>
  'read-states': ConnectionJob
  /** Reads what the instance demands of new records, when that is due. */
  'read-forms': { readonly tenantId: string }
  'tell-app': ConnectionJob
  'take-leave': ConnectionJob
  /** What a connection, or leave not yet taken of one, needs from time to time. */
  'tend-connections': { readonly tenantId: string }
  /** Holds tickets against the score again, since a person gave their states another meaning. */
  'verify-tickets': { readonly tenantId: string; readonly person: Person }
  /** Holds tickets against a new score and carries the rules out. */
  'act-on-score': { readonly tenantId: string }
  /** What follows when the score proves or disproves a ticket's work. */
  'close-by-evidence': {
    readonly tenantId: string
    readonly ticketId: string
    readonly step: Exclude<ClosureEffect, 'nothing'>
    /** Who asked for it; without, the tenant's policy did. */
    readonly person?: Person
    /** How often it could not be done just then. */
    readonly setbacks?: number
  }
  /** Forgets what nobody needs any more. */
  'tidy-up': Record<string, never>
}
export type JobName = keyof JobData

export interface JobQueue {
  /** Enqueues the delivery of what is due in the transaction that stored it: either both exist or neither. */
  enqueueDelivery(trx: TenantTransaction, tenantId: string): Promise<void>
  /** In a transaction: the job exists when it commits. One job waits for each thing it is about. */
  enqueueIn<Name extends JobName>(
    trx: TenantTransaction,
    name: Name,
    data: JobData[Name],
    startAfter?: Date,
  ): Promise<void>
  /** Outside a transaction. `everySeconds` lets at most one through in each such span, whichever process asks. */
  enqueue<Name extends JobName>(
    name: Name,
    data: JobData[Name],
    options?: { readonly key?: string; readonly everySeconds?: number },
  ): Promise<void>
  work<Name extends JobName>(name: Name, handle: (data: JobData[Name]) => Promise<void>): Promise<void>
  /** Whether the process is about to end: long work leaves the rest to others. */
  isStopping(): boolean
  /** Lets running jobs finish, at most for ten seconds. */
  stop(): Promise<void>
}

/**
 * One queued job for each key: more of the same would only do the same again. Any number may be active: the job of a
 * worker that died stays active until it expires, and must not keep others from the work. Who may do it is settled by
 * leases in the database; nothing is enqueued for later, since that would take the key from what is due now.
 * A handler decides about retries itself; what still throws is a bug or a dead database.
 */
const queueOptions = {
  policy: 'short',
  retryLimit: 3,
  retryDelay: 5,
  retryBackoff: true,
  expireInSeconds: 300,
  deleteAfterSeconds: 3600,
  notify: true,
} as const

const parallel: Record<JobName, WorkOptions> = {
  'warn-of-expiry': { localConcurrency: 1, pollingIntervalSeconds: 60 },
  'read-states': { localConcurrency: 1, pollingIntervalSeconds: 2 },
  'read-forms': { localConcurrency: 1, pollingIntervalSeconds: 2 },
  'tell-app': { localConcurrency: 1, pollingIntervalSeconds: 2 },
  'take-leave': { localConcurrency: 1, pollingIntervalSeconds: 2 },
  'tend-connections': { localConcurrency: 1, pollingIntervalSeconds: 5 },
  'act-on-score': { localConcurrency: 1, pollingIntervalSeconds: 5 },
  'verify-tickets': { localConcurrency: 1, pollingIntervalSeconds: 5 },
  'close-by-evidence': { localConcurrency: 2, pollingIntervalSeconds: 5 },
  'deliver-tickets': { localConcurrency: 4, pollingIntervalSeconds: 2 },
  'follow-tickets': { localConcurrency: 4, pollingIntervalSeconds: 2 },
  'sync-secure-score': { localConcurrency: 2, pollingIntervalSeconds: 5 },
  'tidy-up': { localConcurrency: 1, pollingIntervalSeconds: 5 },
}

/** What a job is about: the ticket, the connection or the tenant, and the step where there are several. */
function subjectOf(data: JobData[JobName]): string {
  return Object.values(data)
    .filter((value) => typeof value === 'string')
    .join(' ')
}

export async function startJobQueue(database: Database, logger: Logger): Promise<JobQueue> {
  const boss = new PgBoss({ ...database.jobs, useListenNotify: true })
  boss.on('error', (error) => logger.error({ error: describeError(error) }, 'job queue failed'))
  await boss.start()
  for (const name of Object.keys(parallel)) await boss.createQueue(name, queueOptions)

  let stopping = false
  const send = async (name: JobName, data: object, options: SendOptions): Promise<void> => {
    await boss.send(name, data, options)
  }
  return {
    async enqueueDelivery(trx, tenantId) {
      await asSystem(trx, () => send('deliver-tickets', { tenantId }, { singletonKey: tenantId, db: fromKysely(trx) }))
    },
    async enqueueIn(trx, name, data, startAfter) {
      const options = { singletonKey: subjectOf(data), db: fromKysely(trx), ...(startAfter ? { startAfter } : {}) }
      await asSystem(trx, () => send(name, data, options))
    },
    async enqueue(name, data, { key, everySeconds } = {}) {
      await send(name, data, {
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(everySeconds === undefined ? {} : { singletonSeconds: everySeconds }),
      })
    },
    async work<Name extends JobName>(name: Name, handle: (data: JobData[Name]) => Promise<void>) {
      await boss.work<JobData[Name]>(name, parallel[name], async (jobs) => {
        for (const { data } of jobs) {
          await handle(data).catch((error: unknown) => {
            logger.error({ job: name, data, error: describeError(error) }, 'job failed')
            throw error
          })
        }
      })
    },
    isStopping: () => stopping,
    async stop() {
      stopping = true
      await boss.stop({ graceful: true, timeout: 10_000, close: true })
    },
  }
}
