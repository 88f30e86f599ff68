import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oauthRoutes } from '../oauth/routes.ts'
import { hashPassword } from '../records/writing/secrets.ts'
import { restRoutes } from '../rest/routes.ts'
import { createRouter } from '../transactions/router.ts'
import { createTransactions } from '../transactions/transaction.ts'
import { listen, type Listener } from '../transport/http-listener.ts'
import { known } from './engine/known.ts'
import { scriptedRouter, scriptRoutes } from './index.ts'
import { buildSmallApp, type BuiltApp } from './testing/build-small-app.ts'
import { administrator, createMemoryInstance, type MemoryInstance } from './testing/memory-instance.ts'

const PASSWORD = 'a password'

/** The vendor's unmodified command line tool against the real pipeline and listener, with records in memory. */
describe('now-sdk', () => {
  let app: BuiltApp
  let instance: MemoryInstance
  let server: Listener
  let base = ''

  beforeAll(async () => {
    app = await buildSmallApp()
    instance = createMemoryInstance()
    instance.records.insert(
      'sys_user',
      { sys_id: administrator.sysId, user_name: 'admin', active: 'true', user_password: hashPassword(PASSWORD) },
      administrator,
    )
    const fixed = createRouter([...restRoutes, ...oauthRoutes, ...scriptRoutes])
    const transactions = createTransactions([() => fixed, scriptedRouter])
    const exchange = (request: Parameters<typeof transactions.perform>[0]) =>
      Promise.resolve(transactions.perform(request, instance))
    server = await listen({ host: '127.0.0.1', port: 0, exchange })
    base = `http://127.0.0.1:${server.port}`
  }, 60_000)
  afterAll(async () => {
    await server.close()
    app.remove()
  })

  const sdk = (args: readonly string[], password = PASSWORD): Promise<string> =>
    app.sdk(args, {
      SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
      SN_SDK_INSTANCE_URL: base,
      SN_SDK_USER: 'admin',
      SN_SDK_USER_PWD: password,
    })
  const authorization = `Basic ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}`
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${base}${path}`, { ...init, headers: { authorization, 'content-type': 'application/json' } })

  test('installs the application, and it works over HTTP', { timeout: 60_000 }, async () => {
    expect((await ask('/api/x_acme_small/v1/deliveries/status')).status).toBe(400)
    await sdk(['install'])

    const created = await ask('/api/x_acme_small/v1/deliveries/deliveries', {
      method: 'POST',
      body: JSON.stringify({ title: 'Over HTTP', external_id: 'http', size: 'large' }),
    })
    expect(created.status).toBe(201)
    const [stored] = instance.records.find('x_acme_small_delivery', { query: 'external_id=http' }, administrator)
    expect(stored).toMatchObject({ title: 'Over HTTP', attempts: '3' })

    const asset = await ask('/uxasset/externals/x_acme_small/main.jsdbx?uxpcb=1')
    expect(asset.headers.get('content-type')).toContain('application/javascript')
    expect(await asset.text()).toContain('/api/x_acme_small/v1/deliveries/deliveries')
  })

  test('queries what a rule of the application wrote', { timeout: 60_000 }, async () => {
    await ask('/api/now/table/incident', { method: 'POST', body: JSON.stringify({ short_description: 'Acme broke' }) })
    const output = await sdk(['query', 'incident', '-q', 'short_description=Acme broke', '-o', 'json'])
    const { records } = known<{ records: unknown }>(JSON.parse(output.slice(output.indexOf('{'))))
    expect(records).toMatchObject([{ correlation_display: 'acme' }])
  })

  test('installs a second version over the first, and data stays', { timeout: 60_000 }, async () => {
    const path = join(app.folder, 'package.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version": "1.0.0"', '"version": "1.1.0"'))
    await app.sdk(['build'])
    await sdk(['install'])
    expect(instance.records.find('sys_app', {}, administrator)).toMatchObject([{ version: '1.1.0' }])
    const kept = await ask('/api/x_acme_small/v1/deliveries/deliveries/http')
    expect(await kept.json()).toMatchObject({ result: { title: 'Over HTTP' } })
  })

  test('reinstalls by removing the application with its data first', { timeout: 60_000 }, async () => {
    await sdk(['install', '--reinstall'])
    const rows = instance.records.find('x_acme_small_delivery', { query: 'external_id=http' }, administrator)
    expect(rows).toEqual([])
    expect((await ask('/api/x_acme_small/v1/deliveries/status')).status).toBe(200)
  })

  test('is told when the instance is too old, or the password is wrong', { timeout: 60_000 }, async () => {
    Object.assign(instance.release, { family: 'vancouver', buildName: 'Vancouver' })
    await expect(sdk(['install'])).rejects.toThrow(/need release Washington DC or later; this instance runs Vancouver/)
    await expect(sdk(['install'], 'wrong')).rejects.toThrow(/failed/i)
  })
})
