import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { inheritedEnvironment } from './process-environment.ts'

const main = fileURLToPath(new URL('../../apps/server/src/cli/main.ts', import.meta.url))

/** A command of ours in a process of its own, to be stopped or killed. */
export interface PortalProcess {
  readonly pid: number | undefined
  /** All it printed so far. */
  readonly output: () => string
  /** Ends it as a supervisor would and waits. @returns exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would and waits. */
  kill(): Promise<void>
  /** @returns exit code, once it ended by itself. */
  ended(): Promise<number | null>
}

type Command = 'serve' | 'sandbox' | 'servicenow' | 'doctor' | 'errors' | 'migrate'

/** Starts `scorelink COMMAND` and waits until it says that it is ready. */
export async function startPortalProcess(
  command: Command,
  environment: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<PortalProcess> {
  const portal = launchPortalProcess(command, environment, options)
  await portal.ready
  return portal
}

/** The same without waiting; `ready` rejects with what was printed when the process ends first. */
export function launchPortalProcess(
  command: Command,
  environment: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): PortalProcess & { readonly ready: Promise<void> } {
  const child = spawn(process.execPath, [main, command, ...options], {
    env: { ...inheritedEnvironment(), ...environment },
  })
  let output = ''
  const ended = once(child, 'exit').then(() => child.exitCode)
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      if (/is ready/.test(output)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)))
  })
  // Whoever launches without waiting for `ready` is not told of its rejection twice.
  ready.catch(() => undefined)
  return {
    pid: child.pid,
    ready,
    output: () => output,
    stop: async () => await end(child, 'SIGTERM', ended),
    kill: async () => void (await end(child, 'SIGKILL', ended)),
    ended: async () => await ended,
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL', ended: Promise<number | null>) {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  return await ended
}
