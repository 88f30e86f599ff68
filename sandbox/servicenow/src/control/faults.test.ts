import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  msToFullHour,
  startTestSandbox,
  stopTestSandbox,
  textAt,
  type TestSandbox,
  valueAt,
} from '../testing/test-sandbox.ts'

const INCIDENTS = '/api/now/table/incident'
const ENVELOPE_401 = {
  error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
  status: 'failure',
}

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})
afterAll(() => stopTestSandbox(sandbox))
afterEach(() => sandbox.control.clearFaults())

const create = (values: Record<string, string>, as = 'admin') => sandbox.call('POST', INCIDENTS, { body: values, as })
const count = async (query: string): Promise<number> => {
  const list = await sandbox.call('GET', `${INCIDENTS}?sysparm_query=${encodeURIComponent(query)}&sysparm_limit=1`)
  return Number(list.headers.get('x-total-count'))
}

const oneOfItil = (more: Record<string, string>) => ({
  result: [{ 'user.user_name': 'itil', 'rate_limit_rule.name': 'Injected limit', ...more }],
})

describe('rate limits', () => {
  beforeEach(async () => {
    await sandbox.control.advanceClock(msToFullHour(Date.parse(sandbox.control.readClock().now)))
  })

  test('a matching rule announces itself and refuses what goes over it until the hour is over', async () => {
    await sandbox.control.addFault({ kind: 'rate-limit-rule', limitPerHour: 2, api: 'Table API', userName: 'itil' })
    const first = await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })
    expect(first.status).toBe(200)
    expect(first.headers.get('x-ratelimit-limit')).toBe('2')
    expect(first.headers.get('x-ratelimit-rule')).toMatch(/^[0-9a-f]{32}$/)
    expect(first.headers.get('retry-after')).toBeNull()
    await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })

    const refused = await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })
    expect(refused.status).toBe(429)
    expect(refused.json).toEqual({
      error: { message: 'Rate limit exceeded', detail: 'Rate limit of 2 requests per hour for Table API exceeded' },
      status: 'failure',
    })
    const retryAfter = Number(refused.headers.get('retry-after'))
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(3600)
    const nowSeconds = Date.parse(refused.headers.get('date') ?? '') / 1000
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeCloseTo(nowSeconds + retryAfter, -1)

    expect((await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`)).status).toBe(200)
    await sandbox.control.advanceClock(retryAfter * 1000)
    expect((await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })).status).toBe(200)
  })

  test('counts and violations can be read, and another limit starts the hour anew', async () => {
    await sandbox.control.addFault({ kind: 'rate-limit-rule', limitPerHour: 2, userName: 'itil' })
    const read = (table: string, column: string) =>
      sandbox.call('GET', `/api/now/table/${table}?sysparm_fields=user.user_name,rate_limit_rule.name,${column}`)
    const ask = () => sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })
    expect([await ask(), await ask(), await ask()].map(({ status }) => status)).toEqual([200, 200, 429])
    expect((await read('sys_rate_limit_count', 'request_count')).json).toEqual(oneOfItil({ request_count: '3' }))
    expect((await read('sys_rate_limit_violations', 'violation_count')).json).toEqual(
      oneOfItil({ violation_count: '1' }),
    )

    const rules = await sandbox.call('GET', '/api/now/table/sys_rate_limit_rules?name=Injected%20limit')
    const rule = `/api/now/table/sys_rate_limit_rules/${textAt(rules.json, 'result', 0, 'sys_id')}`
    await sandbox.call('PATCH', rule, { body: { limit_count: '5' } })
    expect((await read('sys_rate_limit_count', 'request_count')).json).toEqual(oneOfItil({ request_count: '0' }))
    expect((await read('sys_rate_limit_violations', 'violation_count')).json).toEqual({ result: [] })
    expect((await ask()).status).toBe(200)
  })

  test('counts are shared by all threads: of parallel calls exactly the limit passes', async () => {
    await sandbox.control.addFault({ kind: 'rate-limit-rule', limitPerHour: 10, userName: 'itil' })
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(10)
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(20)
  })
})

describe('an instance that is slow', () => {
  test('has done the work while the reply is still held back', async () => {
    await sandbox.control.addFault({ kind: 'slow-reply', methods: ['POST'], delayMs: 600_000 })
    const impatient = new AbortController()
    const reply = fetch(sandbox.origin + INCIDENTS, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ correlation_id: 'slow' }),
      signal: impatient.signal,
    })
    const outcome = reply.catch(String)
    await vi.waitUntil(async () => (await count('correlation_id=slow')) === 1, { timeout: 30_000 })
    impatient.abort()
    expect(await outcome).toContain('aborted')
  })
})

describe('an instance that cannot be reached properly', () => {
  test.each([INCIDENTS, '/oauth_token.do', '/login.do', '/'])('hibernation answers %s with its page', async (path) => {
    await sandbox.control.addFault({ kind: 'hibernation' })
    const reply = await sandbox.call(path === '/oauth_token.do' ? 'POST' : 'GET', path)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('text/html;charset=UTF-8')
    expect(reply.text).toContain('Instance Hibernating page')
  })

  test('a dead token endpoint leaves the rest alone', async () => {
    await sandbox.control.addFault({ kind: 'cut-before-work', path: '/oauth_token.do' })
    await expect(sandbox.call('POST', '/oauth_token.do')).rejects.toThrow('fetch failed')
    expect((await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`)).status).toBe(200)
  })

  test('the control plane answers whatever is wrong with the instance', async () => {
    await sandbox.call('POST', '/_sandbox/faults', { body: { kind: 'cut-before-work' } })
    const listed = await sandbox.call('GET', '/_sandbox/faults')
    expect(valueAt(listed.json, 0, 'fault')).toEqual({ kind: 'cut-before-work' })
  })
})

describe('work done although the reply says otherwise', () => {
  test('connection cut after the commit: the record is there, once', async () => {
    await sandbox.control.addFault({ kind: 'cut-after-commit', methods: ['POST'], path: INCIDENTS, times: 1 })
    await expect(create({ correlation_id: 'cut-after' })).rejects.toThrow('fetch failed')
    expect(await count('correlation_id=cut-after')).toBe(1)
  })

  test('connection cut before the work: there is none', async () => {
    await sandbox.control.addFault({ kind: 'cut-before-work', times: 1 })
    await expect(create({ correlation_id: 'cut-before' })).rejects.toThrow('fetch failed')
    expect(await count('correlation_id=cut-before')).toBe(0)
  })

  test('transaction limit on an insert: 500, and the record is stored', async () => {
    await sandbox.control.addFault({ kind: 'transaction-limit-on-insert', times: 1 })
    const reply = await create({ correlation_id: 'cancelled' })
    expect(reply.status).toBe(500)
    expect(valueAt(reply.json, 'error', 'message')).toBe('Transaction cancelled: maximum execution time exceeded')
    expect(await count('correlation_id=cancelled')).toBe(1)
  })

  test('transaction limit on a list: 200 with rows and error', async () => {
    await create({ correlation_id: 'row' })
    await sandbox.control.addFault({ kind: 'transaction-limit-on-list', times: 1 })
    const reply = await sandbox.call('GET', `${INCIDENTS}?sysparm_query=correlation_id=row`)
    expect(reply.status).toBe(200)
    expect(reply.json).toMatchObject({ result: [{ correlation_id: 'row' }], status: 'failure' })
    expect(textAt(reply.json, 'error', 'message')).toContain('maximum execution time exceeded')
  })
})

describe('an address that is kept out', () => {
  test.each([INCIDENTS, '/oauth_auth.do', '/login.do'])('gets a page with 403 at %s', async (path) => {
    await sandbox.control.addFault({ kind: 'ip-filter' })
    const reply = await sandbox.call('GET', path)
    expect(reply.status).toBe(403)
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
  })

  test('while others pass', async () => {
    await sandbox.control.setAddressRules([{ type: 'deny', rangeStart: '203.0.113.0', rangeEnd: '203.0.113.255' }])
    const from = (address: string) =>
      sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { headers: { 'x-forwarded-for': address } })
    expect((await from('203.0.113.9')).status).toBe(403)
    expect((await from('198.51.100.1')).status).toBe(200)
    await sandbox.control.setAddressRules([])
    expect((await from('203.0.113.9')).status).toBe(200)
  })
})

describe('credentials', () => {
  test('revoked tokens: the API says 401, the token endpoint its opaque 401', async () => {
    const { accessToken } = await sandbox.tokensFor('itil')
    const asBearer = () => sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { bearer: accessToken })
    expect((await asBearer()).status).toBe(200)
    await sandbox.control.addFault({ kind: 'tokens-revoked' })
    const refused = await asBearer()
    expect(refused.status).toBe(401)
    expect(refused.json).toEqual(ENVELOPE_401)
    expect(await sandbox.control.listFaults()).toEqual([])
  })

  test.each([
    ['access_token', 200],
    ['refresh_token', 401],
  ] as const)('when every %s has expired, a refresh answers %i', async (type, status) => {
    const { refreshToken, clientId, clientSecret } = await sandbox.tokensFor('itil')
    await sandbox.control.addFault({ kind: 'tokens-expired', type })
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken }
    const reply = await sandbox.call('POST', '/oauth_token.do', {
      as: null,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, client_id: clientId, client_secret: clientSecret }).toString(),
    })
    expect(reply.status).toBe(status)
  })

  test('an expired access token is refused', async () => {
    const { accessToken } = await sandbox.tokensFor('itil')
    await sandbox.control.addFault({ kind: 'tokens-expired' })
    expect((await sandbox.call('GET', INCIDENTS, { bearer: accessToken })).status).toBe(401)
  })

  test('the Basic gate keeps an ordinary user out although the password is right; bearer still works', async () => {
    const { accessToken } = await sandbox.tokensFor('itil')
    await sandbox.control.addFault({ kind: 'basic-gate' })
    const basic = await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { as: 'itil' })
    expect(basic.status).toBe(401)
    expect(basic.json).toEqual(ENVELOPE_401)
    expect((await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`, { bearer: accessToken })).status).toBe(200)
  })

  test('a missing second factor is named in a header', async () => {
    await sandbox.control.addFault({ kind: 'mfa-required', userName: 'itil' })
    const reply = await sandbox.call('GET', INCIDENTS, { as: 'itil' })
    expect(reply.status).toBe(401)
    expect(reply.headers.get('x-mfa_token')).toBe('invalid')
  })

  test('single sign-on sends pages to the identity provider and leaves the API alone', async () => {
    await sandbox.control.addFault({ kind: 'single-sign-on-only' })
    const page = await sandbox.call('GET', '/incident_list.do', { as: null })
    expect(page.status).toBe(302)
    expect(page.headers.get('location')).toContain('/login_with_sso.do')
    expect((await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`)).status).toBe(200)
  })
})

describe('settings of the instance', () => {
  test('a data policy refuses a write without its field', async () => {
    await sandbox.control.addFault({ kind: 'data-policy', table: 'incident', field: 'category' })
    const refused = await create({ short_description: 'x', category: '' })
    expect(refused.status).toBe(403)
    expect(textAt(refused.json, 'error', 'detail')).toBe('Data Policy Exception: Category is mandatory')
    await sandbox.control.clearFaults()
    expect((await create({ short_description: 'x', category: '' })).status).toBe(201)
  })

  test('a dropped field is left out without a word, even for an administrator', async () => {
    await sandbox.control.addFault({ kind: 'dropped-field', table: 'incident', field: 'correlation_display' })
    const reply = await create({ short_description: 'kept', correlation_display: 'dropped' })
    expect(reply.status).toBe(201)
    expect(valueAt(reply.json, 'result', 'short_description')).toBe('kept')
    expect(valueAt(reply.json, 'result', 'correlation_display')).toBe('')
  })

  test('an access control refuses to create', async () => {
    await sandbox.control.addFault({ kind: 'acl-refusal', table: 'incident', operation: 'create' })
    const refused = await create({ short_description: 'x' }, 'itil')
    expect(refused.status).toBe(403)
    expect(valueAt(refused.json, 'error')).toEqual({
      message: 'Operation Failed',
      detail: 'ACL Exception Insert Failed due to security constraints',
    })
    await sandbox.control.clearFaults()
    expect((await create({ short_description: 'x' }, 'itil')).status).toBe(201)
  })

  test('the application registry is closed to other scopes while REST still reads it', async () => {
    const settings = () =>
      sandbox.call(
        'GET',
        '/api/now/table/sys_db_object?sysparm_query=name=oauth_entity&sysparm_fields=access,read_access',
      )
    const before = (await settings()).json
    await sandbox.control.addFault({ kind: 'registry-closed', setting: 'access' })
    await sandbox.control.addFault({ kind: 'registry-closed', setting: 'read_access' })
    expect((await settings()).json).toEqual({ result: [{ access: 'package_private', read_access: 'false' }] })
    expect((await sandbox.call('GET', '/api/now/table/oauth_entity?sysparm_limit=1')).status).toBe(200)
    await sandbox.control.clearFaults()
    expect((await settings()).json).toEqual(before)
  })

  test('a skewed clock shows in the Date header and in records, and comes back', async () => {
    const dateOf = async () =>
      Date.parse((await sandbox.call('GET', `${INCIDENTS}?sysparm_limit=1`)).headers.get('date') ?? '')
    const before = await dateOf()
    await sandbox.control.addFault({ kind: 'clock-skew', seconds: 7200 })
    expect((await dateOf()) - before).toBeGreaterThanOrEqual(7_200_000)
    const created = textAt((await create({ short_description: 'later' })).json, 'result', 'sys_created_on')
    expect(Date.parse(`${created.replace(' ', 'T')}Z`) - before).toBeGreaterThanOrEqual(7_199_000)
    await sandbox.control.clearFaults()
    expect((await dateOf()) - before).toBeLessThan(3_600_000)
  })

  test('an older release answers as such until the fault is cleared', async () => {
    const buildName = () =>
      sandbox.call('GET', '/api/now/table/sys_properties?sysparm_query=name=glide.buildname&sysparm_fields=value')
    await sandbox.control.addFault({ kind: 'release', family: 'kingston' })
    expect(sandbox.control.release()).toBe('kingston')
    expect((await buildName()).json).toEqual({ result: [{ value: 'Kingston' }] })
    await sandbox.control.clearFaults()
    expect((await buildName()).json).toEqual({ result: [{ value: 'Zurich' }] })
  })

  test.each([
    [{ kind: 'data-policy', table: 'no_such_table', field: 'x' }, "There is no table 'no_such_table'"],
    [
      { kind: 'rate-limit-rule', limitPerHour: 1, role: 'nobody_has' },
      "There is no sys_user_role with name 'nobody_has'",
    ],
  ] as const)('%j is refused and changes nothing', async (fault, message) => {
    const reply = await sandbox.call('POST', '/_sandbox/faults', { body: fault })
    expect(reply.status).toBe(400)
    expect(textAt(reply.json, 'error')).toBe(message)
    expect(await sandbox.control.listFaults()).toEqual([])
  })
})
