import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { authorize, decide, logIn, type OauthWorld, REDIRECT, startOauthWorld } from './oauth-world.ts'
import { OWN_CHOICE, playRows, type Row } from './row.ts'

let world: OauthWorld
beforeAll(async () => {
  world = await startOauthWorld()
})
beforeEach(() => world.restore())
afterAll(() => world.stop())

/** Topics of the vendor's documentation, Platform security > Authentication. */
const AUTHORIZE = 'ServiceNow docs: authorization endpoint of the authorization code flow'
const STATE = 'ServiceNow docs: state parameter of the authorization code flow'
const NON_INTERACTIVE = 'ServiceNow docs: non-interactive sessions'

const LOG_IN_PAGE = { status: 200, contains: ['name="user_name"', 'name="user_password"'] }

const rows: ReadonlyArray<Row<OauthWorld>> = [
  {
    id: 'oauth/authorize-without-session',
    follows: AUTHORIZE,
    title: 'somebody without a session gets the log-in page',
    ask: (at) => authorize(at.browser()),
    expected: LOG_IN_PAGE,
  },
  {
    id: 'oauth/consent-page',
    follows: AUTHORIZE,
    title: 'log-in ends at the consent page of the original request',
    ask: async (at) => {
      const browser = at.browser()
      return logIn(await authorize(browser), browser, 'integration')
    },
    expected: { status: 200, contains: ['Test portal', 'Test integration', 'Not You?', 'Allow', 'Deny'] },
  },
  {
    id: 'oauth/allow',
    follows: AUTHORIZE,
    title: 'Allow redirects with a code and the state',
    ask: async (at) => {
      const browser = at.browser()
      return decide(await logIn(await authorize(browser), browser, 'integration'), browser, 'allow')
    },
    expected: {
      status: 302,
      headers: { location: expect.stringMatching(/^https:\/\/portal\.example\/callback\?code=[\w-]{86}&state=s1$/) },
    },
  },
  {
    id: 'oauth/deny',
    follows: OWN_CHOICE,
    title: 'Deny redirects with access_denied and no code',
    ask: async (at) => {
      const browser = at.browser()
      return decide(await logIn(await authorize(browser), browser, 'integration'), browser, 'deny')
    },
    expected: { status: 302, headers: { location: `${REDIRECT}?error=access_denied&state=s1` } },
  },
  {
    id: 'oauth/deny-keeps-session',
    follows: AUTHORIZE,
    title: 'after Deny the person is still logged in',
    ask: async (at) => {
      const browser = at.browser()
      await decide(await logIn(await authorize(browser), browser, 'integration'), browser, 'deny')
      return authorize(browser)
    },
    expected: { status: 200, contains: ['Not You?'] },
  },
  {
    id: 'oauth/not-you',
    follows: AUTHORIZE,
    title: 'Not You? ends the session and leads back to the log-in page',
    ask: async (at) => {
      const browser = at.browser()
      const consent = await logIn(await authorize(browser), browser, 'itil')
      return browser.get(notYou(consent.text))
    },
    expected: LOG_IN_PAGE,
  },
  {
    id: 'oauth/not-you-other-person',
    follows: AUTHORIZE,
    title: 'the next person is asked for the same request',
    ask: async (at) => {
      const browser = at.browser()
      const consent = await logIn(await authorize(browser), browser, 'itil')
      return logIn(await browser.get(notYou(consent.text)), browser, 'integration')
    },
    expected: { status: 200, contains: ['Test portal', 'Test integration', 'Not You?'] },
  },
  {
    id: 'oauth/state-missing',
    follows: STATE,
    title: 'a request without state gets an error page',
    ask: (at) => authorize(at.browser(), { state: '' }),
    expected: { status: 200, contains: ['Missing State parameter in request'], headers: { location: undefined } },
  },
  {
    id: 'oauth/redirect-unregistered',
    follows: 'field reports; the documentation says the first registered address is used instead',
    title: 'a foreign redirect address gets an error page',
    ask: (at) => authorize(at.browser(), { redirect_uri: 'https://evil.example/' }),
    expected: { status: 200, contains: ['Invalid redirect_uri'], headers: { location: undefined } },
  },
  {
    id: 'oauth/client-unknown',
    follows: OWN_CHOICE,
    title: 'an unknown application gets an error page',
    ask: (at) => authorize(at.browser(), { client_id: 'x'.repeat(32) }),
    expected: { status: 200, contains: ['Invalid client_id'], headers: { location: undefined } },
  },
  {
    id: 'oauth/web-service-user-on-page',
    follows: NON_INTERACTIVE,
    title: 'a user with web service access only cannot log in to consent',
    ask: async (at) => {
      const browser = at.browser()
      return logIn(await authorize(browser), browser, 'machine')
    },
    expected: { status: 200, contains: ['User name or password invalid'] },
  },
]

function notYou(html: string): string {
  const address = /<a href="([^"]*)">Not You\?<\/a>/.exec(html)?.[1] ?? ''
  return address.replaceAll(/&#(\d+);/g, (__, code: string) => String.fromCharCode(Number(code)))
}

playRows(rows, () => world)
