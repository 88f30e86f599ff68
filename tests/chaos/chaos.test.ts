import { describe, expect, it } from 'vitest'
import { workPoints } from '../../apps/server/src/jobs/work-points.ts'
import { runChaos } from './run-chaos.ts'

/** A small storm of what `npm run chaos` does at length. */
describe('servers that die at every named point while replies are lost', () => {
  it.each([
    ['the embedded database', 'pglite', false],
    ['two workers on PostgreSQL, with the connector app', 'postgres', true],
  ] as const)(
    'make every ticket exactly once, and show it as it is (%s)',
    async (_name, database, withApp) => {
      const points = workPoints.filter((point) => !(withApp && point === 'delivery.looked-up'))
      const result = await runChaos({ tickets: 60, seed: 20_261_122, database, withApp, points })
      expect(result.verdict).toEqual({ delivered: 60, lost: 0, duplicated: 0, diverged: 0 })
      expect([...result.points].sort()).toEqual(expect.arrayContaining([...points].sort()))
    },
    900_000,
  )
})
