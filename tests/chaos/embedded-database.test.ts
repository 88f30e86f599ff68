import { expect, it } from 'vitest'
import { workPoints } from '../../apps/server/src/jobs/work-points.ts'
import { runChaos } from './run-chaos.ts'

/** A small storm of what `npm run chaos` does at length, with the points of following too. */
it('a server that dies at every named point of delivery while replies are lost makes every ticket exactly once', async () => {
  const result = await runChaos({
    tickets: 60,
    seed: 20_261_122,
    database: 'pglite',
    withApp: false,
    points: workPoints.filter((point) => point.startsWith('delivery.')),
  })
  expect(result.verdict).toEqual({ delivered: 60, lost: 0, duplicated: 0, diverged: 0 })
  expect(result).toMatchObject({ missingPoints: [], missingFaults: [] })
}, 900_000)
