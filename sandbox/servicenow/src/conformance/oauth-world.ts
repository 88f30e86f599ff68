import { createHash } from 'node:crypto'
import { openTestBrowser, type Page, type TestBrowser } from '../testing/test-browser.ts'
import { startTestSandbox, stopTestSandbox, textAt, type Reply, type TestSandbox } from '../testing/test-sandbox.ts'

type Fields = Readonly<Record<string, string>>

export const REDIRECT = 'https://portal.example/callback'
export const CLIENT = { client_id: 'c'.repeat(32), client_secret: 's3cret/+ %' }
export const PUBLIC_CLIENT = { client_id: 'd'.repeat(32) }
export const VERIFIER = 'v'.repeat(64)

/** An instance with two applications in its registry and the people of the table of contents. */
export interface OauthWorld {
  readonly sandbox: TestSandbox
  /** A browser without a session. */
  browser(): TestBrowser
  /** A code that somebody allowed. */
  code(changes?: Fields): Promise<string>
  token(fields: Fields, headers?: Fields): Promise<Reply>
  /** Reads incidents with a token. */
  read(accessToken: string): Promise<Reply>
  setProperty(name: string, value: string): Promise<void>
  /** Changes the registry record of {@link CLIENT}. */
  changeClient(values: Fields): Promise<void>
  userId(userName: string): Promise<string>
  /** Back to how the world was started. */
  restore(): Promise<void>
  stop(): Promise<void>
}

const asked = { response_type: 'code', client_id: CLIENT.client_id, redirect_uri: REDIRECT, state: 's1' }
export const challenge = {
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
}
export const password = { grant_type: 'password', username: 'itil', password: 'itil', ...CLIENT }
export const exchange = (code: string, changes: Fields = {}): Fields => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: REDIRECT,
  ...CLIENT,
  ...changes,
})

const person = (userName: string, more: { webServiceAccessOnly?: boolean } = {}) => ({
  userName,
  password: userName,
  firstName: 'Test',
  lastName: userName,
  email: `${userName}@example.com`,
  roles: ['itil'],
  ...more,
})

/** Goes to the authorization page as the application would send it there. */
export function authorize(browser: TestBrowser, changes: Fields = {}): Promise<Page> {
  return browser.get(`/oauth_auth.do?${new URLSearchParams({ ...asked, ...changes }).toString()}`)
}

/** Logs somebody in on the log-in page that is open. */
export function logIn(page: Page, browser: TestBrowser, userName: string): Promise<Page> {
  return browser.post('/login.do', {
    user_name: userName,
    user_password: userName,
    sysparm_goto_url: page.field('sysparm_goto_url'),
  })
}

/** Answers the consent page that is open. */
export function decide(
  page: Page,
  browser: TestBrowser,
  decision: 'allow' | 'deny',
  changes: Fields = {},
): Promise<Page> {
  return browser.post('/oauth_auth.do', { ...asked, ...changes, sysparm_ck: page.field('sysparm_ck'), decision })
}

export async function startOauthWorld(): Promise<OauthWorld> {
  const sandbox = await startTestSandbox({
    seed: {
      users: [
        person('integration'),
        person('machine', { webServiceAccessOnly: true }),
        person('locked'),
        person('reset'),
      ],
      oauthClients: [
        {
          name: 'Test portal',
          clientId: CLIENT.client_id,
          clientSecret: CLIENT.client_secret,
          redirectUrls: [REDIRECT],
        },
        {
          name: 'Test phone',
          clientId: PUBLIC_CLIENT.client_id,
          clientSecret: '',
          redirectUrls: [REDIRECT],
          publicClient: true,
        },
      ],
      demoData: true,
    },
  })
  const idOf = async (table: string, query: string): Promise<string> =>
    textAt((await sandbox.call('GET', `/api/now/table/${table}?sysparm_query=${query}`)).json, 'result', 0, 'sys_id')
  const patch = async (table: string, query: string, body: Fields): Promise<void> => {
    await sandbox.call('PATCH', `/api/now/table/${table}/${await idOf(table, query)}`, { body })
  }
  await patch('sys_user', 'user_name=locked', { locked_out: 'true' })
  await patch('sys_user', 'user_name=reset', { password_needs_reset: 'true' })

  await sandbox.control.snapshot('started')

  return {
    sandbox,
    browser: () => openTestBrowser(sandbox),
    async code(changes = {}) {
      const browser = openTestBrowser(sandbox)
      const consent = await logIn(await authorize(browser, changes), browser, 'integration')
      const allowed = await decide(consent, browser, 'allow', changes)
      return new URL(allowed.headers.get('location') ?? '').searchParams.get('code') ?? ''
    },
    token: (fields, headers = {}) =>
      sandbox.call('POST', '/oauth_token.do', {
        as: null,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    read: (accessToken) => sandbox.call('GET', '/api/now/table/incident?sysparm_limit=1', { bearer: accessToken }),
    async setProperty(name, value) {
      await sandbox.control.seed({ properties: { [name]: value } })
    },
    changeClient: (values) => patch('oauth_entity', `client_id=${CLIENT.client_id}`, values),
    userId: (userName) => idOf('sys_user', `user_name=${userName}`),
    async restore() {
      await sandbox.control.clearFaults()
      await sandbox.control.restore('started')
    },
    stop: () => stopTestSandbox(sandbox),
  }
}
