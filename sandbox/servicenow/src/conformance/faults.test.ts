import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { BUILD_TIMEOUT_MS, buildSmallApp, type BuiltApp } from '../scripts/testing/build-small-app.ts'
import { msToFullHour, textAt, type Reply } from '../testing/test-sandbox.ts'
import { authorize, type OauthWorld, password, startOauthWorld } from './oauth-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let app: BuiltApp
let world: OauthWorld
beforeAll(async () => {
  app = await buildSmallApp()
  world = await startOauthWorld()
}, BUILD_TIMEOUT_MS)
beforeEach(() => world.restore())
afterAll(async () => {
  await world.stop()
  app.remove()
})

const RATE_LIMITS = 'ServiceNow docs: inbound REST API rate limiting'
const HIBERNATION = 'text that several clients look for'
const SINGLE_SIGN_ON = 'ServiceNow docs: multi-provider single sign-on'
const QUOTAS = 'ServiceNow support article KB0778443 and captured answers: transaction quotas'
const ADDRESSES = 'ServiceNow docs: IP address access control'
const POLICIES = 'ServiceNow docs: data policies'
const CROSS_SCOPE = 'ServiceNow docs: table application access; text of the Microsoft article on the connector'

const INCIDENTS = '/api/now/table/incident'
const list = (at: OauthWorld, as = 'itil'): Promise<Reply> =>
  at.sandbox.call('GET', `${INCIDENTS}?sysparm_limit=5`, { as })
const create = (at: OauthWorld, body: Readonly<Record<string, string>>, as = 'itil'): Promise<Reply> =>
  at.sandbox.call('POST', INCIDENTS, { body, as })
const found = async (at: OauthWorld, query: string): Promise<number> => {
  const reply = await at.sandbox.call('GET', `${INCIDENTS}?sysparm_query=${query}&sysparm_limit=1`)
  return Number(reply.headers.get('x-total-count'))
}
const limit = async (at: OauthWorld, limitPerHour: number): Promise<void> => {
  const { control } = at.sandbox
  await control.advanceClock(msToFullHour(Date.parse(control.readClock().now)))
  await control.addFault({ kind: 'rate-limit-rule', limitPerHour, api: 'Table API', userName: 'itil' })
}
const digits = expect.stringMatching(/^\d+$/)
const sysId = expect.stringMatching(/^[0-9a-f]{32}$/)
const html = { 'content-type': expect.stringMatching(/^text\/html/) }
const CANCELLED = 'Transaction cancelled: maximum execution time exceeded'
const LOGS = 'Check logs for error trace or enable glide.rest.debug property to verify REST request processing'

const rows: ReadonlyArray<Row<OauthWorld>> = [
  {
    id: 'faults/rate-limit-reached',
    follows: RATE_LIMITS,
    title: 'a call over the limit is refused with the rule and the time to wait',
    ask: async (at) => {
      await limit(at, 100)
      for (let sent = 0; sent < 100; sent += 1) expect((await list(at)).status).toBe(200)
      return list(at)
    },
    expected: {
      status: 429,
      headers: {
        'x-ratelimit-limit': '100',
        'x-ratelimit-reset': digits,
        'x-ratelimit-rule': sysId,
        'retry-after': digits,
      },
      json: {
        error: { message: 'Rate limit exceeded', detail: 'Rate limit of 100 requests per hour for Table API exceeded' },
        status: 'failure',
      },
    },
  },
  {
    id: 'faults/rate-limit-below',
    follows: RATE_LIMITS,
    title: 'below the limit the rule announces itself',
    ask: async (at) => {
      await limit(at, 100)
      return list(at)
    },
    expected: {
      status: 200,
      headers: {
        'x-ratelimit-limit': '100',
        'x-ratelimit-reset': digits,
        'x-ratelimit-rule': sysId,
        'retry-after': undefined,
      },
    },
  },
  {
    id: 'faults/queue-full',
    follows: QUOTAS,
    title: 'a full pool refuses without telling when to come back',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'rate-limited', headers: false })
      return list(at)
    },
    expected: { status: 429, headers: { 'retry-after': undefined, 'x-ratelimit-limit': undefined } },
  },
  {
    id: 'faults/hibernating',
    follows: HIBERNATION,
    title: 'a sleeping instance answers every path with 200 and a page',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'hibernation' })
      return list(at)
    },
    expected: { status: 200, headers: html, contains: ['<html', 'Instance Hibernating page'] },
  },
  {
    id: 'faults/hibernating-redirect',
    follows: 'a fake of a third party; no live capture',
    title: 'in its other form it redirects to the developer portal',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'hibernation', form: 'redirect' })
      return list(at)
    },
    expected: { status: 302, headers: { location: expect.stringContaining('developer.servicenow.com') } },
  },
  {
    id: 'faults/login-redirect',
    follows: SINGLE_SIGN_ON,
    title: 'a call may be sent to the log-in page',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'login-redirect' })
      return list(at)
    },
    expected: { status: 302, headers: { location: expect.stringContaining('/login.do') } },
  },
  {
    id: 'faults/login-redirect-provider',
    follows: SINGLE_SIGN_ON,
    title: 'or to the identity provider',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'login-redirect', location: 'https://idp.example/sign-in' })
      return list(at)
    },
    expected: { status: 302, headers: { location: 'https://idp.example/sign-in' } },
  },
  {
    id: 'faults/insert-cancelled',
    follows: QUOTAS,
    title: 'an insert that ran out of time answers 500, and the record is stored',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'transaction-limit-on-insert', times: 1 })
      const reply = await create(at, { correlation_id: 'cancelled' })
      expect(await found(at, 'correlation_id=cancelled')).toBe(1)
      return reply
    },
    expected: {
      status: 500,
      json: { error: { message: CANCELLED, detail: `${CANCELLED} ${LOGS}` }, status: 'failure' },
    },
  },
  {
    id: 'faults/list-cancelled',
    follows: QUOTAS,
    title: 'a list that ran out of time holds rows and an error',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'transaction-limit-on-list', times: 1 })
      return list(at)
    },
    expected: {
      status: 200,
      json: {
        result: expect.any(Array),
        error: { message: CANCELLED, detail: expect.stringContaining(LOGS) },
        status: 'failure',
      },
    },
  },
  {
    id: 'faults/list-cancelled-unparsable',
    follows: QUOTAS,
    title: 'or ends in mid-air',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'transaction-limit-on-list', form: 'unparsable', times: 1 })
      return list(at)
    },
    expected: { status: 200, json: undefined, contains: [CANCELLED] },
  },
  {
    id: 'faults/maintenance',
    follows: 'captured pages of instances under maintenance',
    title: 'an instance under maintenance answers 503 with a page',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'maintenance' })
      return list(at)
    },
    expected: { status: 503, headers: html },
  },
  ...([500, 502, 503, 504] as const).map((status): Row<OauthWorld> => ({
    id: `faults/server-error-${status}`,
    follows: OWN_CHOICE,
    title: `${status} for as long as asked, then the answer`,
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'server-error', status, times: 2 })
      const spoilt = [await list(at), await list(at)].map((reply) => reply.status)
      return [await list(at), spoilt]
    },
    expected: { status: 200, besides: [status, status] },
  })),
  {
    id: 'faults/address-blocked-api',
    follows: ADDRESSES,
    title: 'an address kept out gets 403 with a page from an API',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'ip-filter' })
      return list(at)
    },
    expected: { status: 403, headers: html },
  },
  {
    id: 'faults/address-blocked-oauth',
    follows: ADDRESSES,
    title: 'and from the pages of OAuth',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'ip-filter' })
      return authorize(at.browser())
    },
    expected: { status: 403, headers: html },
  },
  {
    id: 'faults/single-sign-on',
    follows: SINGLE_SIGN_ON,
    title: 'with single sign-on the consent is asked at the identity provider first',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'single-sign-on-only' })
      return authorize(at.browser())
    },
    expected: { status: 200, contains: ['Sign in with your organization'] },
  },
  {
    id: 'faults/single-sign-on-api',
    follows: SINGLE_SIGN_ON,
    title: 'while the API is unaffected',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'single-sign-on-only' })
      return list(at)
    },
    expected: { status: 200 },
  },
  {
    id: 'faults/tokens-revoked',
    follows: 'ServiceNow docs: manage tokens',
    title: 'revoked tokens open nothing, and cannot be refreshed',
    ask: async (at) => {
      const issued = (await at.token(password)).json
      await at.sandbox.control.addFault({ kind: 'tokens-revoked' })
      const read = await at.read(textAt(issued, 'access_token'))
      const { client_id, client_secret } = password
      const refresh = { grant_type: 'refresh_token', refresh_token: textAt(issued, 'refresh_token') }
      return [await at.token({ ...refresh, client_id, client_secret }), read.status]
    },
    expected: { status: 401, besides: 401, json: { error_description: 'access_denied', error: 'server_error' } },
  },
  {
    id: 'faults/scope-restricted',
    follows: 'ServiceNow docs: scope restriction of application registry records',
    title: 'a registry record made secure closes the Table API to its tokens',
    ask: async (at) => {
      const token = textAt((await at.token(password)).json, 'access_token')
      await at.sandbox.control.addFault({ kind: 'securely-scoped', clientId: password.client_id })
      return at.read(token)
    },
    expected: { status: 403, contains: ['Access to unscoped api is not allowed'] },
  },
  {
    id: 'faults/access-refused',
    follows: 'ServiceNow docs: access control rules',
    title: 'an access control refuses to create',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'acl-refusal', table: 'incident', operation: 'create' })
      return create(at, { short_description: 'x' })
    },
    expected: { status: 403, contains: ['ACL Exception Insert Failed due to security constraints'] },
  },
  {
    id: 'faults/data-policy',
    follows: POLICIES,
    title: 'a data policy refuses a write without its field',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'data-policy', table: 'incident', field: 'category' })
      return create(at, { short_description: 'x', category: '' })
    },
    expected: { status: 403, contains: ['Data Policy Exception: Category is mandatory'] },
  },
  {
    id: 'faults/field-dropped',
    follows: 'ServiceNow docs: access control rules of fields',
    title: 'a field the caller may not write is left out without a word',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'dropped-field', table: 'incident', field: 'correlation_display' })
      return create(at, { short_description: 'kept', correlation_display: 'dropped' })
    },
    expected: {
      status: 201,
      json: { result: expect.objectContaining({ short_description: 'kept', correlation_display: '' }) },
    },
  },
  {
    id: 'faults/old-release',
    follows: 'ServiceNow docs: release notes of the families',
    title: 'an older release says so',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'release', family: 'jakarta' })
      return at.sandbox.call('GET', '/stats.do', { as: null })
    },
    expected: { status: 200, contains: ['Build name: Jakarta'] },
  },
  ...(['read_access', 'access'] as const).map((setting): Row<OauthWorld> => ({
    id: `faults/registry-closed-by-${setting}`,
    follows: CROSS_SCOPE,
    title: 'an application reads the closed registry as empty and learns why',
    ask: async (at) => {
      const folder = join(app.folder, 'dist/app')
      await at.sandbox.control.installApplication({ source: { folder }, withDemoData: false })
      await at.sandbox.control.addFault({ kind: 'registry-closed', setting })
      return at.sandbox.call('GET', '/api/x_acme_small/v1/deliveries/registry')
    },
    expected: {
      status: 200,
      json: {
        result: {
          rows: 0,
          problem:
            "Read operation against 'oauth_entity' from scope 'x_acme_small' has been refused due to the table's cross-scope access policy",
        },
      },
    },
  })),
  {
    id: 'faults/registry-closed-rest',
    follows: 'ServiceNow docs: application access settings do not apply to web services',
    title: 'while REST still reads it',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'registry-closed', setting: 'access' })
      return at.sandbox.call('GET', '/api/now/table/oauth_entity?sysparm_limit=1')
    },
    expected: { status: 200, json: { result: [expect.objectContaining({ sys_class_name: 'oauth_entity' })] } },
  },
]

playRows(rows, () => world)
