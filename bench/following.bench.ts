import { countTicketStates, withTenant } from '@scorelink/database'
import { Agent, request } from 'undici'
import { multiplyTicket } from '../tests/support/multiply-tickets.ts'
import { startTicketEngine, type TicketEngine } from '../tests/support/ticket-engine.ts'
import type { Measurement } from './measurement.ts'

const latencyMs = 150
const followed = 100_000
const changed = 1_000
/** Records a request of the plain loop asks for. */
const pageRows = 200
/** Parts of one request of the Batch API, by which the instance is changed. */
const batchParts = 200

/**
 * Noticing that 1% of 100,000 followed tickets changed, with the connector app, against an instance that answers after
 * 150 ms: beside a plain loop that asks for every known record by its id, a page at a time, since it knows nothing of
 * what changed.
 */
export async function measure(): Promise<Measurement[]> {
  const engine = await startTicketEngine({}, { withApp: true })
  try {
    const [ticketId = ''] = await engine.store(1)
    await engine.deliver()
    await engine.follow()
    const ids = await multiplyTicket(engine, ticketId, followed)
    await change(engine, ids.slice(0, changed))
    await engine.surroundings.serviceNow.control.addFault({ kind: 'delay', delayMs: latencyMs })
    engine.newCalls()
    const started = performance.now()
    while ((await inProgress(engine)) < changed) await engine.follow()
    const followMs = performance.now() - started
    const calls = engine.newCalls().length
    const plainMs = (await plainPage(engine, ids.slice(0, pageRows))) * (followed / pageRows)
    return [
      { what: `notice ${changed} changes among ${followed} tickets`, value: followMs / 1000, unit: 's' },
      { what: 'the same, calls of the instance', value: calls, unit: 'calls' },
      { what: `ask for all ${followed} by their ids, from one page`, value: plainMs / 1000, unit: 's' },
      { what: 'notice changes, times asking for all', value: followMs / plainMs, unit: 'ratio' },
      {
        what: 'product and simulators in one process, resident',
        value: process.memoryUsage().rss / 2 ** 20,
        unit: 'MB',
      },
    ]
  } finally {
    await engine.close()
  }
}

async function inProgress(engine: TicketEngine): Promise<number> {
  const { kysely } = engine.server.services.database
  const rows = await withTenant(kysely, engine.tenantId, countTicketStates)
  return rows.filter(({ stateValue }) => stateValue === '2').reduce((sum, row) => sum + row.count, 0)
}

const headers = { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' }

async function change(engine: TicketEngine, ids: readonly string[]): Promise<void> {
  const { origin } = engine.surroundings.serviceNow
  const body = Buffer.from(JSON.stringify({ state: '2' })).toString('base64')
  const parts = [{ name: 'Content-Type', value: 'application/json' }]
  for (let at = 0; at < ids.length; at += batchParts) {
    const rest_requests = ids.slice(at, at + batchParts).map((id, index) => {
      return { id: String(index), method: 'PATCH', url: `/api/now/table/incident/${id}`, headers: parts, body }
    })
    const batch = JSON.stringify({ batch_request_id: '1', rest_requests })
    const reply = await request(`${origin}/api/now/batch`, { method: 'POST', headers, body: batch })
    await reply.body.dump()
    if (reply.statusCode !== 200) throw new Error(`a batch answered ${reply.statusCode}`)
  }
}

/** @returns milliseconds of asking for one page of known records. */
async function plainPage(engine: TicketEngine, ids: readonly string[]): Promise<number> {
  const dispatcher = new Agent({ connections: 1 })
  const fields = 'sysparm_fields=sys_id,number,state,priority,sys_updated_on'
  const query = `sysparm_query=sys_idIN${ids.join(',')}&${fields}&sysparm_limit=${pageRows}`
  const started = performance.now()
  const reply = await request(`${engine.surroundings.serviceNow.origin}/api/now/table/incident?${query}`, {
    dispatcher,
    headers,
  })
  await reply.body.dump()
  const ms = performance.now() - started
  await dispatcher.close()
  return ms
}
