import { Worker } from 'node:worker_threads'
import { CONTROL_PREFIX, createControlPlane } from './control/control-routes.ts'
import { createFaultBook } from './control/fault-book.ts'
import { writeTurnBytes } from './records/open-instance.ts'
import type { InstanceFiles } from './control/instance-files.ts'
import { createRequestLog } from './control/request-log.ts'
import { createSandboxControl, type InstanceMirror, type SandboxControl } from './control/sandbox-control.ts'
import type { ThreadData, ThreadTasks } from './transactions/thread-tasks.ts'
import { createExchange } from './transport/exchange.ts'
import type { Exchange } from './transport/http-listener.ts'
import { startTicker } from './transport/ticker.ts'
import { ThreadPool } from './transport/thread-pool.ts'

/** Requests that may wait for a thread (vendor article KB0778443). */
const QUEUE_DEPTH = 150
/** The vendor's own log extract cancels a Table API transaction after 60,682 ms. */
const TRANSACTION_LIMIT_MS = 60_000
/** Scheduled work may take its time: nobody waits for it. */
const BACKGROUND_LIMIT_MS = 15 * 60_000
const LOGGED_REQUESTS = 2000
const JOB_INTERVAL_MS = 1000

export interface RunningInstance {
  readonly exchange: Exchange
  readonly control: SandboxControl
  close(): Promise<void>
}

export interface InstanceOptions {
  /** Address the instance believes to have. */
  readonly publicUrl: string
  readonly threads: number
  /** Whether what falls due runs by itself. */
  readonly runsDueJobs: boolean
}

/** Opens an instance on its threads and puts faults, control plane and the job ticker around them. */
export async function startInstance(
  files: InstanceFiles,
  { publicUrl, threads, runsDueJobs }: InstanceOptions,
): Promise<RunningInstance> {
  const writeTurn = new SharedArrayBuffer(writeTurnBytes)
  const data: ThreadData = { file: files.instance, publicUrl, writeTurn }
  const spawn = (): Worker =>
    new Worker(new URL('./transactions/worker.ts', import.meta.url), {
      workerData: data,
      // node:sqlite announces that it is young, once a thread.
      // Small new space: requests leave much garbage and little behind. The limit costs a runaway script its thread.
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
  const pool = new ThreadPool<ThreadTasks>({ threads, queueDepth: QUEUE_DEPTH, limitMs: TRANSACTION_LIMIT_MS, spawn })
  const background = new ThreadPool<ThreadTasks>({
    threads: 1,
    queueDepth: QUEUE_DEPTH,
    limitMs: BACKGROUND_LIMIT_MS,
    spawn,
  })
  const closePools = async (): Promise<void> => {
    await Promise.all([pool.close(), background.close()])
  }
  try {
    await Promise.all([pool.ready, background.ready])
  } catch (error) {
    await closePools()
    throw error
  }

  const mirror: InstanceMirror = {
    clockOffsetMs: await pool.run('clock-offset', undefined),
    release: await pool.run('release-family', undefined),
    jobFailure: undefined,
  }
  const faults = createFaultBook()
  const requestLog = createRequestLog(LOGGED_REQUESTS)
  const control = createSandboxControl({ pool, background, faults, requestLog, files, mirror })
  const exchange = createExchange({
    transact: (request) => pool.run('transaction', request),
    faults,
    requestLog,
    now: () => Date.now() + mirror.clockOffsetMs,
  })
  const controlPlane = createControlPlane(control)
  const noteFailure = (error: unknown): void => {
    mirror.jobFailure = String(error)
  }
  const ticker = runsDueJobs ? startTicker(JOB_INTERVAL_MS, () => control.runDueJobs(), noteFailure) : undefined
  return {
    control,
    exchange: (request) => (request.target.startsWith(CONTROL_PREFIX) ? controlPlane(request) : exchange(request)),
    async close() {
      await ticker?.stop()
      await closePools()
    },
  }
}
