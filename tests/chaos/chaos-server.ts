import { createLogger } from '@scorelink/kit'
import { readServerConfig } from '../../apps/server/src/config.ts'
import { workPoints, type WorkPoint } from '../../apps/server/src/jobs/work-points.ts'
import { startServer, type ServerRole } from '../../apps/server/src/server.ts'

/**
 * A server that may kill itself at a named point of its work, as a power cut would: the process is gone before the next
 * line. `node chaos-server.ts ROLE [POINT NTH]` dies when it reaches the point for the nth time.
 */
const [role = 'all', point, nth = '1'] = process.argv.slice(2)
let reached = 0

function reach(at: WorkPoint): void {
  if (at !== point) return
  reached += 1
  if (reached >= Number(nth)) process.kill(process.pid, 'SIGKILL')
}

if (point !== undefined && !workPoints.some((known) => known === point)) throw new Error(`no work point ${point}`)
const config = readServerConfig()
// Records come to be asked for by their ids within a storm.
const checkEveryMs = 24_000
const server = await startServer(config, createLogger(config.logLevel), { role: readRole(role), reach, checkEveryMs })
process.stdout.write('chaos server is ready\n')
process.once('SIGTERM', () => {
  void server.close().then(() => process.exit(0))
})

function readRole(text: string): ServerRole {
  const known = (['web', 'worker', 'all'] as const).find((each) => each === text)
  if (known === undefined) throw new Error(`no role ${text}`)
  return known
}
