import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer, request, type IncomingMessage } from 'node:http'
import { join, resolve } from 'node:path'
import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { ProbeId } from '@scorelink/contracts'
import { describeError, type Logger } from '@scorelink/kit'
import type { ControlDesk } from './control-desk.ts'

/**
 * The embedded database belongs to one process. A command that wants to know something of a running installation asks
 * that process, through a socket that only the user who runs it may open.
 */
function socketPath(dataFolder: string): string {
  const folder = resolve(dataFolder)
  if (process.platform !== 'win32') return join(folder, 'control.sock')
  return String.raw`\\.\pipe\scorelink-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

/** Longest path of a socket on Linux and macOS, in bytes. */
const longestPath = 100

const Request = z.object({ tenantId: z.string().optional(), probe: ProbeId.optional() })

/** @returns a function that closes it. */
export async function openControlSocket(
  dataFolder: string,
  desk: ControlDesk,
  logger: Logger,
): Promise<() => Promise<void>> {
  const path = socketPath(dataFolder)
  if (path.length > longestPath) {
    logger.warn({ path }, 'the folder of data is too deep for a control socket; `scorelink doctor` works when stopped')
    return () => Promise.resolve()
  }
  const answer = async (incoming: IncomingMessage): Promise<unknown> => {
    switch (incoming.url) {
      case '/examine':
        return await desk.examine(Request.parse(await json(incoming)))
      case '/bundle':
        return await desk.bundle()
      case '/count-keys':
        return await desk.countKeys()
      case '/rotate-keys':
        return await desk.rotateKeys()
      default:
        return { running: true }
    }
  }
  const server = createServer((incoming, reply) => {
    answer(incoming).then(
      (body) => reply.end(JSON.stringify(body)),
      (error: unknown) => {
        logger.error({ error: describeError(error) }, 'a request by the control socket failed')
        reply.writeHead(500).end()
      },
    )
  })
  // A socket of a process that was killed is in the way of its successor.
  await rm(path, { force: true })
  const before = process.umask(0o077)
  try {
    await new Promise<void>((done, refuse) => {
      server.once('error', refuse)
      server.listen(path, done)
    })
  } finally {
    process.umask(before)
  }
  return async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

/** The desk of the process that runs on this folder; undefined when none does. */
export async function findRunningDesk(dataFolder: string): Promise<ControlDesk | undefined> {
  const path = socketPath(dataFolder)
  const ask = async <Answer>(target: string, body: unknown = {}): Promise<Answer> => {
    const reply = await send(path, target, JSON.stringify(body))
    if (reply.statusCode !== 200) throw new Error('The running server could not answer; its log has the cause.')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are this file's
    return (await json(reply)) as Answer
  }
  try {
    await ask('/')
  } catch {
    // Nobody listens: the installation is not running, or not on this machine.
    return undefined
  }
  return {
    examine: (wanted) => ask('/examine', wanted),
    bundle: () => ask('/bundle'),
    countKeys: () => ask('/count-keys'),
    rotateKeys: () => ask('/rotate-keys'),
  }
}

function send(path: string, target: string, body: string): Promise<IncomingMessage> {
  return new Promise((done, refuse) => {
    const sending = request({ socketPath: path, path: target, method: 'POST' }, done)
    sending.once('error', refuse)
    sending.end(body)
  })
}
