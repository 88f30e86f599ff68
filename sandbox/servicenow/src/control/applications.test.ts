import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT_MS, buildSmallApp, type BuiltApp } from '../scripts/testing/build-small-app.ts'
import { startTestSandbox, stopTestSandbox, textAt, type TestSandbox } from '../testing/test-sandbox.ts'

const STATUS = '/api/x_acme_small/v1/deliveries/status'
const NAME = 'A delivery can be stored and read'

let app: BuiltApp
let sandbox: TestSandbox
beforeAll(async () => {
  app = await buildSmallApp()
  sandbox = await startTestSandbox()
}, BUILD_TIMEOUT_MS)
afterAll(async () => {
  await stopTestSandbox(sandbox)
  app.remove()
})

const post = (path: string, body: unknown) => sandbox.call('POST', path, { body })

test('an application is installed from its folder, tested and removed', async () => {
  const folder = join(app.folder, 'dist/app')
  const installed = await sandbox.control.installApplication({ source: { folder }, withDemoData: false })
  expect(installed).toMatchObject({ scope: 'x_acme_small', version: '1.0.0', isUpgrade: false })
  expect((await sandbox.call('GET', STATUS)).status).toBe(200)

  const passed = await sandbox.control.runTests({ scope: 'x_acme_small' })
  expect(passed).toMatchObject([{ name: NAME, status: 'success', steps: { length: 8 } }])

  expect(await sandbox.control.uninstallApplication('x_acme_small')).toBeGreaterThan(50)
  expect((await sandbox.call('GET', STATUS)).status).toBe(400)
  await expect(sandbox.control.uninstallApplication('x_acme_small')).rejects.toThrow("No application 'x_acme_small'")
}, 120_000)

test('of many creates under one unique key at once, one wins and the others learn why', async () => {
  const folder = join(app.folder, 'dist/app')
  await sandbox.control.installApplication({ source: { folder }, withDemoData: false })
  const body = { title: 'Raced for', external_id: 'race' }
  const replies = await Promise.all(
    Array.from({ length: 24 }, () => post('/api/x_acme_small/v1/deliveries/deliveries', body)),
  )
  const refused = replies.filter(({ status }) => status !== 201)
  expect(refused).toHaveLength(23)
  expect(new Set(refused.map(({ text }) => text))).toEqual(
    new Set([
      JSON.stringify({
        error: {
          message: 'Delivery refused',
          detail: "Unique Key violation detected by database (Duplicate entry 'race' for key 'external_id')",
        },
        status: 'failure',
      }),
    ]),
  )
  await sandbox.control.uninstallApplication('x_acme_small')
}, 120_000)

test('the same over HTTP, with the archive the SDK packs', async () => {
  await app.sdk(['pack'])
  const archive = new Uint8Array(readFileSync(join(app.folder, 'target/acme_small_1_0_0.zip')))
  const upload = await fetch(`${sandbox.origin}/_sandbox/applications?demo=true`, { method: 'POST', body: archive })
  expect(await upload.json()).toMatchObject({ scope: 'x_acme_small' })
  const demo = await sandbox.call('GET', '/api/now/table/x_acme_small_delivery?sysparm_query=external_id=demo')
  expect(demo.headers.get('x-total-count')).toBe('1')

  const broken = await sandbox.call('GET', '/api/now/table/sys_script?sysparm_query=name=Fill in a large delivery')
  const rule = textAt(broken.json, 'result', 0, 'sys_id')
  await sandbox.call('PATCH', `/api/now/table/sys_script/${rule}`, { body: { active: 'false' } })
  const failed = await post('/_sandbox/tests', { test: NAME })
  expect(failed.json).toMatchObject([{ status: 'failure' }])
  expect(textAt(failed.json, 0, 'steps', 1, 'message')).toContain("does not match 'attempts=3'")

  const removed = await sandbox.call('DELETE', '/_sandbox/applications/x_acme_small')
  expect(removed.status).toBe(200)
}, 120_000)

test.each([
  ['an unknown scope', { scope: 'x_nobody' }, "There is no application with scope 'x_nobody'"],
  ['an unknown test', { test: 'nothing' }, "There is no active test 'nothing'"],
  ['a field nobody knows', { suite: 'x' }, "'suite' is not known here; known are scope, test, user"],
])('running tests of %s says so', async (_, body, message) => {
  const reply = await post('/_sandbox/tests', body)
  expect(reply.status).toBe(400)
  expect(textAt(reply.json, 'error')).toBe(message)
})

test.each([
  ['no archive', new TextEncoder().encode('nothing'), 'The uploaded file is not a ZIP archive'],
  ['nothing at all', new Uint8Array(), 'The uploaded file is not a ZIP archive'],
  ['an archive that reaches outside itself', zipSync({ '../evil.xml': new Uint8Array() }), 'Unsafe entry name'],
  ['an archive without an application', zipSync({ 'readme.txt': new Uint8Array() }), 'no application record'],
])('%s is not installed', async (_, body, message) => {
  const reply = await fetch(`${sandbox.origin}/_sandbox/applications`, { method: 'POST', body: new Uint8Array(body) })
  expect(reply.status).toBe(400)
  expect(await reply.text()).toContain(message)
})
