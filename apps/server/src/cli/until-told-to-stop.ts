import { once } from 'node:events'
import { isStartedByNpm } from '../config.ts'

/** Longest an orderly end may take; jobs and requests under way get this long. */
const patienceMs = 20_000
const lookEveryMs = 500

/** Known before anything is started, which may take longer than whoever started us lives. */
const parent = process.ppid

/** Waits for Ctrl-C or a supervisor, then closes. A second Ctrl-C does not wait. */
export async function untilToldToStop(close: () => Promise<void>): Promise<void> {
  const told = [once(process, 'SIGINT'), once(process, 'SIGTERM')]
  await Promise.race(isStartedByNpm() ? [...told, untilOrphaned()] : told)
  process.once('SIGINT', () => process.exit(130))
  setTimeout(() => process.exit(1), patienceMs).unref()
  await close()
}

/**
 * npm passes a signal on to the shell it runs a command in, and not every shell passes it on to the command (npm docs,
 * scripts): the shell is gone then, and we are somebody else's.
 */
async function untilOrphaned(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      resolve()
    }, lookEveryMs)
    timer.unref()
  })
}
