import type { BulkShare, NewBulkShare } from '@scorelink/contracts'
import { listActionIds } from '../tests/support/list-action-ids.ts'
import { share } from '../tests/support/portal-client.ts'
import type { Installation } from './installation.ts'
import { percentile, type Measurement } from './measurement.ts'
import { runPlainLoop, totalOf } from './run-plain-loop.ts'
import { until } from './until.ts'

const singles = 20
const inBulk = 1_000

/** From the click to the number on the screen, asked for every few milliseconds. */
export async function measureSingle({ surroundings, admin, latencyMs }: Installation): Promise<Measurement> {
  const shared: number[] = []
  for (let index = 0; index < singles; index += 1) {
    const started = performance.now()
    const { id } = await share(admin, newTicket(`Bench ${index}`))
    await until(async () => (await admin.get(`/api/v1/tickets/${id}`)).json.number !== null, 5)
    shared.push(performance.now() - started)
  }
  const { durations } = await runPlainLoop({
    work: 'create',
    origin: surroundings.serviceNow.origin,
    records: singles,
  })
  const soonest = Math.min(...durations)
  if (soonest < latencyMs) throw new Error(`the instance answered after ${soonest} ms`)
  return {
    what: `single share until its number shows, p50 of ${singles}`,
    value: percentile(shared, 0.5),
    unit: 'ms',
    plainLoop: percentile(durations, 0.5),
  }
}

/** One share of a thousand actions, a ticket for each, until the portal shows the last as delivered. */
export async function measureBulk({ surroundings, admin }: Installation): Promise<Measurement> {
  const body: NewBulkShare = {
    actionIds: await listActionIds(admin, inBulk),
    grouping: 'separate',
    kind: 'change',
    priority: 3,
    dueDate: null,
    name: null,
    description: null,
    fields: {},
    skipOpen: false,
  }
  const started = performance.now()
  const answer = await admin.write('POST', '/api/v1/bulk-shares', body, { 'idempotency-key': crypto.randomUUID() })
  if (answer.status !== 202) throw new Error(`sharing answered ${answer.status}: ${answer.text}`)
  const { id }: BulkShare = answer.json
  await until(async () => {
    const { delivered, refused, total }: BulkShare = (await admin.get(`/api/v1/bulk-shares/${id}`)).json
    if (total !== inBulk || refused > 0) throw new Error(`${refused} of ${total} were refused`)
    return delivered === total
  }, 200)
  const bulkMs = performance.now() - started
  const plain = await runPlainLoop({ work: 'create', origin: surroundings.serviceNow.origin, records: inBulk })
  return {
    what: 'bulk share of 1,000 actions until all are delivered',
    value: bulkMs / 1000,
    unit: 's',
    plainLoop: totalOf(plain) / 1000,
  }
}

function newTicket(name: string) {
  return { kind: 'change', priority: 3, name, description: 'Text', dueDate: null, actionId: null, category: 'identity' }
}
