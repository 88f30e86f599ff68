import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:https'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startServiceNowSandbox, type ServiceNowSandbox } from '../index.ts'

/** What this test uses of the npm package `servicenow-rest-api`, which comes without types. */
interface Client {
  setNetworkOptions(options: Readonly<Record<string, unknown>>): void
  getTableData(fields: string[], filters: string[], table: string, callback: (rows: unknown) => void): void
  createNewTask(data: Record<string, string>, table: string, callback: (record: unknown) => void): void
  UpdateTask(table: string, number: string, data: Record<string, string>, callback: (record: unknown) => void): void
  DeleteTask(table: string, number: string, callback: (answer: unknown) => void): void
}
type ClientConstructor = new (instance: string, user: string, password: string) => Client

const HOST = 'dev12345.service-now.com'
let sandbox: ServiceNowSandbox
let client: Client
const dataDir = mkdtempSync(join(tmpdir(), 'servicenow-client-'))

beforeAll(async () => {
  // The client reports every request on the console.
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  sandbox = await startServiceNowSandbox({ port: 0, dataDir, threads: 1, tls: { port: 0, hostNames: [HOST] } })
  const port = new URL(sandbox.tlsOrigin ?? '').port
  const ServiceNow: ClientConstructor = createRequire(import.meta.url)('servicenow-rest-api')
  client = new ServiceNow(`${HOST}:${port}`, 'admin', 'admin')
  // Stands in for name resolution: every host is this machine.
  const httpsAgent = new Agent({
    ca: sandbox.caCertificate,
    lookup: (_, options, done) =>
      options.all === true ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
  })
  client.setNetworkOptions({ httpsAgent, proxy: false })
})

afterAll(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
  vi.restoreAllMocks()
})

it('serves the npm client servicenow-rest-api unmodified, over TLS', async () => {
  const created = await answered((done) =>
    client.createNewTask(
      { short_description: 'From a client', urgency: '1 - High', impact: '2 - Medium' },
      'incident',
      done,
    ),
  )
  expect(created).toMatchObject({ short_description: 'From a client', priority: '2 - High', state: 'New' })
  const number = String(Reflect.get(Object(created), 'number'))

  const found = await answered((done) =>
    client.getTableData(['number', 'short_description'], [`number=${number}`, 'active=true'], 'incident', done),
  )
  expect(found).toEqual([{ number, short_description: 'From a client' }])

  const updated = await answered((done) => client.UpdateTask('incident', number, { state: 'In Progress' }, done))
  expect(updated).toMatchObject({ number, state: 'In Progress' })

  expect(await answered((done) => client.DeleteTask('incident', number, done))).toMatchObject({ status: 204 })
  expect(await answered((done) => client.getTableData(['number'], [`number=${number}`], 'incident', done))).toEqual([])
})

function answered(call: (done: (answer: unknown) => void) => void): Promise<unknown> {
  return new Promise((resolve) => {
    call(resolve)
  })
}
