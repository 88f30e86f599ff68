import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { buildSmallApp } from '../sandbox/servicenow/src/scripts/testing/build-small-app.ts'
import type { Measurement } from './measurement.ts'

const command = fileURLToPath(new URL('../apps/server/src/cli/main.ts', import.meta.url))

const rows = 100_000
const pageRows = 500
const batchItems = 200
const parallel = 8
const measureMs = 5000
const scriptedRoute = '/api/x_acme_small/v1/deliveries/status'

/**
 * The ceiling of the ServiceNow simulator on this machine: no figure of the product against it means more than this.
 * Clients run in this process and take their share of the machine.
 */
export async function measure(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-servicenow-'))
  const simulator = await startSimulator(folder)
  try {
    return await measureSimulator(simulator)
  } finally {
    await simulator.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Simulator {
  readonly origin: string
  residentMegabytes(): Promise<number>
  stop(): Promise<void>
}

async function startSimulator(folder: string): Promise<Simulator> {
  const child = spawn(process.execPath, [command, 'servicenow', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    const origin = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
    if (origin === undefined) continue
    child.stdout.resume()
    return {
      origin,
      residentMegabytes: async () => {
        const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)])
        return Number(stdout) / 1024
      },
      stop: async () => {
        child.kill('SIGTERM')
        await ended
      },
    }
  }
  throw new Error(`The simulator ended at its start: ${printed}`)
}

async function measureSimulator(simulator: Simulator): Promise<Measurement[]> {
  const { origin } = simulator
  const incidents = `${origin}/api/now/table/incident`
  const batched = await fill(origin, rows - (await total(incidents)))
  // After the batches, which warm every thread up.
  const creates = await perSecond((index) => create(incidents, index))
  const stored = await total(incidents)
  const what = (text: string): string => `ServiceNow simulator, ${text} at ${stored} incidents`
  return [
    { what: 'ServiceNow simulator, incidents created one a call', value: creates, unit: 'per s' },
    { what: `ServiceNow simulator, incidents created ${batchItems} a batch`, value: batched, unit: 'per s' },
    {
      what: what(`pages of ${pageRows} changed since, fields of a poll,`),
      value: await perSecond(() => expectRows(`${incidents}?${poll.toString()}`, pageRows)),
      unit: 'per s',
    },
    {
      what: what(`pages of ${pageRows} with all fields`),
      value: await perSecond((index) =>
        expectRows(
          `${incidents}?sysparm_limit=${pageRows}&sysparm_offset=${(index * pageRows) % (rows / 2)}`,
          pageRows,
        ),
      ),
      unit: 'per s',
    },
    {
      what: what('look-ups by correlation_id'),
      value: await perSecond((index) => expectRows(`${incidents}?correlation_id=filler-${index}&sysparm_limit=2`, 1)),
      unit: 'per s',
    },
    { what: what('calls of a scripted route'), value: await scriptedCalls(origin), unit: 'per s' },
    { what: what('memory'), value: await simulator.residentMegabytes(), unit: 'MB' },
  ]
}

/** What a client without an application of its own asks to follow its tickets. */
const poll = new URLSearchParams({
  sysparm_query: 'correlation_display=Bench^sys_updated_on>=2026-01-01 00:00:00^ORDERBYsys_updated_on^ORDERBYsys_id',
  sysparm_fields: 'sys_id,number,correlation_id,state,priority,due_date,sys_updated_on',
  sysparm_limit: String(pageRows),
  sysparm_no_count: 'true',
  sysparm_exclude_reference_link: 'true',
})

/** Keeps a few requests under way for a while. @returns finished ones per second. */
async function perSecond(request: (index: number) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let begun = 0
  const worker = async (): Promise<void> => {
    while (performance.now() - started < measureMs) {
      begun += 1
      await request(begun)
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker))
  return (begun * 1000) / (performance.now() - started)
}

async function create(incidents: string, index: number): Promise<void> {
  await call(incidents, { method: 'POST', body: JSON.stringify({ short_description: `Bench ${index}` }) })
}

/** Through the Batch API, two calls at a time. @returns records per second. */
async function fill(origin: string, missing: number): Promise<number> {
  const headers = [{ name: 'Content-Type', value: 'application/json' }]
  const started = performance.now()
  let made = 0
  const worker = async (): Promise<void> => {
    while (made < missing) {
      const first = made
      made += batchItems
      const rest_requests = Array.from({ length: batchItems }, (_, index) => {
        const correlation_id = `filler-${first + index}`
        const record = { short_description: 'Filler', correlation_id, correlation_display: 'Bench' }
        const body = Buffer.from(JSON.stringify(record)).toString('base64')
        return { id: String(index), method: 'POST', url: '/api/now/table/incident', headers, body }
      })
      const answer = await call(`${origin}/api/now/batch`, {
        method: 'POST',
        body: JSON.stringify({ batch_request_id: '1', rest_requests }),
      })
      const created = answer.match(/"status_code":201/g)?.length
      if (created !== batchItems) throw new Error(`a batch created ${created} of ${batchItems}`)
    }
  }
  await Promise.all([worker(), worker()])
  return (made * 1000) / (performance.now() - started)
}

async function total(incidents: string): Promise<number> {
  const response = await request(`${incidents}?sysparm_limit=1&sysparm_fields=sys_id`)
  await response.body?.cancel()
  return Number(response.headers.get('x-total-count'))
}

async function scriptedCalls(origin: string): Promise<number> {
  const app = await buildSmallApp()
  try {
    await app.sdk(['pack'])
    const archive = await readFile(join(app.folder, 'target/acme_small_1_0_0.zip'))
    await call(`${origin}/_sandbox/applications`, { method: 'POST', body: archive })
  } finally {
    app.remove()
  }
  return perSecond(() => call(origin + scriptedRoute))
}

async function expectRows(address: string, wanted: number): Promise<void> {
  const { result }: { readonly result: readonly unknown[] } = JSON.parse(await call(address))
  if (result.length !== wanted) throw new Error(`${address}: ${result.length} rows instead of ${wanted}`)
}

async function call(address: string, init: RequestInit = {}): Promise<string> {
  const response = await request(address, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text.slice(0, 200)}`)
  return text
}

function request(address: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`
  const json = 'application/json'
  // Uncompressed: `fetch` would spend more on it than the simulator.
  const headers = { authorization, accept: json, 'content-type': json, 'accept-encoding': 'identity' }
  return fetch(address, { ...init, headers })
}
