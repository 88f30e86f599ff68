import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startMicrosoftSandbox } from '../sandbox.ts'
import { list, number, startHarness, text, type Harness } from '../testing/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
beforeEach(async () => harness.control('POST', '/reset'))
afterAll(async () => harness.stop())

const path = 'secureScores?$top=1'
const strike = async (fault: Record<string, unknown>) => harness.control('POST', '/faults', { times: 1, ...fault })

describe('faults of Graph', () => {
  it.each([
    [{ kind: 'too-many-requests', retryAfterSeconds: 17 }, 429, 'TooManyRequests', '17'],
    [{ kind: 'too-many-requests' }, 429, 'TooManyRequests', null],
    [{ kind: 'server-error' }, 503, 'ServiceUnavailable', null],
    [{ kind: 'server-error', status: 500, retryAfterSeconds: 3 }, 500, 'InternalServerError', '3'],
    [{ kind: 'expired-token' }, 401, 'InvalidAuthenticationToken', null],
    [{ kind: 'forbidden' }, 403, 'Forbidden', null],
    [{ kind: 'unprovisioned' }, 404, 'ResourceNotFound', null],
  ])('%j strikes once', async (fault, status, code, retryAfter) => {
    await strike(fault)
    const answer = await harness.graph(path)
    expect(answer).toMatchObject({
      status,
      body: { error: { code, innerError: { 'request-id': answer.headers.get('request-id') } } },
    })
    expect(answer.headers.get('retry-after')).toBe(retryAfter)
    expect((await harness.graph(path)).status).toBe(200)
  })

  it('empty-tenant gives empty lists', async () => {
    await strike({ kind: 'empty-tenant', times: 2 })
    for (const name of [path, 'secureScoreControlProfiles']) {
      const { status, body } = await harness.graph(name)
      expect({ status, value: body['value'] }).toEqual({ status: 200, value: [] })
    }
  })

  it('partial gives 206 with a warning and the data', async () => {
    await strike({ kind: 'partial' })
    const answer = await harness.graph(path)
    expect(answer.status).toBe(206)
    expect(answer.headers.get('warning')).toMatch(/^199 - "Microsoft\/SecureScore\/504\/\d+"$/)
    expect(list(answer.body, 'value')).toHaveLength(1)
  })

  it('skiptoken-refused breaks the second page only', async () => {
    await strike({ kind: 'skiptoken-refused' })
    const first = await harness.graph('secureScoreControlProfiles')
    expect(first.status).toBe(200)
    expect(await harness.graph(text(first.body, '@odata.nextLink'))).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("Query option 'SkipToken' is not allowed") } },
    })
  })

  it.each([
    ['before', 1],
    ['after', 2],
  ])('cut %s the effect leaves a history of %i', async (when, entries) => {
    await strike({ kind: 'cut', when, method: 'PATCH' })
    const body = JSON.stringify({
      state: 'Ignored',
      vendorInformation: { provider: 'SecureScore', vendor: 'Microsoft' },
    })
    await expect(harness.graph('secureScoreControlProfiles/OneAdmin', { method: 'PATCH', body })).rejects.toThrow(
      'fetch failed',
    )
    const profile = await harness.graph('secureScoreControlProfiles/OneAdmin')
    expect(list(profile.body, 'controlStateUpdates')).toHaveLength(entries)
  })

  it('slow holds requests, of which only four may run at a time', async () => {
    await harness.graph(path)
    await strike({ kind: 'slow', delayMs: 1000, times: 4 })
    const answers = await Promise.all(Array.from({ length: 5 }, async () => harness.graph(path)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 429])
  })

  it('concern a chosen path and can be removed', async () => {
    const { body } = await harness.control('POST', '/faults', { kind: 'forbidden', path: 'controlprofiles' })
    expect((await harness.graph(path)).status).toBe(200)
    expect((await harness.graph('secureScoreControlProfiles?$top=1')).status).toBe(403)
    expect((await harness.control('DELETE', `/faults/${number(body, 'id')}`)).status).toBe(204)
    expect((await harness.graph('secureScoreControlProfiles?$top=1')).status).toBe(200)
    expect((await harness.control('DELETE', '/faults/99')).status).toBe(404)
  })

  it.each([{ kind: 'flood' }, {}, { kind: 'slow', delayMs: -1 }, { kind: 'cut', colour: 'red' }])(
    '%j is refused',
    async (fault) => {
      expect((await harness.control('POST', '/faults', fault)).status).toBe(400)
    },
  )
})

describe('throttling', () => {
  it('answers 429 with the time to wait', async () => {
    await harness.control('PUT', '/limits', { perMinute: 2, concurrent: 4 })
    const statuses = [await harness.graph(path), await harness.graph(path), await harness.graph(path)]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(statuses[2]?.body).toMatchObject({
      error: { code: 'TooManyRequests', innerError: { code: '429', status: '429' } },
    })
  })
})

describe('callers Graph does not know', () => {
  it.each([
    ['no token', '', 'empty'],
    ['another scheme', 'Basic abc', 'empty'],
    ['nonsense', 'Bearer nonsense', 'not well formed'],
  ])('with %s get 401', async (_case, authorization, message) => {
    const answer = await harness.graph(path, { headers: { authorization } })
    expect(answer).toMatchObject({
      status: 401,
      body: { error: { code: 'InvalidAuthenticationToken', message: expect.stringContaining(message) } },
    })
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /)
  })
})

describe('the request log', () => {
  it('tells what was called, without tokens', async () => {
    await harness.requestToken()
    await harness.graph(path, { headers: { 'client-request-id': 'abc' } })
    const requests = list((await harness.control('GET', '/requests')).body, 'requests')
    expect(requests).toEqual([
      expect.objectContaining({ method: 'POST', path: expect.stringMatching(/\/token$/), status: 200 }),
      expect.objectContaining({
        method: 'GET',
        path: '/v1.0/security/secureScores',
        query: '$top=1',
        status: 200,
        clientRequestId: 'abc',
      }),
    ])
    expect(JSON.stringify(requests)).not.toMatch(/secret|eyJ/)
    await harness.control('DELETE', '/requests')
    expect((await harness.control('GET', '/requests')).body).toEqual({ requests: [] })
  })
})

describe('reset', () => {
  it('forgets decisions, points, faults and the clock', async () => {
    const before = (await harness.control('GET', '')).body
    await harness.control('POST', '/clock', { days: 3 })
    await harness.control('PUT', '/controls/OneAdmin/score', { score: 'full' })
    await strike({ kind: 'forbidden' })
    await harness.control('PUT', '/limits', { perMinute: 5, concurrent: 1 })
    const after = (await harness.control('POST', '/reset')).body
    expect({ ...after, now: '' }).toEqual({ ...before, now: '' })
  })
})

describe('the start page', () => {
  it('says what this is and lists accounts that can sign in', async () => {
    const html = await (await fetch(harness.sandbox.origin)).text()
    expect(html).toContain('not a Microsoft service')
    for (const { userPrincipalName, password } of harness.sandbox.accounts) {
      expect(html).toContain(userPrincipalName)
      expect(html).toContain(password)
    }
  })
})

describe('the sandbox', () => {
  it.each([
    ['without an address to send people back to', () => ({ port: 0, redirectUris: [] }), 'redirectUris'],
    [
      'on a port that is taken',
      () => ({ port: Number(new URL(harness.sandbox.origin).port), redirectUris: ['http://127.0.0.1:9/'] }),
      'EADDRINUSE',
    ],
  ])('does not start %s', async (_case, options, message) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-microsoft-'))
    await expect(startMicrosoftSandbox({ dataDir, ...options() })).rejects.toThrow(message)
    await rm(dataDir, { recursive: true })
  })

  it('does not start on a damaged state file, and names it', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-microsoft-'))
    await writeFile(join(dataDir, 'tenant.json'), '{"createdOn":')
    await expect(startMicrosoftSandbox({ dataDir, port: 0, redirectUris: ['http://127.0.0.1:9/'] })).rejects.toThrow(
      'tenant.json is not valid JSON',
    )
    await rm(dataDir, { recursive: true })
  })

  it('refuses a control request that names another host', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(
        `${harness.sandbox.origin}/_sandbox`,
        { headers: { host: 'attacker.example' } },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
      outgoing.on('error', reject).end()
    })
    expect(status).toBe(403)
  })
})
