import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { WorkPoint } from '../../apps/server/src/jobs/work-points.ts'
import type { ServerRole } from '../../apps/server/src/server.ts'
import { inheritedEnvironment } from '../support/process-environment.ts'

/** Where a server is to die by itself. */
export interface Doom {
  readonly point: WorkPoint
  /** The how many-eth time it gets there. */
  readonly nth: number
}

export interface ServerProcess {
  readonly role: ServerRole
  readonly doom: Doom | undefined
  isAlive(): boolean
  /** Dead, and by nobody's hand but its own: it got to its doom. */
  diedByItself(): boolean
  /** Resolves once it takes work; rejects with what it said when it ended before for another reason than its doom. */
  readonly ready: Promise<void>
  kill(): Promise<void>
  stop(): Promise<void>
}

export function startServerProcess(
  role: ServerRole,
  environment: Readonly<Record<string, string>>,
  doom?: Doom,
): ServerProcess {
  const args = [join(import.meta.dirname, 'chaos-server.ts'), role]
  if (doom !== undefined) args.push(doom.point, String(doom.nth))
  const child = spawn(process.execPath, args, { env: { ...inheritedEnvironment(), ...environment } })
  const ended = once(child, 'exit')
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output = `${output}${chunk.toString()}`.slice(-10_000)
      if (output.includes('chaos server is ready')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (exitCode) => {
      if (child.signalCode === 'SIGKILL') resolve()
      else reject(new Error(`the server ended with ${exitCode}:\n${output}`))
    })
  })
  ready.catch(() => undefined)
  let ours = false
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (isAlive(child)) {
      ours = true
      child.kill(signal)
    }
    await ended
  }
  return {
    role,
    doom,
    ready,
    isAlive: () => isAlive(child),
    diedByItself: () => child.signalCode === 'SIGKILL' && !ours,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}
