import { randomUUID } from 'node:crypto'
import { holdLane, keepLane, leaveLane, withTenant, type Lane, type TenantTransaction } from '@scorelink/database'
import { describeError } from '@scorelink/kit'
import type { Services } from '../services.ts'

/**
 * A lane falls free this long after its process died. Short, because losing it does no harm: tickets and comments in a
 * call are taken one by one, and what was read is stored in a transaction that keeps the lane.
 */
const holdMs = 6_000
const renewMs = 2_000

export interface HeldLane {
  readonly owner: string
  /** Holds the lane until the transaction ends. @throws LaneLost when another process has, or had, it meanwhile */
  keep(trx: TenantTransaction): Promise<void>
}

/** What was read belongs to the past: another process has read since. */
class LaneLost extends Error {}

/**
 * Does work of a connection that only one process does at a time.
 * @returns undefined when another one is at it.
 */
export async function inLane<Result>(
  services: Services,
  lane: Lane,
  work: (held: HeldLane) => Promise<Result>,
): Promise<Result | undefined> {
  const owner = randomUUID()
  const until = (): Date => new Date(services.now().getTime() + holdMs)
  const inTenant = <Value>(run: (trx: TenantTransaction) => Promise<Value>): Promise<Value> =>
    withTenant(services.database.kysely, lane.tenantId, run)
  if (!(await inTenant((trx) => holdLane(trx, lane, owner, until(), services.now())))) return undefined
  let renewal: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    renewal = inTenant((trx) => keepLane(trx, lane, owner, until())).catch((error: unknown) => {
      services.logger.warn({ error: describeError(error) }, 'a lane could not be kept')
    })
  }, renewMs)
  const held: HeldLane = {
    owner,
    async keep(trx) {
      if (!(await keepLane(trx, lane, owner, until()))) throw new LaneLost()
    },
  }
  try {
    return await work(held)
  } catch (error) {
    if (!(error instanceof LaneLost)) throw error
    services.logger.warn({ ...lane }, 'a lane was lost')
    return undefined
  } finally {
    clearInterval(timer)
    await renewal
    await inTenant((trx) => leaveLane(trx, lane, owner))
  }
}
