import { createHash, createSign, generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from './system-actor.ts'
import { type Browser, openBrowser, type Page } from './testing/browser.ts'
import { CLIENT, openTestInstance, REDIRECT, type TestInstance } from './testing/open-test-instance.ts'

let setup: TestInstance
let browser: Browser
beforeAll(() => {
  setup = openTestInstance()
})
beforeEach(() => {
  browser = openBrowser(setup.instance)
})
afterEach(() => setup.restore())
afterAll(() => setup.close())

const OPAQUE = [401, '{"error_description":"access_denied","error":"server_error"}']
type Fields = Readonly<Record<string, string>>

function token(fields: Fields, headers: Fields = {}): Page {
  return browser.submit('/oauth_token.do', fields, headers)
}
interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly expires_in: number
}
function tokens(page: Page): Tokens {
  const answer: unknown = JSON.parse(page.text)
  const read = (name: string): unknown => Reflect.get(Object(answer), name)
  return {
    access_token: String(read('access_token')),
    refresh_token: String(read('refresh_token')),
    expires_in: Number(read('expires_in')),
  }
}
function told(page: Page): unknown {
  return [page.status, page.text]
}
const password = { grant_type: 'password', username: 'itil', password: 'right', ...CLIENT }
const withoutSecret = { grant_type: 'password', username: 'itil', password: 'right', client_id: CLIENT.client_id }

function code(changes: Fields = {}): string {
  const asked = { response_type: 'code', client_id: CLIENT.client_id, redirect_uri: REDIRECT, state: 's1', ...changes }
  browser.logIn('itil')
  const consent = browser.get(`/oauth_auth.do?${new URLSearchParams(asked).toString()}`)
  const sent = { ...asked, sysparm_ck: consent.field('sysparm_ck'), decision: 'allow' }
  return new URL(browser.submit('/oauth_auth.do', sent).location).searchParams.get('code') ?? ''
}
const exchange = (value: string, changes: Fields = {}): Fields => ({
  grant_type: 'authorization_code',
  code: value,
  redirect_uri: REDIRECT,
  ...CLIENT,
  ...changes,
})

describe('authorization codes', () => {
  test('a code gives both tokens, once', () => {
    const value = code()
    const page = token(exchange(value))
    expect(page.header('content-type')).toBe('application/json;charset=UTF-8')
    expect(JSON.parse(page.text)).toEqual({
      access_token: expect.stringMatching(/^[\w-]{86}$/),
      refresh_token: expect.stringMatching(/^[\w-]{86}$/),
      scope: 'useraccount',
      token_type: 'Bearer',
      expires_in: expect.toSatisfy((seconds) => seconds === 1799 || seconds === 1800),
    })
    expect(told(token(exchange(value)))).toEqual(OPAQUE)
    expect(setup.logged()).toContain('the code is unknown, used or expired')
  })

  test('another redirect address is refused', () => {
    expect(told(token(exchange(code(), { redirect_uri: 'https://portal.example/other' })))).toEqual(OPAQUE)
  })

  test('a code ends after ten minutes', () => {
    const value = code()
    setup.advance(600)
    expect(told(token(exchange(value)))).toEqual(OPAQUE)
  })

  test('a public client proves itself by its verifier and gets no refresh token', () => {
    setup.changeClient({ public_client: 'true' })
    const verifier = 'v'.repeat(64)
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const asked = { code_challenge: challenge, code_challenge_method: 'S256' }
    const { client_secret: _, ...bare } = exchange(code(asked), { code_verifier: verifier })
    const page = token(bare)
    expect(page.status).toBe(200)
    expect(JSON.parse(page.text)).not.toHaveProperty('refresh_token')
    expect(told(token(exchange(code(asked), { code_verifier: 'w'.repeat(64) })))).toEqual(OPAQUE)
    expect(told(token(exchange(code(asked))))).toEqual(OPAQUE)
  })

  test('a private client that sent a challenge owes the verifier beside its secret', () => {
    const verifier = 'v'.repeat(64)
    const asked = { code_challenge: verifier }
    expect(told(token(exchange(code(asked))))).toEqual(OPAQUE)
    expect(token(exchange(code(asked), { code_verifier: verifier })).status).toBe(200)
  })
})

describe('the password grant', () => {
  test('repeats the token that is still valid, with the time it has left', () => {
    const first = tokens(token(password))
    setup.advance(100)
    const second = tokens(token(password))
    expect(second.access_token).toBe(first.access_token)
    expect(second.refresh_token).toBe(first.refresh_token)
    // The clock runs on between the two requests.
    expect([100, 101, 102]).toContain(first.expires_in - second.expires_in)
    setup.advance(1700)
    expect(tokens(token(password)).access_token).not.toBe(first.access_token)
  })

  test.each<[string, Fields, Fields]>([
    ['a wrong password', { ...password, password: 'wrong' }, {}],
    ['a wrong secret', { ...password, client_secret: 'wrong' }, {}],
    ['an unknown client', { ...password, client_id: 'x'.repeat(32) }, {}],
    ['no secret', withoutSecret, {}],
    ['a locked-out user', { ...password, username: 'locked' }, {}],
    ['an inactive user', { ...password, username: 'inactive' }, {}],
    ['a user who must reset the password', { ...password, username: 'reset' }, {}],
    ['an unknown user', { ...password, username: 'nobody at all' }, {}],
    ['an unknown grant', { ...password, grant_type: 'magic' }, {}],
    ['a grant named like a method of every object', { ...password, grant_type: 'toString' }, {}],
    ['no grant', {}, {}],
    ['a JSON body', password, { 'content-type': 'application/json' }],
  ])('%s gets the opaque answer', (_, fields, headers) => {
    expect(told(token(fields, headers))).toEqual(OPAQUE)
    expect(setup.logged()).toContain('Exception on token flow')
  })

  test.each([
    ['plain', `${CLIENT.client_id}:${CLIENT.client_secret}`],
    ['form-encoded', `${CLIENT.client_id}:${encodeURIComponent(CLIENT.client_secret)}`],
  ])('takes the secret from a Basic header, %s', (_, pair) => {
    const authorization = `Basic ${Buffer.from(pair).toString('base64')}`
    expect(token(withoutSecret, { authorization }).status).toBe(200)
  })

  test('values in the address are read only where the property allows it', () => {
    const target = `/oauth_token.do?${new URLSearchParams(password).toString()}`
    expect(told(browser.submit(target, {}))).toEqual(OPAQUE)
    setup.setProperty('glide.oauth.allow.parameters.in.post.body.only', 'false')
    expect(browser.submit(target, {}).status).toBe(200)
  })

  test.each([
    ['glide.oauth.inbound.ropc.grant_type.disabled', 'itil'],
    ['simulator.oauth.password_grant_interactive_only', 'machine'],
  ])('%s closes it for %s', (property, username) => {
    expect(token({ ...password, username }).status).toBe(200)
    setup.setProperty(property, 'true')
    expect(told(token({ ...password, username }))).toEqual(OPAQUE)
  })

  test('an unknown grant is named where so set', () => {
    setup.setProperty('simulator.oauth.name_unsupported_grants', 'true')
    expect(token({ ...password, grant_type: 'magic' }).status).toBe(400)
  })

  test('lifetimes come from the registry record', () => {
    setup.changeClient({ access_token_lifespan: '60' })
    expect(tokens(token(password)).expires_in).toBeLessThanOrEqual(60)
  })
})

const refresh = (value: string): Fields => ({ grant_type: 'refresh_token', refresh_token: value, ...CLIENT })

describe('the refresh grant', () => {
  test('answers with the same refresh token', () => {
    const first = tokens(token(password))
    setup.advance(1801)
    const second = tokens(token(refresh(first.refresh_token)))
    expect(second.refresh_token).toBe(first.refresh_token)
    expect(second.access_token).not.toBe(first.access_token)
  })

  test('is refused with a revoked, expired or unknown token', () => {
    const first = tokens(token(password))
    setup.advance(8_640_000)
    expect(told(token(refresh(first.refresh_token)))).toEqual(OPAQUE)
    const second = tokens(token(password))
    expect(second.refresh_token).not.toBe(first.refresh_token)
    browser.get(`/oauth_revoke_token.do?token=${second.refresh_token}`)
    expect(told(token(refresh(second.refresh_token)))).toEqual(OPAQUE)
    expect(told(token(refresh(second.access_token)))).toEqual(OPAQUE)
  })

  test('rotates the token where so set', () => {
    setup.setProperty('simulator.oauth.rotate_refresh_tokens', 'true')
    const first = tokens(token(password))
    const second = tokens(token(refresh(first.refresh_token)))
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(told(token(refresh(first.refresh_token)))).toEqual(OPAQUE)
  })
})

describe('client credentials', () => {
  const asked = { grant_type: 'client_credentials', ...CLIENT }

  test('need the property and the application user, and give no refresh token', () => {
    setup.changeClient({ oauth_application_user: setup.userId('machine') })
    expect(told(token(asked))).toEqual(OPAQUE)
    setup.setProperty('glide.oauth.inbound.client.credential.grant_type.enabled', 'true')
    const page = token(asked)
    expect(page.status).toBe(200)
    expect(JSON.parse(page.text)).not.toHaveProperty('refresh_token')
    setup.changeClient({ oauth_application_user: '' })
    expect(told(token(asked))).toEqual(OPAQUE)
    expect(setup.logged()).toContain('OAuth Application User is not set')
  })
})

describe('revocation', () => {
  test('needs no authentication, and the next call with the token is refused', () => {
    const { access_token: value } = tokens(token(password))
    const read = (): number =>
      openBrowser(setup.instance).request('GET', '/api/now/table/incident', { authorization: `Bearer ${value}` }).status
    expect(read()).toBe(200)
    expect(openBrowser(setup.instance).get(`/oauth_revoke_token.do?token=${value}`).status).toBe(200)
    expect(read()).toBe(401)
  })
})

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const signed = (claims: Readonly<Record<string, unknown>>, pair = keys, alg = 'RS256'): string => {
  const text = `${part({ alg })}.${part(claims)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(pair.privateKey, 'base64url')}`
}
const claims = (): Record<string, unknown> => ({
  iss: CLIENT.client_id,
  aud: CLIENT.client_id,
  sub: 'itil@example.com',
  exp: Math.floor(setup.instance.now() / 1000) + 300,
})
const assertionRequest = (assertion: string): Fields => ({
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  assertion,
  ...CLIENT,
})

describe('JWT bearer', () => {
  beforeAll(() => {
    const { records } = setup.instance
    const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const certificate = records.insert('sys_certificate', { name: 'test', pem_certificate: pem }, systemActor)
    const client = records.find('oauth_entity', { query: `client_id=${CLIENT.client_id}` }, systemActor)[0]
    const map = { oauth_jwt: client?.['sys_id'] ?? '', certificate: certificate['sys_id'] ?? '' }
    records.insert('jwt_verifier_map', map, systemActor)
  })

  test('an assertion signed by a key of the client acts as its subject, in the body or in a header', () => {
    expect(token(assertionRequest(signed(claims()))).status).toBe(200)
    const header = token(assertionRequest(''), { authentication: `Bearer ${signed(claims())}` })
    expect(header.status).toBe(200)
    expect(JSON.parse(header.text)).not.toHaveProperty('refresh_token')
  })

  test('a certificate that is none verifies nothing', () => {
    const { records } = setup.instance
    const [map] = records.find('jwt_verifier_map', {}, systemActor)
    const id = map?.['certificate'] ?? ''
    const pem = records.get('sys_certificate', id)?.['pem_certificate'] ?? ''
    records.update('sys_certificate', id, { pem_certificate: '-----BEGIN NOTHING-----' }, systemActor)
    expect(told(token(assertionRequest(signed(claims()))))).toEqual(OPAQUE)
    records.update('sys_certificate', id, { pem_certificate: pem }, systemActor)
    expect(token(assertionRequest(signed(claims()))).status).toBe(200)
  })

  test.each<[string, () => string, string]>([
    ['signed by another key', () => signed(claims(), other), 'the signature does not verify'],
    ['of another issuer', () => signed({ ...claims(), iss: 'x' }), 'the issuer is not the client id'],
    ['for another audience', () => signed({ ...claims(), aud: ['x'] }), 'the audience does not name'],
    ['that has expired', () => signed({ ...claims(), exp: 1 }), 'has expired'],
    ['that is not valid yet', () => signed({ ...claims(), nbf: claims()['exp'] }), 'is not valid yet'],
    ['about nobody', () => signed({ ...claims(), sub: 'nobody@example.com' }), 'is no user'],
    ['without a signature', () => signed(claims(), keys, 'none'), 'not signed with RS256'],
    ['that is no JWT', () => 'abc', 'is no signed JWT'],
  ])('an assertion %s is refused', (_, assertion, reason) => {
    expect(told(token(assertionRequest(assertion())))).toEqual(OPAQUE)
    expect(setup.logged()).toContain(reason)
  })
})
