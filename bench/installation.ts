import { openDatabase, type Database } from '@scorelink/database'
import { connect, signIn, type PortalClient } from '../tests/support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../tests/support/portal-process.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { startSurroundings, type Surroundings } from '../tests/support/surroundings.ts'
import { until } from './until.ts'

/** The product at work, connected through the connector app, and what is around it. */
export interface Installation extends AsyncDisposable {
  readonly surroundings: Surroundings
  readonly database: Database
  readonly admin: PortalClient
  readonly server: PortalProcess
  readonly worker: Restartable
  /** Milliseconds no answer of the instance takes less than. */
  readonly latencyMs: number
}

/** A worker that a measurement has stand still while it prepares something. */
interface Restartable {
  pid(): number | undefined
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * A server and a worker on PostgreSQL, a tenant with a thousand improvement actions, and an instance.
 * @param latencyMs milliseconds that every answer of the instance takes longer.
 */
export async function startInstallation(latencyMs: number): Promise<Installation> {
  await using held = new AsyncDisposableStack()
  const postgres = await startPostgres()
  held.defer(() => postgres.stop())
  const url = await postgres.createDatabase()
  const surroundings = await startSurroundings({ DATABASE_URL: url }, { withApp: true, gitHubInstances: 80 })
  held.defer(() => surroundings.close())
  await surroundings.serviceNow.control.addFault({ kind: 'delay', delayMs: latencyMs })
  const server = await startPortalProcess('serve', surroundings.environment, ['--role', 'web'])
  held.defer(async () => void (await server.stop()))
  const worker = restartable(surroundings)
  held.defer(() => worker.stop())
  await worker.start()
  const database = await openDatabase({ url })
  held.defer(() => database.close())
  const admin = await signIn(surroundings, 0)
  await until(async () => (await admin.get('/api/v1/improvement-actions?limit=1')).json.items.length > 0)
  await connect(surroundings, admin)
  const running = held.move()
  return {
    surroundings,
    database,
    admin,
    server,
    worker,
    latencyMs,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

function restartable({ environment }: Surroundings): Restartable {
  let running: PortalProcess | undefined
  return {
    pid: () => running?.pid,
    async start() {
      running = await startPortalProcess('serve', environment, ['--role', 'worker'])
    },
    async stop() {
      await running?.stop()
      running = undefined
    },
  }
}
