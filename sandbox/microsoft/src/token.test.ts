import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startHarness, text, type Harness } from './testing/harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
beforeEach(async () => harness.control('POST', '/reset'))
afterAll(async () => harness.stop())

describe('client credentials', () => {
  it.each([
    ['the commercial Graph address', () => 'https://graph.microsoft.com'],
    ['the sandbox itself', () => harness.sandbox.graphOrigin],
  ])('give an access token for %s with the permissions of the app', async (_name, resource) => {
    const { status, body } = await harness.requestToken({ scope: `${resource()}/.default` })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 },
    })
    expect(Object.keys(body).toSorted()).toEqual(['access_token', 'expires_in', 'ext_expires_in', 'token_type'])
    const token = text(body, 'access_token')
    expect(decodeJwt(token)).toMatchObject({
      aud: resource(),
      tid: harness.sandbox.tenantId,
      appid: harness.sandbox.clientId,
      idtyp: 'app',
      roles: ['SecurityEvents.Read.All', 'SecurityEvents.ReadWrite.All'],
    })
    const answer = await harness.graph('secureScores?$top=1', { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(200)
  })

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
    ['an unknown app', { client_id: '11111111-1111-4111-8111-111111111111' }, 400, 'unauthorized_client', 700016],
    ['no secret', { client_secret: '' }, 401, 'invalid_client', 7000218],
    ['a scope that is no .default', { scope: 'https://graph.microsoft.com/User.Read' }, 400, 'invalid_scope', 1002012],
    ['an unknown resource', { scope: 'https://example.org/.default' }, 400, 'invalid_resource', 500011],
    ['an unknown grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
  ])('are refused for %s in the shape of Entra', async (_case, fields, status, error, code) => {
    const answer = await harness.requestToken(fields)
    expect(answer).toMatchObject({
      status,
      body: {
        error,
        error_description: expect.stringMatching(new RegExp(`^AADSTS${code}: .*Trace ID: .*Correlation ID: `)),
        error_codes: [code],
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
        trace_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    })
  })

  it('carry changed permissions in new tokens only', async () => {
    const before = text((await harness.requestToken()).body, 'access_token')
    await harness.control('PUT', '/permissions', { permissions: [] })
    const after = text((await harness.requestToken()).body, 'access_token')
    expect(decodeJwt(before)['roles']).toHaveLength(2)
    expect(decodeJwt(after)['roles']).toEqual([])
    const answer = await harness.graph('secureScores', { headers: { authorization: `Bearer ${after}` } })
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'Forbidden' } } })
  })

  it('issue tokens that are still good after a restart', async () => {
    const token = text((await harness.requestToken()).body, 'access_token')
    await harness.restart()
    const answer = await harness.graph('secureScores?$top=1', { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(200)
  })
})

describe('a certificate', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })

  async function requestWithAssertion(key = privateKey) {
    const { clientId, origin, tenantId } = harness.sandbox
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'RS256', 'x5t#S256': 'thumbprint' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${origin}/${tenantId}/oauth2/v2.0/token`)
      .setJti(crypto.randomUUID())
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key)
    return fetch(`${origin}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        scope: 'https://graph.microsoft.com/.default',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    })
  }

  it('proves the app beside its secret once it is registered', async () => {
    const pem = publicKey.export({ format: 'pem', type: 'spki' })
    expect((await harness.control('POST', '/certificates', { pem })).status).toBe(201)
    expect((await requestWithAssertion()).status).toBe(200)
    expect((await harness.requestToken()).status).toBe(200)
  })

  it('is refused when another key signed the assertion', async () => {
    const response = await requestWithAssertion(other.privateKey)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: 'invalid_client', error_codes: [700027] })
  })

  it('is not registered when it cannot be read', async () => {
    const answer = await harness.control('POST', '/certificates', { pem: 'nonsense' })
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('pem') } })
  })
})

describe('faults of the token endpoint', () => {
  it.each([
    [{ kind: 'secret-expired' }, 401, 7000222],
    [{ kind: 'too-many-requests', path: '/token', retryAfterSeconds: 7 }, 429, 90055],
    [{ kind: 'server-error', path: '/token', status: 500 }, 500, 90033],
  ])('%j strikes once', async (fault, status, code) => {
    await harness.control('POST', '/faults', { ...fault, times: 1 })
    expect(await harness.requestToken()).toMatchObject({ status, body: { error_codes: [code] } })
    expect((await harness.requestToken()).status).toBe(200)
  })
})
