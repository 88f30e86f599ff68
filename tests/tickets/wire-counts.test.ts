import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countTicketStates, withTenant } from '@scorelink/database'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const minuteMs = 60_000

/** How often an instance is called, counted where it hears the calls. */
describe.each([
  ['with the connector app', true],
  ['without it', false],
])('%s', (_name, withApp) => {
  let engine: TicketEngine

  beforeAll(async () => {
    engine = await startTicketEngine({ SERVICENOW_POLL_SECONDS: '30' }, { withApp })
  })

  afterAll(async () => {
    await engine?.close()
  })

  const inTenant = <Result>(work: Parameters<typeof withTenant<Result>>[2]) =>
    withTenant(engine.server.services.database.kysely, engine.tenantId, work)
  const delivered = async (): Promise<number> =>
    (await inTenant(countTicketStates))
      .filter(({ delivery }) => delivery === 'delivered')
      .reduce((sum, { count }) => sum + count, 0)

  /** An hour of looking at an instance where nothing happens, as often as the engine itself wants to. */
  const idleHour = async (): Promise<number> => {
    engine.newCalls()
    for (let minute = 0; minute < 120; minute += 1) {
      await engine.advance(minuteMs / 2)
      await engine.follow()
      await engine.deliver()
    }
    return engine.newCalls().length
  }

  /** What the receiver notes of a call that was signed. */
  const hearWebhook = async (): Promise<void> => {
    const heard = { webhook_heard_at: engine.server.services.now() }
    await inTenant((trx) => trx.updateTable('feeds').set(heard).execute())
  }

  it('shares many at once in few calls', async () => {
    const tickets = withApp ? 1_000 : 200
    await engine.store(tickets, { bulk_id: crypto.randomUUID() })
    engine.newCalls()
    while ((await delivered()) < tickets) await engine.deliver()
    const calls = engine.newCalls()
    expect(calls.every(({ status }) => status === 200)).toBe(true)
    expect(calls.length).toBeLessThanOrEqual(withApp ? 20 : 10)
  })

  it('looks at a quiet instance at most sixty times an hour', async () => {
    await engine.follow()
    const calls = await idleHour()
    expect(calls).toBeGreaterThan(5)
    expect(calls).toBeLessThanOrEqual(60)
  })

  it('looks at one whose webhook works at most twelve times an hour', async () => {
    await hearWebhook()
    await engine.follow()
    const calls = await idleHour()
    expect(calls).toBeGreaterThan(2)
    expect(calls).toBeLessThanOrEqual(12)
  })

  it('keeps to that in the hours too in which every record is asked for by its id', async () => {
    await engine.advance(20 * 60 * minuteMs)
    const begun = engine.server.services.now()
    for (let hour = 0; hour < 5; hour += 1) {
      await hearWebhook()
      expect(await idleHour()).toBeLessThanOrEqual(12)
    }
    const asked = await inTenant((trx) => trx.selectFrom('tickets').select('checked_at').execute())
    expect(asked.filter(({ checked_at }) => checked_at === null || checked_at < begun)).toEqual([])
  })
})
