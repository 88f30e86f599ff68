import { once } from 'node:events'

/** Longest an orderly end may take; jobs and requests under way get this long. */
const patienceMs = 20_000

/** Waits for Ctrl-C or a supervisor, then closes. A second Ctrl-C does not wait. */
export async function untilToldToStop(close: () => Promise<void>): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  process.once('SIGINT', () => process.exit(130))
  setTimeout(() => process.exit(1), patienceMs).unref()
  await close()
}
