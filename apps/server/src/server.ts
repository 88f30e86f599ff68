import { join } from 'node:path'
import { ensureTenant, openDatabase } from '@scorelink/database'
import type { Logger } from '@scorelink/kit'
import { createApp } from './app.ts'
import type { ServerConfig } from './config.ts'
import { createInstanceLinks } from './connections/instance-links.ts'
import { readNetworkSettings } from './connections/network-settings.ts'
import { createControlDesk } from './control/control-desk.ts'
import { openControlSocket } from './control/control-socket.ts'
import { startEventHub } from './events/event-hub.ts'
import { startJobQueue } from './jobs/job-queue.ts'
import { startWorker } from './jobs/start-worker.ts'
import type { Server } from './http-server.ts'
import { createSealer } from './secrets/sealer.ts'
import { createSecureScoreClients } from './secure-score/secure-score-clients.ts'
import { openMetrics } from './metrics/metrics.ts'
import type { Services } from './services.ts'
import { createEntraSignIn } from './sign-in/entra.ts'

export interface RunningServer {
  readonly app: Server
  readonly services: Services
  /** `http://localhost:8070` */
  readonly publicUrl: string
  readonly close: () => Promise<void>
}

/** Which part of the work a process does: requests, jobs, or both. */
export type ServerRole = 'web' | 'worker' | 'all'

export interface StartOptions {
  /** @defaultValue all */
  readonly role?: ServerRole
  /** Whether to take requests. @defaultValue true, but for a worker */
  readonly listen?: boolean
  readonly now?: () => Date
  readonly reach?: Services['reach']
  /** @defaultValue a day */
  readonly checkEveryMs?: number
}

const dayMs = 24 * 60 * 60_000

/**
 * Opens the database, does its part of the work and takes requests. Closing lets running work finish.
 * @param publicUrl address people use.
 */
export async function startServer(
  config: ServerConfig,
  logger: Logger,
  { role = 'all', listen = role !== 'worker', ...world }: StartOptions = {},
): Promise<RunningServer> {
  const closers: Array<() => Promise<void> | void> = []
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).toReversed()) await step()
  }
  try {
    const services = await openServices(config, logger, world, closers)
    const app = await createApp(services)
    closers.push(() => app.close())
    if (role !== 'web') closers.push(await startWorker(services))
    if (config.databaseUrl === undefined) {
      closers.push(await openControlSocket(config.dataFolder, createControlDesk(services), logger))
    }
    if (config.metricsPort !== undefined) {
      closers.push(await openMetrics(services, { host: config.host, port: config.metricsPort }))
    }
    if (listen) await app.listen({ host: config.host, port: config.port })
    return { app, services, publicUrl: services.publicUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Everything a server works with, for the length of one command: nothing listens and no job runs. */
export async function withServices(
  config: ServerConfig,
  logger: Logger,
  work: (services: Services) => Promise<void>,
): Promise<void> {
  const closers: Array<() => Promise<void> | void> = []
  try {
    await work(await openServices(config, logger, {}, closers))
  } finally {
    for (const step of closers.splice(0).toReversed()) await step()
  }
}

async function openServices(
  config: ServerConfig,
  logger: Logger,
  {
    now = () => new Date(),
    reach = () => undefined,
    checkEveryMs = dayMs,
  }: Pick<StartOptions, 'now' | 'reach' | 'checkEveryMs'>,
  closers: Array<() => Promise<void> | void>,
): Promise<Services> {
  const database = await openDatabase(
    config.databaseUrl === undefined ? { folder: join(config.dataFolder, 'database') } : { url: config.databaseUrl },
  )
  closers.push(() => database.close())
  const { tenantIds } = config.entra
  for (const tenantId of tenantIds) await ensureTenant(database.kysely, tenantId, config.timeZone)
  const sealer = createSealer(config.sealingKeys)
  const instances = createInstanceLinks({
    database,
    sealer,
    logger,
    timeoutMs: config.serviceNow.timeoutMs,
    allowedOrigins: config.serviceNow.allowedOrigins,
    network: await readNetworkSettings(config.serviceNow.network),
    serviceNowAppScope: config.serviceNow.appScope,
    now,
  })
  closers.push(() => instances.close())
  const secureScores = createSecureScoreClients({ entra: config.entra, graphOrigin: config.graphOrigin, now })
  closers.push(() => secureScores.close())
  const events = await startEventHub(database)
  closers.push(() => events.close())
  const jobs = await startJobQueue(database, logger)
  closers.push(() => jobs.stop())
  return {
    database,
    logger,
    sealer,
    entra: createEntraSignIn(config.entra),
    roleNames: config.roleNames,
    sessionLife: config.sessionLife,
    tenantIds,
    secureScores,
    instances,
    jobs,
    events,
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    allowedOrigins: config.serviceNow.allowedOrigins,
    callTimeoutMs: config.serviceNow.timeoutMs,
    settleMs: config.serviceNow.settleMs,
    pollSeconds: config.serviceNow.pollSeconds,
    checkEveryMs,
    serviceNowAppScope: config.serviceNow.appScope,
    now,
    reach,
  }
}
