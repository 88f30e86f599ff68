import { countTicketStates, findConnection, withTenant } from '@scorelink/database'
import { request } from 'undici'
import { multiplyTicket } from '../tests/support/multiply-tickets.ts'
import { share } from '../tests/support/portal-client.ts'
import type { Installation } from './installation.ts'
import type { Measurement } from './measurement.ts'
import { residentMegabytes } from './resident.ts'
import { runPlainLoop, totalOf } from './run-plain-loop.ts'
import { until } from './until.ts'

const followed = 100_000
const changed = 1_000
/** Parts of one request of the Batch API, by which the instance is changed. */
const batchParts = 200

/**
 * Noticing that 1% of 100,000 followed tickets changed, by a worker that starts, until the portal shows it: beside a
 * plain loop that reads all of the records since it knows nothing of what changed, and beside one that reads those
 * records only that changed since a moment it was told. Then what server, worker and loop keep in memory.
 */
export async function measureFollowing(installation: Installation): Promise<Measurement[]> {
  const { surroundings, server, worker } = installation
  const { origin } = surroundings.serviceNow
  const ticketId = await shareAndFollow(installation)
  await worker.stop()
  const ids = await multiplyTicket(storesOf(installation), ticketId, followed)
  const since = new Date().toISOString().slice(0, 19).replace('T', ' ')
  await change(origin, ids.slice(0, changed))
  const callsBefore = callsOf(installation)
  await worker.start()
  const started = performance.now()
  await until(async () => (await inProgress(installation)) === changed, 50)
  const noticedMs = performance.now() - started
  const calls = callsOf(installation) - callsBefore
  const memory = { server: await residentMegabytes(server.pid), worker: await residentMegabytes(worker.pid()) }

  const all = await runPlainLoop({ work: 'read', origin, since: '1970-01-01 00:00:00' })
  if (all.records !== followed) throw new Error(`the plain loop read ${all.records} records`)
  const some = await runPlainLoop({ work: 'read', origin, since })
  for (const { inProgress: noticed } of [all, some]) {
    if (noticed !== changed) throw new Error(`the plain loop saw ${noticed} changes`)
  }
  const what = 'follow 100,000 tickets, notice that 1% changed'
  const value = noticedMs / 1000
  return [
    { what: `${what}; loop over all records`, value, unit: 's', plainLoop: totalOf(all) / 1000 },
    { what: `${what}; loop over the changed`, value, unit: 's', plainLoop: totalOf(some) / 1000 },
    { what: `${what}, calls; loop over all records`, value: calls, unit: 'calls', plainLoop: all.durations.length },
    { what: 'server, resident after that', value: memory.server, unit: 'MB', plainLoop: all.residentMegabytes },
    { what: 'worker, resident after that', value: memory.worker, unit: 'MB', plainLoop: all.residentMegabytes },
  ]
}

function storesOf({ database, surroundings }: Installation) {
  const { serviceNowFile, microsoft } = surroundings
  return { kysely: database.kysely, tenantId: microsoft.tenantId, serviceNowFile }
}

/** @returns a ticket whose making the worker has read in the feed. */
async function shareAndFollow(installation: Installation): Promise<string> {
  const { admin } = installation
  const { id } = await share(admin, {
    kind: 'incident',
    priority: 3,
    name: 'Followed',
    description: 'Text',
    dueDate: null,
    actionId: null,
    category: 'identity',
  })
  await until(async () => (await admin.get(`/api/v1/tickets/${id}`)).json.number !== null)
  const { kysely, tenantId } = storesOf(installation)
  const polledAt = async () => (await withTenant(kysely, tenantId, findConnection))?.last_polled_at?.getTime() ?? 0
  const deliveredAt = Date.now()
  await until(async () => (await polledAt()) > deliveredAt)
  return id
}

async function inProgress(installation: Installation): Promise<number> {
  const { kysely, tenantId } = storesOf(installation)
  const rows = await withTenant(kysely, tenantId, countTicketStates)
  return rows.filter(({ stateValue }) => stateValue === '2').reduce((sum, row) => sum + row.count, 0)
}

/** Calls of the instance so far. */
function callsOf({ surroundings }: Installation): number {
  return surroundings.serviceNow.control.requests({ limit: 1 }).at(-1)?.sequence ?? 0
}

async function change(origin: string, ids: readonly string[]): Promise<void> {
  const headers = { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' }
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
