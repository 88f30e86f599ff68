import { expect, it } from 'vitest'
import { workPoints } from '../../apps/server/src/jobs/work-points.ts'
import { runChaos } from './run-chaos.ts'

/** A small storm of what `npm run chaos` does at length. */
it('a server that dies at every named point while replies are lost makes and follows every ticket exactly once', async () => {
  const result = await runChaos({
    tickets: 60,
    seed: 20_261_122,
    database: 'pglite',
    withApp: false,
    points: workPoints,
  })
  expect(result.verdict).toEqual({ delivered: 60, lost: 0, duplicated: 0, diverged: 0 })
  expect(result).toMatchObject({ missingPoints: [], missingFaults: [] })
}, 900_000)
