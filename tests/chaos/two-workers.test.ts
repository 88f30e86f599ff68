import { expect, it } from 'vitest'
import { workPoints } from '../../apps/server/src/jobs/work-points.ts'
import { runChaos } from './run-chaos.ts'

/** A small storm of what `npm run chaos` does at length; on PostgreSQL with the connector app, which needs no look-up. */
it('two workers that die at every named point while replies are lost make and follow every ticket exactly once', async () => {
  const points = workPoints.filter((point) => point !== 'delivery.looked-up')
  const result = await runChaos({ tickets: 60, seed: 20_261_122, database: 'postgres', withApp: true, points })
  expect(result.verdict).toEqual({ delivered: 60, lost: 0, duplicated: 0, diverged: 0 })
  expect(result).toMatchObject({ missingPoints: [], missingFaults: [] })
}, 900_000)
