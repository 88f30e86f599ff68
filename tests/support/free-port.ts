import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/**
 * Below the ports that systems hand out themselves, to whoever asks for any: from 32768 on Linux, from 49152 elsewhere.
 * So nobody is given a port between the moment it is chosen and the moment its server listens, or while that restarts.
 */
const pairs = { from: 20_000, to: 32_768 }

/**
 * A port that is the caller's until its process ends, for servers that must know their own address before they listen.
 * The port before it is kept listening on, which is how others who choose see that the pair is taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const taken = 2 * randomInt(pairs.from / 2, pairs.to / 2)
    const claim = await tryListening(taken)
    if (claim === undefined) continue
    const probe = await tryListening(taken + 1)
    if (probe !== undefined) {
      await close(probe)
      claim.unref()
      return taken + 1
    }
    await close(claim)
  }
}

/** @returns undefined when somebody listens there. */
async function tryListening(port: number): Promise<Server | undefined> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return server
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined
    throw error
  }
}

async function close(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}
