import type { Ticket } from '@scorelink/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 45_000, interval: 200 }

/** Between "sent" and "saved": the instance has the record, the server dies before it hears so. */
describe('a server killed between sending a ticket and storing the answer', () => {
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient

  beforeAll(async () => {
    // Short calls make short leases: whoever comes after the crash need not wait long for the dead worker's call.
    surroundings = await startSurroundings({ SERVICENOW_TIMEOUT_MS: '3000' })
    portal = await startPortalProcess('serve', surroundings.environment)
    admin = await signIn(surroundings, 0)
    await connect(surroundings, admin)
  })

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
  })

  const ticketNow = async (id: string): Promise<Ticket> => (await admin.get(`/api/v1/tickets/${id}`)).json
  const recordsOf = async (id: string): Promise<Array<{ number: string }>> => {
    const address = `${surroundings.serviceNow.origin}/api/now/table/incident?sysparm_query=correlation_id=${id}`
    const answer = await admin.visitor.call('GET', address, {
      headers: { authorization: `Basic ${btoa('admin:admin')}` },
    })
    return answer.json.result
  }

  it('makes one ticket of it after the next start: not two, not none', async () => {
    const { control } = surroundings.serviceNow
    await control.addFault({
      kind: 'slow-reply',
      delayMs: 5_000,
      methods: ['POST'],
      path: '/api/now/table/*',
      times: 1,
    })
    const { id } = await share(admin, {
      kind: 'incident',
      priority: 2,
      name: 'Killed in the act',
      description: 'Text',
      dueDate: null,
      actionId: null,
      category: 'data',
    })
    await expect.poll(() => recordsOf(id).then((records) => records.length), { ...patience, interval: 20 }).toBe(1)
    await portal.kill()
    await control.clearFaults()

    portal = await startPortalProcess('serve', surroundings.environment)
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    const records = await recordsOf(id)
    expect(records).toHaveLength(1)
    expect(await ticketNow(id)).toMatchObject({ number: records[0]!.number, differences: [] })
  })

  it('makes one ticket when the reply is lost without a crash', async () => {
    await surroundings.serviceNow.control.addFault({
      kind: 'cut-after-commit',
      methods: ['POST'],
      path: '/api/now/table/*',
      times: 1,
    })
    const { id } = await share(admin, {
      kind: 'incident',
      priority: 3,
      name: 'Reply lost',
      description: 'Text',
      dueDate: null,
      actionId: null,
      category: 'apps',
    })
    await expect.poll(async () => (await ticketNow(id)).delivery, patience).toBe('delivered')
    expect(await recordsOf(id)).toHaveLength(1)
  })
})
