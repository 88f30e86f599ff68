import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from './system-actor.ts'
import { openBrowser, type Page } from './testing/browser.ts'
import { CLIENT, openTestInstance, type TestInstance } from './testing/open-test-instance.ts'

let setup: TestInstance
beforeAll(() => {
  setup = openTestInstance()
})
afterEach(() => setup.restore())
afterAll(() => setup.close())

type Headers = Readonly<Record<string, string>>
const INCIDENTS = '/api/now/table/incident'
const basic = (name: string, password: string): Headers => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
})

function call(headers: Headers = {}): Page {
  return openBrowser(setup.instance).request('GET', INCIDENTS, headers)
}
function bearer(username = 'itil'): Headers {
  const fields = { grant_type: 'password', username, password: 'right', ...CLIENT }
  const answer: unknown = JSON.parse(openBrowser(setup.instance).submit('/oauth_token.do', fields).text)
  return { authorization: `Bearer ${String(Reflect.get(Object(answer), 'access_token'))}` }
}
/** One and the same answer, whatever is wrong with the credentials. */
const UNAUTHENTICATED = {
  status: 401,
  challenge: 'BASIC realm="Service-now"',
  body: {
    error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
    status: 'failure',
  },
}
function told(page: Page): unknown {
  return { status: page.status, challenge: page.header('www-authenticate'), body: JSON.parse(page.text) }
}

describe('a call to an API', () => {
  test.each<[string, () => Headers]>([
    ['without credentials', () => ({})],
    ['with a wrong password', () => basic('admin', 'wrong')],
    ['of a locked-out user', () => basic('locked', 'right')],
    ['of a user who must reset the password', () => basic('reset', 'right')],
    ['of an inactive user', () => basic('inactive', 'right')],
    ['of nobody', () => basic('', '')],
    ['with a malformed header', () => ({ authorization: 'Basic !' })],
    ['with an unknown token', () => ({ authorization: `Bearer ${'x'.repeat(86)}` })],
    ['with an unknown API key', () => ({ 'x-sn-apikey': 'x' })],
  ])('%s is refused in one and the same way', (_, headers) => {
    expect(told(call(headers()))).toEqual(UNAUTHENTICATED)
  })

  test('with an expired token is refused like the others', () => {
    const headers = bearer()
    expect(call(headers).status).toBe(200)
    setup.advance(1800)
    expect(told(call(headers))).toEqual(UNAUTHENTICATED)
  })

  test('with Basic answers as JSON with the platform’s headers', () => {
    const page = call(basic('admin', 'admin'))
    expect(page.status).toBe(200)
    expect(page.header('content-type')).toBe('application/json;charset=UTF-8')
    expect(page.header('x-is-logged-in')).toBe('true')
    expect(page.header('x-transaction-id')).toMatch(/^[0-9a-f]{12}$/)
    expect(page.header('cache-control')).toContain('no-cache')
    expect(page.headers.some(([name, value]) => name === 'Set-Cookie' && value.startsWith('JSESSIONID='))).toBe(true)
  })

  test('takes a token from the address too', () => {
    const token = (bearer()['authorization'] ?? '').slice('Bearer '.length)
    expect(openBrowser(setup.instance).request('GET', `${INCIDENTS}?access_token=${token}`).status).toBe(200)
  })

  test('through a securely scoped application is forbidden until the instance allows it', () => {
    const headers = bearer()
    setup.changeClient({ scope_restriction: 'securely_scoped' })
    const page = call(headers)
    expect(page.status).toBe(403)
    expect(JSON.parse(page.text)).toEqual({
      error: { message: 'User Not Authorized', detail: 'Access to unscoped api is not allowed' },
      status: 'failure',
    })
    setup.setProperty('glide.security.oauth_allow_unscoped_clients', 'true')
    expect(call(headers).status).toBe(200)
    setup.changeClient({ scope_restriction: 'broadly_scoped' })
  })

  test('a token stops working with its user and with its application', () => {
    const headers = bearer()
    const { records } = setup.instance
    records.update('sys_user', setup.userId('itil'), { locked_out: 'true' }, systemActor)
    expect(told(call(headers))).toEqual(UNAUTHENTICATED)
    records.update('sys_user', setup.userId('itil'), { locked_out: 'false' }, systemActor)
    expect(call(headers).status).toBe(200)
    setup.changeClient({ active: 'false' })
    expect(told(call(headers))).toEqual(UNAUTHENTICATED)
  })
})

describe('a browser session on an API', () => {
  test('needs its token, which a refused call hands out', () => {
    const browser = openBrowser(setup.instance)
    browser.logIn('itil')
    const refused = browser.request('GET', INCIDENTS)
    expect(refused.status).toBe(401)
    expect(refused.header('x-is-logged-in')).toBe('true')
    const token = refused.header('x-usertoken-response') ?? ''
    expect(browser.request('GET', INCIDENTS, { 'x-usertoken': token }).status).toBe(200)
    expect(browser.request('GET', INCIDENTS, { 'x-usertoken': 'x' }).status).toBe(401)
    setup.advance(31 * 60)
    expect(browser.request('GET', INCIDENTS, { 'x-usertoken': token }).header('x-is-logged-in')).toBeUndefined()
  })

  test('the vendor’s command line tool gets in with its two calls', () => {
    const browser = openBrowser(setup.instance)
    const logIn = (password: string): unknown =>
      JSON.parse(
        browser.submit('/angular.do?sysparm_type=view_form.login', {
          sysparm_type: 'login',
          user_name: 'itil',
          user_password: password,
        }).text,
      )
    expect(logIn('wrong')).toEqual({ status: 'error', message: 'User name or password invalid' })
    expect(logIn('right')).toEqual({ status: 'success' })
    const user = browser.request('POST', '/angular.do?sysparm_type=get_user')
    expect(user.status).toBe(401)
    const token = user.header('x-usertoken-response') ?? ''
    expect(browser.request('GET', INCIDENTS, { 'x-usertoken': token }).status).toBe(200)
  })

  test('a bearer token logs the cookie of a guest in, under another id', () => {
    const browser = openBrowser(setup.instance)
    const guest = browser.request('POST', '/angular.do?sysparm_type=get_user')
    expect([guest.status, guest.header('x-usertoken-response')]).toEqual([200, undefined])
    const attached = browser.request('GET', INCIDENTS, bearer())
    const [planted, own] = [guest, attached].map((page) => page.header('set-cookie')?.split(';', 1)[0])
    expect(own).toMatch(/^JSESSIONID=/)
    expect(own).not.toBe(planted)
    const token = browser.request('POST', '/angular.do?sysparm_type=get_user').header('x-usertoken-response') ?? ''
    expect(browser.request('GET', INCIDENTS, { 'x-usertoken': token }).status).toBe(200)
  })

  test('a user made for programs gets no session by calling', () => {
    const browser = openBrowser(setup.instance)
    browser.request('POST', '/angular.do?sysparm_type=get_user')
    expect(browser.request('GET', INCIDENTS, basic('machine', 'right')).header('set-cookie')).toBeUndefined()
  })

  test('a log-in posted from another site is refused', () => {
    const fields = { user_name: 'itil', user_password: 'right' }
    const browser = openBrowser(setup.instance)
    expect(browser.submit('/login.do', fields, { 'sec-fetch-site': 'cross-site' }).status).toBe(403)
    expect(browser.submit('/login.do', fields, { origin: 'https://evil.example' }).status).toBe(403)
    expect(browser.submit('/login.do', fields, { origin: 'http://127.0.0.1:8090' }).status).toBe(302)
  })
})

describe('restrictions of Basic', () => {
  test('behind the gate only accounts for programs and exempted ones keep it', () => {
    setup.setProperty('glide.authenticate.basic_auth.restriction.active', 'true')
    setup.setProperty('glide.authenticate.basic_auth.restriction.enforce', 'true')
    expect(told(call(basic('itil', 'right')))).toEqual(UNAUTHENTICATED)
    expect(call(basic('machine', 'right')).status).toBe(200)
    expect(call(bearer()).status).toBe(200)
    setup.setProperty('glide.authenticate.basic_auth.allowed_users', 'itil')
    expect(call(basic('itil', 'right')).status).toBe(200)
  })

  test('a second factor is asked for in a header', () => {
    setup.setProperty('glide.authenticate.multifactor', 'true')
    const { records } = setup.instance
    records.update('sys_user', setup.userId('itil'), { enable_multifactor_authn: 'true' }, systemActor)
    const missing = call(basic('itil', 'right'))
    expect(told(missing)).toEqual(UNAUTHENTICATED)
    expect(missing.header('x-mfa_token')).toBe('invalid')
    expect(call({ ...basic('itil', 'right'), 'x-mfa_token': '123456' }).status).toBe(200)
    expect(call(basic('itil', 'right123456')).status).toBe(200)
    records.update('sys_user', setup.userId('itil'), { enable_multifactor_authn: 'false' }, systemActor)
  })
})
