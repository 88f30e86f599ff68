import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestBrowser } from '../testing/test-browser.ts'
import { CLIENT, type OauthWorld, REDIRECT, startOauthWorld } from './oauth-world.ts'

let world: OauthWorld
let cookie: string
beforeAll(async () => {
  world = await startOauthWorld()
  const form = 'user_name=admin&user_password=admin'
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const session = await world.sandbox.call('POST', '/login.do', { as: null, headers, body: form })
  cookie = session.headers
    .getSetCookie()
    .map((value) => value.split(';', 1)[0])
    .join('; ')
})
afterAll(() => world.stop())
interface Sent {
  readonly method: string
  /** As it goes over the wire, not normalised. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

async function send({ method, path, headers = {}, body = '' }: Sent): Promise<number> {
  const { hostname, port } = new URL(world.sandbox.origin)
  const call = request({ hostname, port, method, path, headers, agent: false })
  call.end(body)
  const [reply]: IncomingMessage[] = await once(call, 'response')
  reply?.resume()
  return reply?.statusCode ?? 0
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed())
const fields = (names: readonly string[], values: fc.Arbitrary<string>) =>
  fc
    .dictionary(fc.oneof(fc.constantFrom(...names), anyText), values, { maxKeys: 6 })
    .map((record) => new URLSearchParams(record).toString())
const runs = { numRuns: 40 }
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Whatever it is, it is the sender's mistake and never the instance's. */
const answered = (status: number): boolean => status >= 200 && status < 500

const upload = (body: Uint8Array | string, type = 'multipart/form-data; boundary=b') =>
  send({
    method: 'POST',
    path: '/sn_appclient_upload_processor.do?sysparm_request_type=custom_app',
    headers: { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': type },
    body,
  })
const part = (content: string) =>
  `--b\r\nContent-Disposition: form-data; name="attachFile"; filename="a.zip"\r\n\r\n${content}\r\n--b--`

describe('log-in and OAuth answer', () => {
  const known = fc.constantFrom('code', 'password', 'refresh_token', CLIENT.client_id, CLIENT.client_secret, REDIRECT)
  const names = [
    'grant_type',
    'client_id',
    'client_secret',
    'username',
    'password',
    'code',
    'refresh_token',
    'assertion',
  ]

  test('any fields of a token request', async () => {
    const body = fields(names, fc.oneof(known, anyText))
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        expect(await send({ method: 'POST', path: '/oauth_token.do', headers: FORM, body: text })).toSatisfy(answered)
      }),
      runs,
    )
  })

  test('any bytes as a token request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (body) => {
        expect(await send({ method: 'POST', path: '/oauth_token.do', headers: FORM, body })).toSatisfy(answered)
      }),
      runs,
    )
  })

  test('any authorization request, and any answer to its page', async () => {
    const asked = fields(
      ['response_type', 'client_id', 'redirect_uri', 'state', 'code_challenge', 'code_challenge_method', 'decision'],
      fc.oneof(known, anyText),
    )
    await fc.assert(
      fc.asyncProperty(asked, async (query) => {
        expect(await send({ method: 'GET', path: `/oauth_auth.do?${query}`, headers: { cookie } })).toSatisfy(answered)
        expect(
          await send({ method: 'POST', path: '/oauth_auth.do', headers: { ...FORM, cookie }, body: query }),
        ).toSatisfy(answered)
      }),
      runs,
    )
  })

  test.each(['authorization', 'authentication', 'cookie', 'x-usertoken', 'x-forwarded-for', 'x-sn-apikey', 'accept'])(
    'any %s header',
    async (name) => {
      const value = fc.oneof(
        fc.string({
          unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
          maxLength: 60,
        }),
        fc.constantFrom('Basic', 'Basic :', 'Bearer', 'Bearer a.b.c', 'JSESSIONID=;=', '999.1.1.1', '::ffff:127.0.0.1'),
      )
      await fc.assert(
        fc.asyncProperty(value, async (text) => {
          expect(
            await send({ method: 'GET', path: '/api/now/table/incident?sysparm_limit=1', headers: { [name]: text } }),
          ).toSatisfy(answered)
        }),
        { numRuns: 15 },
      )
    },
  )
})

describe('screens answer', () => {
  test('any query of a list and any field of a form', async () => {
    const query = fields(['sysparm_query', 'sysparm_first_row', 'sys_id', 'sysparm_view', 'sysparm_fields'], anyText)
    const table = fc.oneof(
      fc.constantFrom('incident', 'oauth_entity', 'sys_user', 'no_such'),
      anyText.map(encodeURIComponent),
    )
    await fc.assert(
      fc.asyncProperty(table, query, async (name, text) => {
        expect(await send({ method: 'GET', path: `/${name}_list.do?${text}`, headers: { cookie } })).toSatisfy(answered)
        expect(await send({ method: 'GET', path: `/${name}.do?${text}`, headers: { cookie } })).toSatisfy(answered)
        expect(await send({ method: 'POST', path: `/${name}.do`, headers: { ...FORM, cookie }, body: text })).toSatisfy(
          answered,
        )
      }),
      runs,
    )
  })

  test('a form saved with any text in it', async () => {
    const browser = openTestBrowser(world.sandbox)
    await browser.post('/login.do', { user_name: 'admin', user_password: 'admin' })
    const token = (await browser.get('/incident.do?sys_id=-1')).field('sysparm_ck')
    const values = fc.record({ short_description: anyText, state: anyText, caller_id: anyText, due_date: anyText })
    await fc.assert(
      fc.asyncProperty(values, async (record) => {
        const page = await browser.post('/incident.do?sys_id=-1', { ...record, sysparm_ck: token })
        expect(page.status).toBeLessThan(500)
      }),
      { numRuns: 15 },
    )
  })
})

describe('the control plane answers', () => {
  test('any JSON to any of its routes', async () => {
    const path = fc.constantFrom(
      'faults',
      'seed',
      'clock',
      'release',
      'address-rules',
      'tests',
      'snapshots/a',
      'requests',
    )
    const method = fc.constantFrom('POST', 'PUT', 'DELETE', 'GET')
    const body = fc.oneof(fc.json({ maxDepth: 3 }), anyText)
    await fc.assert(
      fc.asyncProperty(method, path, body, async (verb, name, text) => {
        expect(await send({ method: verb, path: `/_sandbox/${name}`, body: text })).toSatisfy(answered)
      }),
      runs,
    )
    await world.restore()
  })
})

describe('uploads of packages answer', () => {
  test.each([
    ['nothing', '', undefined],
    ['no boundary', part('x'), 'multipart/form-data'],
    ['another type', '{}', 'application/json'],
    ['a part that never ends', '--b\r\nContent-Disposition: form-data; name="attachFile"\r\n\r\nPK', undefined],
    ['a file that is no archive', part('PK\u0003\u0004 nothing more'), undefined],
  ])('%s', async (_, body, type) => {
    expect(await upload(body, type)).toSatisfy(answered)
  })

  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await upload(bytes)).toSatisfy(answered)
      }),
      runs,
    )
  })
})

describe('bodies over 10 MB', () => {
  const big = Buffer.alloc(11 * 1024 * 1024, 'a')

  test.each([
    '/api/now/table/incident',
    '/oauth_token.do',
    '/login.do',
    '/_sandbox/seed',
    '/incident.do',
    '/api/now/batch',
  ])('are refused or ignored at %s', async (path) => {
    const headers = { authorization: `Basic ${btoa('admin:admin')}`, 'content-type': 'application/json' }
    expect(await send({ method: 'POST', path, headers, body: big })).toSatisfy(answered)
  })
})

describe('tricks with paths', () => {
  test.each([
    '/..',
    '//',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/api/now/table/../table/incident',
    '/api/now/table/incident/%2e%2e%2f%2e%2e',
    '/api/now/table/%00',
    '/api/now/table/incident%0d%0aX-Injected:%201',
    '/uxasset/externals/../../../../etc/passwd.jsdbx',
    '/uxasset/externals/%2e%2e/%2e%2e/x.jsdbx',
    '/styles/..%2f..%2fpackage.json',
    '/_sandbox/../api/now/table/incident',
    '/_sandbox/snapshots/..%2f..%2fescape',
    '/%',
    '/%ff%fe',
    `/${'a/'.repeat(3000)}`,
    `/${'x'.repeat(9000)}.do`,
    'http://elsewhere.example/api/now/table/incident',
    '*',
  ])('%s', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await send({ method, path })).toSatisfy(answered)
  })
})

test('after all of it no thread was lost, and the next call is answered', async () => {
  expect(world.sandbox.control.health().threadsLost).toBe(0)
  expect((await world.sandbox.call('GET', '/api/now/table/incident?sysparm_limit=1')).status).toBe(200)
})
