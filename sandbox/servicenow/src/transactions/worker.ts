import { parentPort, workerData } from 'node:worker_threads'
import { replaceAddressRules } from '../control/address-rule.ts'
import { addDataFault, clearDataFault, listDataFaults } from '../control/data-faults.ts'
import {
  installPackage,
  readArchive,
  readFolder,
  runDueJobs,
  runTests,
  uninstallApplication,
} from '../scripts/index.ts'
import type { TaskMessage, ThreadMessage } from '../transport/thread.ts'
import { type InstanceSession, openSession } from './instance-session.ts'
import type { ThreadData, ThreadTasks } from './thread-tasks.ts'

/** Entry of a transaction thread: opens the instance and does one task after the other, synchronously. */

type TaskHandlers = {
  [K in keyof ThreadTasks]: (input: ThreadTasks[K]['input'], session: InstanceSession) => ThreadTasks[K]['output']
}

const handlers: Omit<TaskHandlers, 'suspend' | 'resume'> = {
  transaction: (request, { instance, transactions }) => transactions.perform(request, instance),
  'run-due-jobs': (_, { instance }) => instance.inOneView(() => void runDueJobs(instance)),
  seed: (seed, { instance }) => instance.applySeed(seed),
  'clock-offset': (_, { instance }) => instance.clockOffsetMs(),
  'advance-clock': (byMs, { instance }) => instance.advanceClock(byMs),
  'release-family': (_, { instance }) => instance.release.family,
  'set-release': (family, { instance }) => instance.setRelease(family),
  'set-address-rules': (rules, { instance }) => replaceAddressRules(instance, rules),
  'add-data-fault': ({ id, fault }, { instance }) => addDataFault(instance, id, fault),
  'clear-data-fault': (id, { instance }) => clearDataFault(instance, id),
  'list-data-faults': (_, { instance }) => listDataFaults(instance),
  'install-application': ({ source, withDemoData }, { instance }) =>
    installPackage(instance, 'folder' in source ? readFolder(source.folder) : readArchive(source.archive), {
      withDemoData,
      as: 'custom',
    }),
  'uninstall-application': (scope, { instance }) => uninstallApplication(instance, scope),
  'run-tests': (selection, { instance, transactions }) =>
    runTests(instance, selection, (request, actor) => transactions.performAs(request, instance, { actor })),
  snapshot: (path, { instance }) => void instance.sql.prepare('VACUUM INTO ?').run(path),
}

const data: ThreadData = workerData
let session: InstanceSession | undefined = openSession(data)

function perform(name: string, input: unknown): unknown {
  if (name === 'suspend') {
    session?.instance.close()
    session = undefined
    return undefined
  }
  session ??= openSession(data)
  if (name === 'resume') return undefined
  const handler = Object.entries(handlers).find(([known]) => known === name)?.[1]
  if (handler === undefined) throw new Error(`Unknown task ${name}`)
  // The pool's types pair every name with its input; messages between threads carry none.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (handler as (input: unknown, session: InstanceSession) => unknown)(input, session)
}

function reply(message: ThreadMessage): void {
  // The rule means windows; a thread has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message)
}

parentPort?.on('message', ({ id, name, input }: TaskMessage) => {
  try {
    reply({ kind: 'done', id, output: perform(name, input) })
  } catch (error) {
    reply({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
})
reply({ kind: 'ready' })
