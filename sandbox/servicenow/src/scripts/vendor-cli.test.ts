import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestSandbox, stopTestSandbox, textAt, type TestSandbox, valueAt } from '../testing/test-sandbox.ts'
import { known } from './engine/known.ts'
import { BUILD_TIMEOUT_MS, buildSmallApp, type BuiltApp } from './testing/build-small-app.ts'

const API = '/api/x_acme_small/v1/deliveries'

/** The vendor's unmodified command line tool (`@servicenow/sdk` 4.9.0) against a fresh instance. */
describe('now-sdk', () => {
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

  const sdk = (args: readonly string[], credentials: Readonly<Record<string, string>> = {}): Promise<string> =>
    app.sdk(args, {
      SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
      SN_SDK_INSTANCE_URL: sandbox.origin,
      SN_SDK_USER: 'admin',
      SN_SDK_USER_PWD: 'admin',
      ...credentials,
    })
  const rows = async (table: string, query: string): Promise<unknown> =>
    valueAt((await sandbox.call('GET', `/api/now/table/${table}?sysparm_query=${query}`)).json, 'result')

  test('installs the application, and its REST API, rule and page work', { timeout: 240_000 }, async () => {
    expect((await sandbox.call('GET', `${API}/status`)).status).toBe(400)
    await sdk(['install'])

    const body = { title: 'Over HTTP', external_id: 'http', size: 'large' }
    expect((await sandbox.call('POST', `${API}/deliveries`, { body })).status).toBe(201)
    expect(await rows('x_acme_small_delivery', 'external_id=http')).toMatchObject([
      { title: 'Over HTTP', attempts: '3' },
    ])

    const page = await sandbox.call('GET', '/x_acme_small_deliveries.do')
    expect(page.text).toContain('/uxasset/externals/x_acme_small/main.jsdbx?uxpcb=')
    const asset = await sandbox.call('GET', '/uxasset/externals/x_acme_small/main.jsdbx?uxpcb=1')
    expect(asset.headers.get('content-type')).toContain('application/javascript')
    expect(asset.text).toContain(`${API}/deliveries`)
  })

  test('queries what a rule of the application wrote', { timeout: 240_000 }, async () => {
    await sandbox.call('POST', '/api/now/table/incident', { body: { short_description: 'Acme broke' } })
    const output = await sdk(['query', 'incident', '-q', 'short_description=Acme broke', '-o', 'json'])
    const { records } = known<{ records: unknown }>(JSON.parse(output.slice(output.indexOf('{'))))
    expect(records).toMatchObject([{ correlation_display: 'acme' }])
  })

  test('installs a second version over the first, and data stays', { timeout: 240_000 }, async () => {
    const path = join(app.folder, 'package.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version": "1.0.0"', '"version": "1.1.0"'))
    await app.sdk(['build'])
    await sdk(['install'])
    expect(await rows('sys_app', 'scope=x_acme_small')).toMatchObject([{ version: '1.1.0' }])
    const kept = await sandbox.call('GET', `${API}/deliveries/http`)
    expect(textAt(kept.json, 'result', 'title')).toBe('Over HTTP')
  })

  test('reinstalls by removing the application with its data first', { timeout: 240_000 }, async () => {
    await sdk(['install', '--reinstall'])
    expect(await rows('x_acme_small_delivery', 'external_id=http')).toEqual([])
    expect((await sandbox.call('GET', `${API}/status`)).status).toBe(200)
  })

  test('logs in with client credentials where the instance allows that grant', { timeout: 240_000 }, async () => {
    const [administrator] = known<[{ sys_id: string }]>(await rows('sys_user', 'user_name=admin'))
    await sandbox.call('POST', '/api/now/table/sys_properties', {
      body: { name: 'glide.oauth.inbound.client.credential.grant_type.enabled', value: 'true' },
    })
    const client = { client_id: 'c'.repeat(32), client_secret: 'sdk-secret' }
    await sandbox.call('POST', '/api/now/table/oauth_entity', {
      body: { name: 'now-sdk', ...client, oauth_application_user: administrator.sys_id },
    })
    sandbox.control.clearRequests()
    await sdk(['install'], {
      SN_SDK_AUTH_TYPE: 'oauth',
      SN_SDK_OAUTH_CLIENT_ID: client.client_id,
      SN_SDK_OAUTH_CLIENT_SECRET: client.client_secret,
    })
    const targets = sandbox.control.requests().map(({ target }) => target)
    expect(targets).toContain('/oauth_token.do')
    expect(targets.filter((target) => target.includes('view_form.login'))).toEqual([])
    expect((await sandbox.call('GET', `${API}/status`)).status).toBe(200)
  })

  test('is told when the password is wrong, or the instance too old', { timeout: 240_000 }, async () => {
    await expect(sdk(['install'], { SN_SDK_USER_PWD: 'wrong' })).rejects.toThrow(/failed/i)
    await sandbox.control.setRelease('kingston')
    await expect(sdk(['install'])).rejects.toThrow(/need release Washington DC or later; this instance runs Kingston/)
  })
})
