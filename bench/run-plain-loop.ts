import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { PlainOutcome, PlainWork } from './plain-loop.ts'

/** Has a process of its own do the work, and waits for it. @throws Error when it ends without an outcome. */
export async function runPlainLoop(work: PlainWork): Promise<PlainOutcome> {
  const child = fork(join(import.meta.dirname, 'plain-loop.ts'))
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the plain loop ended with ${code}`)
  })
  child.send(work)
  const [outcome] = await Promise.race([once(child, 'message'), ended])
  ended.catch(() => undefined)
  return outcome
}

/** @returns milliseconds of all calls together. */
export function totalOf({ durations }: PlainOutcome): number {
  return durations.reduce((sum, ms) => sum + ms, 0)
}
