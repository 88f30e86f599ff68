import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { textAt, type Reply } from '../testing/test-sandbox.ts'
import {
  challenge,
  CLIENT,
  exchange,
  type OauthWorld,
  password,
  PUBLIC_CLIENT,
  startOauthWorld,
  VERIFIER,
} from './oauth-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: OauthWorld
beforeAll(async () => {
  world = await startOauthWorld()
})
beforeEach(() => world.restore())
afterAll(() => world.stop())

/** Topics of the vendor's documentation, Platform security > Authentication. */
const TOKEN_REQUEST = 'ServiceNow docs: OAuth API request parameters'
const TOKEN_ANSWER = 'ServiceNow docs: OAuth API response parameters'
const FAILURES = 'ServiceNow support article on server_error / access_denied; clients rely on one body for all causes'
const REUSE = 'captured answers: a token still valid is handed out again'
const CLIENT_CREDENTIALS = 'ServiceNow docs: client credentials grant'
const REVOKE = 'ServiceNow docs: revoke an OAuth token'
const PKCE = 'ServiceNow docs: authorization code grant for public clients'

const OPAQUE = { status: 401, json: { error_description: 'access_denied', error: 'server_error' } }
const token86 = expect.stringMatching(/^[\w-]{86}$/)
const seconds = (from: number, to: number): unknown =>
  expect.toSatisfy((value) => typeof value === 'number' && value >= from && value <= to)
const BOTH_TOKENS = {
  access_token: token86,
  refresh_token: token86,
  scope: 'useraccount',
  token_type: 'Bearer',
  expires_in: seconds(1798, 1800),
}
const { refresh_token: _, ...ACCESS_ONLY } = BOTH_TOKENS
const SUCCESS = { status: 200, json: BOTH_TOKENS, headers: { 'content-type': 'application/json;charset=UTF-8' } }
const refresh = (value: string) => ({ grant_type: 'refresh_token', refresh_token: value, ...CLIENT })
const clientCredentials = { grant_type: 'client_credentials', ...CLIENT }
const ALLOW_CLIENT_CREDENTIALS = 'glide.oauth.inbound.client.credential.grant_type.enabled'

function isSame(first: Reply, second: Reply, token: string): boolean {
  return textAt(first.json, token) === textAt(second.json, token)
}

const rows: ReadonlyArray<Row<OauthWorld>> = [
  {
    id: 'oauth/code',
    follows: TOKEN_ANSWER,
    title: 'a code gives both tokens',
    ask: async (at) => at.token(exchange(await at.code())),
    expected: SUCCESS,
  },
  {
    id: 'oauth/code-used-twice',
    follows: OWN_CHOICE,
    title: 'the same code again is refused',
    ask: async (at) => {
      const code = await at.code()
      await at.token(exchange(code))
      return at.token(exchange(code))
    },
    expected: OPAQUE,
  },
  {
    id: 'oauth/code-other-redirect',
    follows: OWN_CHOICE,
    title: 'a code with another redirect address is refused',
    ask: async (at) => at.token(exchange(await at.code(), { redirect_uri: 'https://portal.example/other' })),
    expected: OPAQUE,
  },
  {
    id: 'oauth/password',
    follows: TOKEN_REQUEST,
    title: 'a user name and password give both tokens',
    ask: (at) => at.token(password),
    expected: SUCCESS,
  },
  {
    id: 'oauth/password-repeated',
    follows: REUSE,
    title: 'the same request after 100 s gives the same token with the seconds left',
    ask: async (at) => {
      const first = await at.token(password)
      await at.sandbox.control.advanceClock(100_000)
      const second = await at.token(password)
      return [second, isSame(first, second, 'access_token') && isSame(first, second, 'refresh_token')]
    },
    expected: { status: 200, json: { ...BOTH_TOKENS, expires_in: seconds(1690, 1700) }, besides: true },
  },
  {
    id: 'oauth/password-wrong',
    follows: FAILURES,
    title: 'a wrong password is refused',
    ask: (at) => at.token({ ...password, password: 'wrong' }),
    expected: OPAQUE,
  },
  {
    id: 'oauth/user-locked-out',
    follows: FAILURES,
    title: 'a locked-out user is refused with the right password',
    ask: (at) => at.token({ ...password, username: 'locked', password: 'locked' }),
    expected: OPAQUE,
  },
  {
    id: 'oauth/secret-wrong',
    follows: FAILURES,
    title: 'a wrong client secret is refused',
    ask: (at) => at.token({ ...password, client_secret: 'wrong' }),
    expected: OPAQUE,
  },
  {
    id: 'oauth/secret-in-basic-header',
    follows: 'clients built on requests-oauthlib and on the oauth2 library of Go send it so',
    title: 'the client secret may come in a Basic header',
    ask: (at) => {
      const { client_secret: secret, ...body } = password
      const pair = `${CLIENT.client_id}:${secret}`
      return at.token(body, { authorization: `Basic ${Buffer.from(pair).toString('base64')}` })
    },
    expected: SUCCESS,
  },
  {
    id: 'oauth/refresh',
    follows: TOKEN_REQUEST,
    title: 'a refresh answers with the same refresh token',
    ask: async (at) => {
      const first = await at.token(password)
      await at.sandbox.control.advanceClock(1_801_000)
      const second = await at.token(refresh(textAt(first.json, 'refresh_token')))
      return [second, isSame(first, second, 'refresh_token')]
    },
    expected: { ...SUCCESS, besides: true },
  },
  {
    id: 'oauth/refresh-revoked',
    follows: FAILURES,
    title: 'a revoked refresh token is refused',
    ask: async (at) => {
      const value = textAt((await at.token(password)).json, 'refresh_token')
      await at.sandbox.call('GET', `/oauth_revoke_token.do?token=${value}`, { as: null })
      return at.token(refresh(value))
    },
    expected: OPAQUE,
  },
  {
    id: 'oauth/refresh-outlived',
    follows: 'ServiceNow docs: refresh token lifespan; use does not prolong it',
    title: 'a refresh token ends after 100 days, used or not',
    ask: async (at) => {
      const value = textAt((await at.token(password)).json, 'refresh_token')
      await at.sandbox.control.advanceClock(50 * 86_400_000)
      const used = await at.token(refresh(value))
      await at.sandbox.control.advanceClock(50 * 86_400_000)
      return [await at.token(refresh(value)), used.status]
    },
    expected: { ...OPAQUE, besides: 200 },
  },
  {
    id: 'oauth/client-credentials-off',
    follows: CLIENT_CREDENTIALS,
    title: 'the grant is refused until its property exists',
    ask: async (at) => {
      await at.changeClient({ oauth_application_user: await at.userId('machine') })
      return at.token(clientCredentials)
    },
    expected: OPAQUE,
  },
  {
    id: 'oauth/client-credentials',
    follows: CLIENT_CREDENTIALS,
    title: 'with property and application user there is a token, and no refresh token',
    ask: async (at) => {
      await at.changeClient({ oauth_application_user: await at.userId('machine') })
      await at.setProperty(ALLOW_CLIENT_CREDENTIALS, 'true')
      return at.token(clientCredentials)
    },
    expected: { status: 200, json: ACCESS_ONLY },
  },
  {
    id: 'oauth/client-credentials-without-user',
    follows: CLIENT_CREDENTIALS,
    title: 'without an application user the grant is refused',
    ask: async (at) => {
      await at.setProperty(ALLOW_CLIENT_CREDENTIALS, 'true')
      return at.token(clientCredentials)
    },
    expected: OPAQUE,
  },
  {
    id: 'oauth/client-credentials-old-release',
    follows: CLIENT_CREDENTIALS,
    title: 'before Washington DC there is no such grant',
    ask: async (at) => {
      await at.changeClient({ oauth_application_user: await at.userId('machine') })
      await at.setProperty(ALLOW_CLIENT_CREDENTIALS, 'true')
      await at.sandbox.control.setRelease('kingston')
      return at.token(clientCredentials)
    },
    expected: OPAQUE,
  },
  {
    id: 'oauth/json-body',
    follows: TOKEN_REQUEST,
    title: 'a JSON body fails',
    ask: (at) =>
      at.sandbox.call('POST', '/oauth_token.do', {
        as: null,
        headers: { 'content-type': 'application/json' },
        body: password,
      }),
    expected: OPAQUE,
  },
  {
    id: 'oauth/values-in-address',
    follows: 'ServiceNow docs: OAuth token processor parameters',
    title: 'values in the address are not read',
    ask: (at) =>
      at.sandbox.call('POST', `/oauth_token.do?${new URLSearchParams(password).toString()}`, {
        as: null,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      }),
    expected: OPAQUE,
  },
  {
    id: 'oauth/values-in-address-allowed',
    follows: 'ServiceNow docs: OAuth token processor parameters',
    title: 'unless the instance is an older one that still reads them',
    ask: async (at) => {
      await at.setProperty('glide.oauth.allow.parameters.in.post.body.only', 'false')
      return at.sandbox.call('POST', `/oauth_token.do?${new URLSearchParams(password).toString()}`, {
        as: null,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      })
    },
    expected: SUCCESS,
  },
  {
    id: 'oauth/grant-unknown',
    follows: OWN_CHOICE,
    title: 'an unknown grant is refused like everything else',
    ask: (at) => at.token({ ...password, grant_type: 'magic' }),
    expected: OPAQUE,
  },
  {
    id: 'oauth/revoke',
    follows: REVOKE,
    title: 'revoking needs no authentication',
    ask: async (at) => {
      const value = textAt((await at.token(password)).json, 'access_token')
      return at.sandbox.call('GET', `/oauth_revoke_token.do?token=${value}`, { as: null })
    },
    expected: { status: 200 },
  },
  {
    id: 'oauth/revoked-token',
    follows: REVOKE,
    title: 'the next call with the token is refused',
    ask: async (at) => {
      const value = textAt((await at.token(password)).json, 'access_token')
      const before = await at.read(value)
      await at.sandbox.call('GET', `/oauth_revoke_token.do?token=${value}`, { as: null })
      return [await at.read(value), before.status]
    },
    expected: { status: 401, besides: 200 },
  },
  {
    id: 'oauth/pkce',
    follows: PKCE,
    title: 'a public client proves itself by its verifier, and gets no refresh token',
    ask: async (at) => {
      const code = await at.code({ ...PUBLIC_CLIENT, ...challenge })
      return at.token(publicExchange(code, VERIFIER))
    },
    expected: { status: 200, json: ACCESS_ONLY },
  },
  {
    id: 'oauth/pkce-wrong-verifier',
    follows: OWN_CHOICE,
    title: 'a wrong verifier is refused',
    ask: async (at) => {
      const code = await at.code({ ...PUBLIC_CLIENT, ...challenge })
      return at.token(publicExchange(code, 'w'.repeat(64)))
    },
    expected: OPAQUE,
  },
  {
    id: 'oauth/pkce-private-client',
    follows: OWN_CHOICE,
    title: 'a private client that sent a challenge owes the verifier beside its secret',
    ask: async (at) => {
      const without = await at.token(exchange(await at.code(challenge)))
      return [await at.token(exchange(await at.code(challenge), { code_verifier: VERIFIER })), without.status]
    },
    expected: { ...SUCCESS, besides: 401 },
  },
  {
    id: 'oauth/securely-scoped',
    follows: 'ServiceNow docs: scope restriction of application registry records',
    title: 'the token of a securely scoped application reaches no table',
    ask: async (at) => {
      await at.changeClient({ scope_restriction: 'securely_scoped' })
      return at.read(textAt((await at.token(password)).json, 'access_token'))
    },
    expected: {
      status: 403,
      json: {
        error: { message: 'User Not Authorized', detail: 'Access to unscoped api is not allowed' },
        status: 'failure',
      },
    },
  },
  {
    id: 'oauth/hibernating',
    follows: 'text that several clients look for',
    title: 'the token endpoint of a sleeping instance answers with a page',
    ask: async (at) => {
      await at.sandbox.control.addFault({ kind: 'hibernation' })
      return at.token(password)
    },
    expected: {
      status: 200,
      contains: ['Instance Hibernating page'],
      headers: { 'content-type': 'text/html;charset=UTF-8' },
    },
  },
]

function publicExchange(code: string, verifier: string) {
  const { client_secret: _secret, ...bare } = exchange(code, { ...PUBLIC_CLIENT, code_verifier: verifier })
  return bare
}

playRows(rows, () => world)
