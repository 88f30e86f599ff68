import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { textAt, type Reply } from '../testing/test-sandbox.ts'
import { type OauthWorld, password, startOauthWorld } from './oauth-world.ts'
import { playRows, type Row } from './row.ts'

let world: OauthWorld
beforeAll(async () => {
  world = await startOauthWorld()
})
beforeEach(() => world.restore())
afterAll(() => world.stop())

const RESPONSES = 'ServiceNow docs: REST API HTTP response codes'
const HEADERS = 'captured answers of public instances'
const GATE = 'ServiceNow docs: restriction of Basic authentication'

const INCIDENTS = '/api/now/table/incident?sysparm_limit=1'
const UNAUTHENTICATED = {
  status: 401,
  json: {
    error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
    status: 'failure',
  },
  headers: { 'www-authenticate': 'BASIC realm="Service-now"' },
}
const basic = (name: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`,
})
const read = (at: OauthWorld, headers: Readonly<Record<string, string>>): Promise<Reply> =>
  at.sandbox.call('GET', INCIDENTS, { as: null, headers })

/** As a client that names no media type at all; `fetch` always sends one. */
async function readWithout(at: OauthWorld, headers: Readonly<Record<string, string>>): Promise<Reply> {
  const call = request(at.sandbox.origin + INCIDENTS, { headers, agent: false })
  call.end()
  const [reply]: IncomingMessage[] = await once(call, 'response')
  if (reply === undefined) throw new Error('no answer')
  const text = await readText(reply)
  const received = new Headers({ 'content-type': reply.headers['content-type'] ?? '' })
  return { status: reply.statusCode ?? 0, headers: received, text, json: JSON.parse(text) }
}

const rows: ReadonlyArray<Row<OauthWorld>> = [
  {
    id: 'authentication/none',
    follows: RESPONSES,
    title: 'a call without credentials is refused',
    ask: (at) => read(at, {}),
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/wrong-password',
    follows: RESPONSES,
    title: 'a wrong password is refused in the same way',
    ask: (at) => read(at, basic('admin', 'wrong')),
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/expired-bearer',
    follows: RESPONSES,
    title: 'an expired token is refused in the same way',
    ask: async (at) => {
      const token = textAt((await at.token(password)).json, 'access_token')
      const before = await at.read(token)
      await at.sandbox.control.advanceClock(1_801_000)
      return [await at.read(token), before.status]
    },
    expected: { ...UNAUTHENTICATED, besides: 200 },
  },
  {
    id: 'authentication/unknown-bearer',
    follows: RESPONSES,
    title: 'a token nobody issued is refused in the same way',
    ask: (at) => at.read('x'.repeat(86)),
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/locked-out',
    follows: RESPONSES,
    title: 'the right password of a locked-out user is refused in the same way',
    ask: (at) => read(at, basic('locked', 'locked')),
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/password-reset-pending',
    follows: RESPONSES,
    title: 'the password of a user who must change it is refused in the same way',
    ask: (at) => read(at, basic('reset', 'reset')),
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/no-accept-header',
    follows: 'clients that send no Accept header work, whatever the documentation says',
    title: 'a call that asks for no media type gets JSON',
    ask: (at) => readWithout(at, basic('admin', 'admin')),
    expected: { status: 200, headers: { 'content-type': 'application/json;charset=UTF-8' } },
  },
  {
    id: 'authentication/unknown-api-key',
    follows: 'ServiceNow docs: API key and HMAC authentication',
    title: 'an unknown API key is refused in the same way',
    ask: (at) => read(at, { 'x-sn-apikey': 'unknown' }),
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/answer-headers',
    follows: HEADERS,
    title: 'an authenticated answer says so, is not to be cached, and sets a session cookie',
    ask: (at) => read(at, basic('admin', 'admin')),
    expected: {
      status: 200,
      headers: {
        'x-is-logged-in': 'true',
        'x-transaction-id': expect.stringMatching(/^[0-9a-f]{12}$/),
        'content-type': 'application/json;charset=UTF-8',
        'cache-control': 'no-cache,no-store,must-revalidate,max-age=-1',
        pragma: 'no-store,no-cache',
        expires: '0',
        'set-cookie': expect.stringContaining('JSESSIONID='),
      },
    },
  },
  {
    id: 'authentication/second-factor-missing',
    follows: 'ServiceNow docs: multi-factor authentication of REST requests',
    title: 'a missing second factor is named in a header',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'mfa-required', userName: 'itil' })
      return read(at, basic('itil', 'itil'))
    },
    expected: { ...UNAUTHENTICATED, headers: { ...UNAUTHENTICATED.headers, 'x-mfa_token': 'invalid' } },
  },
  {
    id: 'authentication/basic-gate',
    follows: GATE,
    title: 'behind the gate the right password of an ordinary user is refused',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'basic-gate' })
      return read(at, basic('itil', 'itil'))
    },
    expected: UNAUTHENTICATED,
  },
  {
    id: 'authentication/basic-gate-bearer',
    follows: GATE,
    title: 'behind the gate a bearer token still works',
    ask: async (at) => {
      const token = textAt((await at.token(password)).json, 'access_token')
      await at.sandbox.control.addFault({ kind: 'basic-gate' })
      return at.read(token)
    },
    expected: { status: 200 },
  },
]

playRows(rows, () => world)
