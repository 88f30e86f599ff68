import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTenant } from '@scorelink/database'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const minuteMs = 60_000
const minutesADay = 24 * 60
const limitPerHour = 100
const inBulk = 500
/** Somebody shares one ticket this often while the many are on their way. */
const sharedEveryMinutes = 45
const untilMinute = 8 * 60

/**
 * A day of an instance that lets us make a hundred calls an hour, by a rule of its own, on a clock that both sides share.
 * The day begins with five hundred tickets at once.
 */
describe('a day at a hundred calls an hour', () => {
  let engine: TicketEngine

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' })
    await engine.surroundings.serviceNow.control.addFault({ kind: 'rate-limit-rule', limitPerHour })
  })

  afterAll(async () => {
    await engine?.close()
  })

  it('stays within the limit in every hour, delivers everything, and lets people go first', async () => {
    const bulk = await engine.store(inBulk, { bulk_id: crypto.randomUUID() })
    const waiting = new Map(bulk.map((id) => [id, 0]))
    const single = new Set<string>()
    const waited = { bulk: [] as number[], single: [] as number[] }
    const weights: number[] = []
    let refused = 0
    engine.newCalls()
    for (let minute = 0; minute < minutesADay; minute += 1) {
      if (minute < untilMinute && minute % sharedEveryMinutes === 10) {
        const [id = ''] = await engine.store(1)
        waiting.set(id, minute)
        single.add(id)
      }
      await engine.deliver()
      await engine.follow()
      for (const id of await deliveredOf(engine, waiting)) {
        waited[single.has(id) ? 'single' : 'bulk'].push(minute - (waiting.get(id) ?? 0))
        waiting.delete(id)
      }
      const calls = engine.newCalls()
      weights.push(calls.reduce((sum, { weight }) => sum + weight, 0))
      refused += calls.filter(({ status }) => status === 429).length
      await engine.advance(minuteMs)
    }
    expect(refused).toBe(0)
    for (let from = 0; from + 60 <= weights.length; from += 1) {
      expect(weights.slice(from, from + 60).reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(limitPerHour)
    }
    expect(waiting.size).toBe(0)
    expect(waited.single.length).toBeGreaterThan(8)
    expect(mean(waited.single)).toBeLessThan(mean(waited.bulk))
    expect(Math.max(...waited.single)).toBeLessThanOrEqual(60)
    // Following went on all day: a look at least every half an hour.
    const quiet = weights.slice(-12 * 60)
    for (let from = 0; from + 30 <= quiet.length; from += 1) {
      expect(quiet.slice(from, from + 30).some((weight) => weight > 0)).toBe(true)
    }
  }, 900_000)
})

async function deliveredOf(
  { server, tenantId }: TicketEngine,
  waiting: ReadonlyMap<string, number>,
): Promise<string[]> {
  const { kysely } = server.services.database
  return await withTenant(kysely, tenantId, async (trx) => {
    const rows = await trx.selectFrom('tickets').select('ticket_id').where('delivery', '=', 'delivered').execute()
    return rows.map(({ ticket_id }) => ticket_id).filter((id) => waiting.has(id))
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
