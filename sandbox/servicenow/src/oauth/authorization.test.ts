import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const asked = { response_type: 'code', client_id: CLIENT.client_id, redirect_uri: REDIRECT, state: 's1' }

function authorize(changes: Readonly<Record<string, string>> = {}): Page {
  return browser.get(`/oauth_auth.do?${new URLSearchParams({ ...asked, ...changes }).toString()}`)
}

function logInOn(page: Page, userName: string): Page {
  return browser.post('/login.do', {
    user_name: userName,
    user_password: 'right',
    sysparm_goto_url: page.field('sysparm_goto_url'),
  })
}

function decide(page: Page, decision: 'allow' | 'deny'): Page {
  return browser.submit('/oauth_auth.do', { ...asked, sysparm_ck: page.field('sysparm_ck'), decision })
}

describe('asking a person for consent', () => {
  test('without a session the log-in page keeps the request and leads to the consent page', () => {
    const logIn = authorize()
    expect(logIn.status).toBe(200)
    expect(logIn.text).toContain('name="user_name"')
    expect(logIn.text).toContain('name="user_password"')
    const consent = logInOn(logIn, 'integration')
    for (const text of ['Test portal', 'Integration User', 'Not You?', 'Allow', 'Deny']) {
      expect(consent.text).toContain(text)
    }
    expect(consent.header('content-security-policy')).toContain("form-action 'self' https://portal.example")
  })

  test('Allow sends a code and the state to the application', () => {
    const answer = decide(logInOn(authorize(), 'integration'), 'allow')
    expect(answer.status).toBe(302)
    expect(answer.location).toMatch(/^https:\/\/portal\.example\/callback\?code=[\w-]{86}&state=s1$/)
  })

  test('Deny issues no code and keeps the person logged in', () => {
    const answer = decide(logInOn(authorize(), 'integration'), 'deny')
    expect(answer.location).toBe(`${REDIRECT}?error=access_denied&state=s1`)
    expect(authorize().text).toContain('Not You?')
  })

  test('Not You? ends the session, and the next person is asked instead', () => {
    logInOn(authorize(), 'itil')
    const link = /href="([^"]*)">Not You\?/.exec(authorize().text)?.[1]?.replaceAll('&#38;', '&') ?? ''
    const logIn = browser.get(link)
    expect(logIn.text).toContain('name="user_password"')
    expect(logInOn(logIn, 'integration').text).toContain('Integration User')
  })

  test.each([
    ['without state', { state: '' }, 'Missing State parameter in request'],
    ['with a foreign redirect address', { redirect_uri: 'https://evil.example/' }, 'Invalid redirect_uri'],
    ['with an unknown client', { client_id: 'x'.repeat(32) }, 'Invalid client_id'],
    ['with another response type', { response_type: 'id_token' }, 'Invalid response_type'],
    ['with the implicit grant not allowed', { response_type: 'token' }, 'Implicit grant is not allowed'],
    [
      'with a challenge method nobody knows',
      { code_challenge: 'x'.repeat(43), code_challenge_method: 'S1' },
      'Invalid code_challenge',
    ],
  ])('%s an error page comes, and no redirect', (_, changes, text) => {
    const page = authorize(changes)
    expect(page.status).toBe(200)
    expect(page.text).toContain(text)
    expect(setup.logged()).toContain(text)
  })

  test('the state may be missing when the property says so', () => {
    setup.setProperty('glide.oauth.state.parameter.required', 'false')
    expect(authorize({ state: '' }).text).toContain('name="user_name"')
  })

  test('nor is the state asked for on an instance built before Madrid', () => {
    const older = openTestInstance('kingston')
    const address = `/oauth_auth.do?${new URLSearchParams({ ...asked, state: '' }).toString()}`
    expect(openBrowser(older.instance).get(address).text).toContain('name="user_name"')
    older.close()
  })

  test('a foreign redirect address falls back to the first registered one when so set', () => {
    setup.setProperty('simulator.oauth.redirect_match', 'firstRegistered')
    const consent = logInOn(authorize({ redirect_uri: 'https://evil.example/' }), 'integration')
    expect(decide(consent, 'allow').location).toMatch(/^https:\/\/portal\.example\/callback\?code=/)
  })

  test('a user with web service access only cannot log in', () => {
    const page = logInOn(authorize(), 'machine')
    expect(page.text).toContain('User name or password invalid')
    expect(setup.logged()).toContain('web service access only')
  })

  test('consent without the token of the page is refused', () => {
    logInOn(authorize(), 'integration')
    const forged = browser.submit('/oauth_auth.do', { ...asked, decision: 'allow' })
    expect(forged.status).toBe(403)
    expect(forged.location).toBe('')
  })

  test('a script of the page gets the code as JSON', () => {
    const consent = logInOn(authorize(), 'integration')
    const answer = browser.submit(
      '/oauth_auth.do',
      { ...asked, decision: 'allow' },
      { accept: 'application/json', 'x-usertoken': consent.field('sysparm_ck') },
    )
    expect(JSON.parse(answer.text)).toEqual({ result: { code: expect.stringMatching(/^[\w-]{86}$/) } })
  })

  test('the implicit grant puts the token behind the number sign', () => {
    setup.setProperty('glide.oauth.clients.allowed.for.implicit.grant', CLIENT.client_id)
    const consent = logInOn(authorize({ response_type: 'token' }), 'integration')
    const fields = { ...asked, response_type: 'token', sysparm_ck: consent.field('sysparm_ck'), decision: 'allow' }
    expect(browser.submit('/oauth_auth.do', fields).location).toMatch(
      /^https:\/\/portal\.example\/callback#access_token=[\w-]{86}&token_type=Bearer&expires_in=1\d{3}&scope=useraccount&state=s1$/,
    )
  })

  test('with OAuth switched off the pages are gone', () => {
    setup.setProperty('com.snc.platform.security.oauth.is.active', 'false')
    expect(authorize().status).toBe(404)
  })
})

const signIn = (page: Page, account: string): Page =>
  browser.post('/simulator/identity-provider', {
    account,
    password: 'right',
    sysparm_goto_url: page.field('sysparm_goto_url'),
  })

describe('single sign-on', () => {
  beforeEach(() => {
    setup.setProperty('glide.authenticate.multisso.enabled', 'true')
    setup.setProperty('simulator.identity_provider.accounts', 'itil@example.com,stranger')
  })

  test('an authorization request goes to the identity provider and comes back to the consent page', () => {
    const provider = authorize()
    expect(provider.text).toContain('Sign in with your organization')
    expect(signIn(provider, 'itil@example.com').text).toContain('ITIL User')
  })

  test.each([
    ['integration', 'Local users cannot sign in here'],
    ['stranger', 'matches no user of the instance'],
  ])('%s is refused', (account, text) => {
    expect(signIn(authorize(), account).text).toContain(text)
  })

  test('a local user still gets in by the local log-in', () => {
    const local = /href="(\/login\.do[^"]*)">Use local login/.exec(authorize().text)?.[1] ?? ''
    expect(logInOn(browser.get(local), 'integration').text).toContain('Integration User')
  })
})
