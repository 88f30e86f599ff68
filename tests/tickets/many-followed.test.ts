import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countTicketStates, withTenant } from '@scorelink/database'
import { multiplyTicket } from '../support/multiply-tickets.ts'
import { startTicketEngine, type TicketEngine } from '../support/ticket-engine.ts'

const followed = 100_000
const changed = 100

describe.each([
  ['with the connector app', true],
  ['without it', false],
])('100,000 followed tickets, %s', (_name, withApp) => {
  let engine: TicketEngine
  let sysIds: string[]

  beforeAll(async () => {
    engine = await startTicketEngine({}, { withApp })
    const [ticketId = ''] = await engine.store(1)
    await engine.deliver()
    await engine.follow()
    const { kysely } = engine.server.services.database
    const { serviceNowFile } = engine.surroundings
    sysIds = await multiplyTicket({ kysely, tenantId: engine.tenantId, serviceNowFile }, ticketId, followed)
    // Long enough for the next look to be due, too short for the next round of asking for records by their ids.
    await engine.advance(10 * 60_000)
  }, 600_000)

  afterAll(async () => {
    await engine?.close()
  })

  const inState = async (state: string): Promise<number> => {
    const rows = await withTenant(engine.server.services.database.kysely, engine.tenantId, countTicketStates)
    return rows.filter(({ stateValue }) => stateValue === state).reduce((sum, { count }) => sum + count, 0)
  }

  it('has nothing to tell of them in one call when nothing happened', async () => {
    engine.newCalls()
    await engine.follow()
    expect(engine.newCalls()).toHaveLength(1)
    expect(await inState('1')).toBe(followed)
  })

  it('notices 100 changes in at most two calls', async () => {
    await engine.advance(10 * 60_000)
    for (let at = 0; at < changed; at += 1) await setInProgress(engine, sysIds[at * 997] ?? '')
    engine.newCalls()
    await engine.follow()
    expect(engine.newCalls().length).toBeLessThanOrEqual(2)
    expect(await inState('2')).toBe(changed)
    expect(await inState('1')).toBe(followed - changed)
  })
})

async function setInProgress({ surroundings, admin }: TicketEngine, sysId: string): Promise<void> {
  const path = `${surroundings.serviceNow.origin}/api/now/table/incident/${sysId}`
  const headers = { authorization: `Basic ${btoa('admin:admin')}` }
  const answer = await admin.visitor.call('PATCH', path, { headers, body: { state: '2' } })
  if (answer.status !== 200) throw new Error(`${sysId} was answered ${answer.status}: ${answer.text}`)
}
