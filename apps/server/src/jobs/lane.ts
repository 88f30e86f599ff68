import { randomUUID } from 'node:crypto'
import { holdLane, leaveLane, withTenant, type Lane } from '@scorelink/database'
import { describeError } from '@scorelink/kit'
import type { Services } from '../services.ts'

/**
 * A lane falls free this long after its process died. Short, because losing it does no harm: every ticket in a call has
 * a lease of its own.
 */
const holdMs = 6_000
const renewMs = 2_000

/**
 * Does work of a connection that only one process does at a time.
 * @returns undefined when another one is at it.
 */
export async function inLane<Result>(
  services: Services,
  lane: Lane,
  work: (owner: string) => Promise<Result>,
): Promise<Result | undefined> {
  const owner = randomUUID()
  const hold = async (): Promise<boolean> =>
    await withTenant(services.database.kysely, lane.tenantId, (trx) => {
      const now = services.now()
      return holdLane(trx, lane, owner, new Date(now.getTime() + holdMs), now)
    })
  if (!(await hold())) return undefined
  let renewal: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    renewal = hold().catch((error: unknown) => {
      services.logger.warn({ error: describeError(error) }, 'a lane could not be kept')
    })
  }, renewMs)
  try {
    return await work(owner)
  } finally {
    clearInterval(timer)
    await renewal
    await withTenant(services.database.kysely, lane.tenantId, (trx) => leaveLane(trx, lane, owner))
  }
}
