import { randomUUID } from 'node:crypto'
import type { InstallResult, TestResult, TestSelection } from '../scripts/index.ts'
import type { ApplicationPackage, ThreadTasks } from '../transactions/thread-tasks.ts'
import type { ThreadPool } from '../transport/thread-pool.ts'
import type { InstanceSeed } from '../records/open-instance.ts'
import type { AddressRule } from './address-rule.ts'
import { type ActiveFault, type Fault, isReplyFault } from './fault.ts'
import type { FaultBook } from './fault-book.ts'
import type { InstanceFiles } from './instance-files.ts'
import type { LoggedRequest, RequestLog, RequestLogFilter } from './request-log.ts'

export interface Health {
  readonly release: string
  /** The instance's clock, ISO 8601. */
  readonly now: string
  /** Transaction threads lost since the start, by crash or by time limit. */
  readonly threadsLost: number
  /** Requests waiting for a thread. */
  readonly waiting: number
  /** Reply faults in force. */
  readonly faults: number
  /** Why scheduled work failed last; scripts' own errors are in the instance's log instead. */
  readonly jobFailure: string | undefined
}

export interface ClockReading {
  /** ISO 8601. */
  readonly now: string
  readonly offsetMs: number
}

/**
 * Everything a test or a person may do to the sandbox behind the instance's back. The HTTP routes under `/_sandbox/`
 * are this object and nothing more.
 */
export interface SandboxControl {
  /** @returns id by which the fault is cleared. @throws Error naming what the fault refers to in vain. */
  addFault(fault: Fault): Promise<string>
  /** @returns false when no such fault is in force. */
  clearFault(id: string): Promise<boolean>
  clearFaults(): Promise<void>
  listFaults(): Promise<ActiveFault[]>
  /** Back to how the instance was first prepared; clock, faults, tokens and request log included. */
  reset(): Promise<void>
  /** Saves the whole instance under a name of letters, digits, `-` and `_`; an older one of that name is replaced. */
  snapshot(name: string): Promise<void>
  /** @throws Error when there is no snapshot of that name. */
  restore(name: string): Promise<void>
  snapshots(): string[]
  /** Adds the seed's records to what is there. */
  seed(seed: InstanceSeed): Promise<void>
  readClock(): ClockReading
  /** Moves the instance's clock (back with a negative value) and runs the jobs that fall due. */
  advanceClock(byMs: number): Promise<ClockReading>
  requests(filter?: RequestLogFilter): LoggedRequest[]
  clearRequests(): void
  release(): string
  /** Answers as another release family from now on; records stay as they are. @throws Error for an unknown one. */
  setRelease(family: string): Promise<void>
  /** Replaces all rules of IP Address Access Control. */
  setAddressRules(rules: readonly AddressRule[]): Promise<void>
  /** Runs scheduled jobs and queued asynchronous rules now, and waits for them. */
  runDueJobs(): Promise<void>
  /**
   * Installs or upgrades a scoped application, without the vendor's client.
   * @throws Error with the installer's words when the package is unusable here; nothing is changed then.
   */
  installApplication(application: ApplicationPackage): Promise<InstallResult>
  /** Removes an application with its tables and their records. @returns how many records. @throws Error when it is not there. */
  uninstallApplication(scope: string): Promise<number>
  /**
   * Runs tests of the Automated Test Framework; what they write is rolled back.
   * @throws Error when nothing matches the selection.
   */
  runTests(selection?: TestSelection): Promise<TestResult[]>
  health(): Health
}

export interface ControlParts {
  readonly pool: ThreadPool<ThreadTasks>
  /** One thread of its own for jobs, so that they never take one from a caller. */
  readonly background: ThreadPool<ThreadTasks>
  readonly faults: FaultBook
  readonly requestLog: RequestLog
  readonly files: InstanceFiles
  readonly mirror: InstanceMirror
}

/** What the main thread has to know about the instance without asking a thread. */
export interface InstanceMirror {
  clockOffsetMs: number
  release: string
  /** Why scheduled work failed last; undefined while it never did. */
  jobFailure: string | undefined
}

export function createSandboxControl(parts: ControlParts): SandboxControl {
  const { pool, background, faults, requestLog, files, mirror } = parts

  const readMirror = async (): Promise<void> => {
    mirror.clockOffsetMs = await pool.run('clock-offset', undefined)
    mirror.release = await pool.run('release-family', undefined)
  }

  /** Changes the file itself while no thread holds it. */
  const withoutThreads = async (work: () => Promise<void> | void): Promise<void> => {
    await pool.exclusively((everyThread) =>
      background.exclusively(async (everyBackground) => {
        await Promise.all([everyThread('suspend', undefined), everyBackground('suspend', undefined)])
        try {
          await work()
        } finally {
          await Promise.all([everyThread('resume', undefined), everyBackground('resume', undefined)])
        }
      }),
    )
    await readMirror()
  }

  const readClock = (): ClockReading => ({
    now: new Date(Date.now() + mirror.clockOffsetMs).toISOString(),
    offsetMs: mirror.clockOffsetMs,
  })

  const runDueJobs = (): Promise<void> => background.run('run-due-jobs', undefined)

  return {
    async addFault(fault) {
      const id = randomUUID()
      if (isReplyFault(fault)) faults.add(id, fault)
      else {
        await pool.run('add-data-fault', { id, fault })
        await readMirror()
      }
      return id
    },
    async clearFault(id) {
      if (faults.clear(id)) return true
      const cleared = await pool.run('clear-data-fault', id)
      await readMirror()
      return cleared
    },
    async clearFaults() {
      faults.clearAll()
      const stored = await pool.run('list-data-faults', undefined)
      // Newest first: two faults on one setting are taken back in the order they were laid over each other.
      for (const { id } of stored.toReversed()) await pool.run('clear-data-fault', id)
      await readMirror()
    },
    async listFaults() {
      const stored = await pool.run('list-data-faults', undefined)
      return [...faults.list(), ...stored.map(({ id, fault }) => ({ id, fault, hits: 0 }))]
    },
    async reset() {
      await withoutThreads(() => files.restoreInitial())
      faults.clearAll()
      requestLog.clear()
    },
    async snapshot(name) {
      await files.replaceSnapshot(name, (path) => background.run('snapshot', path))
    },
    async restore(name) {
      const path = files.requireSnapshot(name)
      await withoutThreads(() => files.restoreFrom(path))
    },
    snapshots: () => files.snapshotNames(),
    seed: (seed) => background.run('seed', seed),
    readClock,
    async advanceClock(byMs) {
      mirror.clockOffsetMs = await pool.run('advance-clock', byMs)
      await runDueJobs()
      return readClock()
    },
    requests: (filter) => requestLog.list(filter),
    clearRequests: () => requestLog.clear(),
    release: () => mirror.release,
    async setRelease(family) {
      await pool.run('set-release', family)
      await readMirror()
    },
    setAddressRules: (rules) => pool.run('set-address-rules', rules),
    runDueJobs,
    installApplication: (application) => background.run('install-application', application),
    uninstallApplication: (scope) => background.run('uninstall-application', scope),
    runTests: (selection = {}) => background.run('run-tests', selection),
    health: () => ({
      release: mirror.release,
      now: readClock().now,
      threadsLost: pool.lost + background.lost,
      waiting: pool.waiting,
      faults: faults.list().length,
      jobFailure: mirror.jobFailure,
    }),
  }
}
