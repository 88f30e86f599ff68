import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServiceNowSandbox, startServiceNowSandbox } from '@scorelink/sandbox-servicenow'

/**
 * Speed of the ServiceNow simulator on this machine: creates, pages of a long list, calls answered by a script.
 * `node bench/servicenow-simulator.ts [rows] [data folder]`; with a folder, its instance is used as it is, applications
 * included.
 */

const ROWS = Number(process.argv[2] ?? 100_000)
const PAGE = 500
const PARALLEL = 16
const MEASURE_MS = 10_000
const BATCH = 200

const given = process.argv[3]
const dataDir = given ?? mkdtempSync(join(tmpdir(), 'servicenow-bench-'))
const sandbox = await startServiceNowSandbox({ port: 0, dataDir })
try {
  await measure(sandbox)
} finally {
  await sandbox.close()
  if (given === undefined) rmSync(dataDir, { recursive: true, force: true })
}

async function measure({ origin }: ServiceNowSandbox): Promise<void> {
  const incidents = `${origin}/api/now/table/incident`
  report('creates', await perSecond((index) => create(incidents, index)))
  await fill(origin, ROWS - (await total(incidents)))
  const rows = await total(incidents)
  report(
    `pages of ${PAGE} at ${rows} rows`,
    await perSecond((index) =>
      expectStatus(`${incidents}?sysparm_limit=${PAGE}&sysparm_offset=${(index * PAGE) % rows}`),
    ),
  )
  const script = await scriptedRoute(origin)
  if (script === undefined) print('calls answered by a script: no application with a GET resource is installed')
  else report(`calls of ${script}`, await perSecond(() => expectStatus(origin + script)))
  const { rss, heapUsed } = process.memoryUsage()
  print(`memory: ${megabytes(rss)} in all, ${megabytes(heapUsed)} heap of the main thread`)
}

/** Keeps a few requests under way for a while. @returns finished ones per second. */
async function perSecond(request: (index: number) => Promise<void>): Promise<number> {
  const started = performance.now()
  let next = 0
  const worker = async (): Promise<void> => {
    while (performance.now() - started < MEASURE_MS) {
      next += 1
      await request(next)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
  return (next * 1000) / (performance.now() - started)
}

async function create(incidents: string, index: number): Promise<void> {
  await expectStatus(incidents, { method: 'POST', body: JSON.stringify({ short_description: `Bench ${index}` }) })
}

/** Through the Batch API, which spares the round trips. */
async function fill(origin: string, missing: number): Promise<void> {
  const body = Buffer.from('{"short_description":"Filler"}').toString('base64')
  const headers = [{ name: 'Content-Type', value: 'application/json' }]
  const started = performance.now()
  for (let made = 0; made < missing; made += BATCH) {
    const rest_requests = Array.from({ length: Math.min(BATCH, missing - made) }, (_, index) => {
      return { id: String(index), method: 'POST', url: '/api/now/table/incident', headers, body }
    })
    const request = { method: 'POST', body: JSON.stringify({ batch_request_id: '1', rest_requests }) }
    await expectStatus(`${origin}/api/now/batch`, request)
  }
  if (missing > 0) report('creates in batches, one after the other', (missing * 1000) / (performance.now() - started))
}

async function total(incidents: string): Promise<number> {
  const response = await call(`${incidents}?sysparm_limit=1&sysparm_fields=sys_id`)
  return Number(response.headers.get('x-total-count'))
}

/** Path of some GET resource of an installed application that takes no parameters. */
async function scriptedRoute(origin: string): Promise<string | undefined> {
  const query = 'http_method=GET^operation_uriNOT LIKE{'
  const fields = 'sysparm_fields=operation_uri&sysparm_limit=1'
  const address = `${origin}/api/now/table/sys_ws_operation?sysparm_query=${encodeURIComponent(query)}&${fields}`
  return /"operation_uri":"([^"]+)"/.exec(await (await call(address)).text())?.[1]
}

async function expectStatus(address: string, init: RequestInit = {}): Promise<void> {
  const response = await call(address, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text.slice(0, 200)}`)
}

function call(address: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Basic ${Buffer.from('admin:admin').toString('base64')}`
  return fetch(address, {
    ...init,
    headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
  })
}

function report(what: string, rate: number): void {
  print(`${what}: ${rate.toFixed(1)} per second`)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

function print(line: string): void {
  console.log(line)
}
