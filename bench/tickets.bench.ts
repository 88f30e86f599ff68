import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Agent, request } from 'undici'
import { connect, share, signIn, type PortalClient } from '../tests/support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../tests/support/portal-process.ts'
import { startPostgres } from '../tests/support/postgres.ts'
import { startSurroundings, type Surroundings } from '../tests/support/surroundings.ts'
import { percentile, type Measurement } from './measurement.ts'

/** Every answer of the instance takes this long more, in milliseconds: what a call over the internet costs. */
const latencyMs = 150
const singles = 20
/** The plain loop sends so many of the thousand, since it takes them one by one. */
const plainCreates = 100
const bulkActions = 240
const patienceMs = 600_000

/**
 * Sharing with the connector app from a server and a worker on PostgreSQL, against an instance that answers after 150 ms. Each figure stands beside what a plain
 * loop of undici calls takes for the same work in the same run, one call at a time, as the product makes them for one
 * connection.
 */
export async function measure(): Promise<Measurement[]> {
  const postgres = await startPostgres()
  const database = { DATABASE_URL: await postgres.createDatabase() }
  const surroundings = await startSurroundings(database, { withApp: true })
  await surroundings.serviceNow.control.addFault({ kind: 'delay', delayMs: latencyMs })
  const server = await startPortalProcess('serve', surroundings.environment, ['--role', 'web'])
  const worker = await startPortalProcess('serve', surroundings.environment, ['--role', 'worker'])
  try {
    const admin = await signIn(surroundings, 0)
    await until(async () => (await admin.get('/api/v1/improvement-actions?limit=1')).json.items.length > 0)
    await connect(surroundings, admin)
    return [
      ...(await measureSingle(surroundings, admin)),
      ...(await measureBulk(surroundings, admin)),
      { what: 'server, resident after it', value: await residentMegabytes(server), unit: 'MB' },
      { what: 'worker, resident after it', value: await residentMegabytes(worker), unit: 'MB' },
    ]
  } finally {
    await worker.stop()
    await server.stop()
    await surroundings.close()
    await postgres.stop()
  }
}

async function measureSingle(surroundings: Surroundings, admin: PortalClient): Promise<Measurement[]> {
  const shared: number[] = []
  for (let index = 0; index < singles; index += 1) {
    const started = performance.now()
    const { id } = await share(admin, newTicket(`Bench ${index}`))
    await until(async () => (await admin.get(`/api/v1/tickets/${id}`)).json.number !== null, 5)
    shared.push(performance.now() - started)
  }
  const plain = await plainLoop(surroundings, singles)
  return [
    { what: 'share one ticket until its number shows, p50', value: percentile(shared, 0.5), unit: 'ms' },
    { what: 'a plain create of one record, p50', value: percentile(plain, 0.5), unit: 'ms' },
    {
      what: 'share one ticket, times a plain create',
      value: percentile(shared, 0.5) / percentile(plain, 0.5),
      unit: 'ratio',
    },
  ]
}

async function measureBulk(surroundings: Surroundings, admin: PortalClient): Promise<Measurement[]> {
  const { items } = (await admin.get('/api/v1/improvement-actions?limit=500')).json
  const actionIds = items.slice(0, bulkActions).map(({ id }: { id: string }) => id)
  const body = {
    actionIds,
    grouping: 'separate',
    kind: 'change',
    priority: 3,
    dueDate: null,
    name: null,
    description: null,
    skipOpen: false,
  }
  const started = performance.now()
  // A tenant has about 250 actions: four shares of them make the thousand.
  const shares: string[] = []
  for (let round = 0; round * bulkActions < 1_000; round += 1) {
    const part = { ...body, actionIds: actionIds.slice(0, Math.min(bulkActions, 1_000 - round * bulkActions)) }
    const answer = await admin.write('POST', '/api/v1/bulk-shares', part, { 'idempotency-key': crypto.randomUUID() })
    if (answer.status !== 202) throw new Error(`sharing answered ${answer.status}: ${answer.text}`)
    shares.push(answer.json.id)
  }
  for (const id of shares) {
    await until(async () => {
      const { delivered, total } = (await admin.get(`/api/v1/bulk-shares/${id}`)).json
      return delivered === total
    }, 200)
  }
  const bulkMs = performance.now() - started
  const plain = await plainLoop(surroundings, plainCreates)
  const plainMs = plain.reduce((sum, ms) => sum + ms, 0) * (1_000 / plainCreates)
  return [
    { what: 'bulk share of 1,000 until all are in ServiceNow', value: bulkMs / 1000, unit: 's' },
    { what: `1,000 plain creates one by one, from ${plainCreates}`, value: plainMs / 1000, unit: 's' },
    { what: 'bulk share of 1,000, times plain creates', value: bulkMs / plainMs, unit: 'ratio' },
  ]
}

/** @returns milliseconds of each call. */
async function plainLoop({ serviceNow }: Surroundings, count: number): Promise<number[]> {
  const dispatcher = new Agent({ connections: 1 })
  const headers = { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ short_description: 'Plain', impact: '2', urgency: '2' })
  const durations: number[] = []
  for (let index = 0; index < count; index += 1) {
    const started = performance.now()
    const address = `${serviceNow.origin}/api/now/table/change_request`
    const reply = await request(address, { dispatcher, method: 'POST', headers, body })
    await reply.body.dump()
    if (reply.statusCode !== 201) throw new Error(`a plain create answered ${reply.statusCode}`)
    durations.push(performance.now() - started)
  }
  await dispatcher.close()
  return durations
}

function newTicket(name: string) {
  return { kind: 'change', priority: 3, name, description: 'Text', dueDate: null, actionId: null, category: 'identity' }
}

async function residentMegabytes({ pid }: PortalProcess): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) / 1024
}

async function until(isSo: () => Promise<boolean>, everyMs = 100): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it did not come to an end in ten minutes')
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
