import { measureFollowing } from './following.ts'
import { startInstallation } from './installation.ts'
import type { Measurement } from './measurement.ts'
import { measureBulk, measureSingle } from './sharing.ts'

/** What a call over the internet costs. */
const latencyMs = 150

/**
 * Sharing and following against an instance that answers after 150 ms. Each figure stands beside that of a plain loop of
 * undici calls in the same run, which makes one call at a time as the product does for one connection.
 */
export async function measure(): Promise<Measurement[]> {
  await using installation = await startInstallation(latencyMs)
  return [await measureSingle(installation), await measureBulk(installation), ...(await measureFollowing(installation))]
}
