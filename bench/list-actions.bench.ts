import { setTimeout as sleep } from 'node:timers/promises'
import { signIn, type PortalClient } from '../tests/support/portal-client.ts'
import { startPortalProcess } from '../tests/support/portal-process.ts'
import { startSurroundings } from '../tests/support/surroundings.ts'
import { percentile, type Measurement } from './measurement.ts'

const rounds = 200

/** The list a person opens most, of a tenant of realistic size, one request after another on the embedded database. */
export async function measure(): Promise<Measurement[]> {
  const surroundings = await startSurroundings()
  const portal = await startPortalProcess('serve', surroundings.environment)
  try {
    const client = await signIn(surroundings, 0)
    await untilSynchronised(client)
    const durations: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      const { status } = await client.get('/api/v1/improvement-actions?limit=500')
      if (status !== 200) throw new Error(`the list answered ${status}`)
      durations.push(performance.now() - start)
    }
    return [0.5, 0.95].map((share) => ({
      what: `GET improvement-actions, all of them, p${share * 100}`,
      value: percentile(durations, share),
      unit: 'ms',
    }))
  } finally {
    await portal.stop()
    await surroundings.close()
  }
}

async function untilSynchronised(client: PortalClient): Promise<void> {
  const deadline = performance.now() + 60_000
  while ((await client.get('/api/v1/improvement-actions')).json.items?.length === 0) {
    if (performance.now() > deadline) throw new Error('no improvement actions after a minute')
    await sleep(200)
  }
}
