import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBrowser, type Browser, type Visit } from './testing/browser.ts'
import { list, redirectUri, signedOutUri, startHarness, type Harness } from './testing/harness.ts'

let harness: Harness
let config: oidc.Configuration

beforeAll(async () => {
  harness = await startHarness()
  config = await discover()
})
afterAll(async () => harness.stop())

async function discover() {
  const { authority, clientId, clientSecret } = harness.sandbox
  return oidc.discovery(new URL(authority), clientId, clientSecret, oidc.ClientSecretPost(clientSecret), {
    execute: [oidc.allowInsecureRequests],
  })
}

interface Attempt {
  page: Visit
  redeem: (visit: Visit) => Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers>
}

async function startSignIn(browser: Browser, extra: Record<string, string> = {}): Promise<Attempt> {
  const verifier = oidc.randomPKCECodeVerifier()
  const expectedNonce = oidc.randomNonce()
  const expectedState = oidc.randomState()
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    nonce: expectedNonce,
    state: expectedState,
    ...extra,
  })
  return {
    page: await browser.open(url.href),
    redeem: async (visit) =>
      oidc.authorizationCodeGrant(config, visit.url, { pkceCodeVerifier: verifier, expectedNonce, expectedState }),
  }
}

function credentials(index: number) {
  const account = harness.sandbox.accounts[index]
  if (!account) throw new Error('no such account')
  return { loginfmt: account.userPrincipalName, passwd: account.password }
}

describe('discovery', () => {
  it('names Entra addresses below the authority', () => {
    const { origin, tenantId, authority } = harness.sandbox
    expect(config.serverMetadata()).toMatchObject({
      issuer: authority,
      authorization_endpoint: `${origin}/${tenantId}/oauth2/v2.0/authorize`,
      token_endpoint: `${origin}/${tenantId}/oauth2/v2.0/token`,
      jwks_uri: `${origin}/${tenantId}/discovery/v2.0/keys`,
      end_session_endpoint: `${origin}/${tenantId}/oauth2/v2.0/logout`,
    })
  })

  it('refuses a tenant it does not know with AADSTS90002', async () => {
    const response = await fetch(`${harness.sandbox.origin}/another/v2.0/.well-known/openid-configuration`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] })
  })
})

describe('signing in through the form', () => {
  it.each([
    ['a security administrator', 0, ['194ae4cb-b126-40b2-bd5b-6091b380977d', 'b79fbf4d-3ef9-4689-8143-76b194e85509']],
    ['a security reader', 1, ['5d6b6bb7-de71-4623-b4af-96380a352509', 'b79fbf4d-3ef9-4689-8143-76b194e85509']],
    ['a person without a role', 2, ['b79fbf4d-3ef9-4689-8143-76b194e85509']],
  ])('gives %s an id token with the claims of Entra v2', async (_who, index, wids) => {
    const browser = createBrowser(harness.sandbox.origin)
    const { page, redeem } = await startSignIn(browser)
    const tokens = await redeem(await browser.submit(page, credentials(index)))
    const account = harness.sandbox.accounts[index]
    expect(tokens.claims()).toMatchObject({
      iss: harness.sandbox.authority,
      aud: harness.sandbox.clientId,
      tid: harness.sandbox.tenantId,
      name: account?.displayName,
      preferred_username: account?.userPrincipalName,
      email: account?.userPrincipalName,
      oid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sid: expect.any(String),
      wids,
      roles: [],
    })
  })

  it.each([
    ['a wrong password', () => ({ ...credentials(0), passwd: 'wrong' }), 'password is incorrect'],
    [
      'an unknown account',
      () => ({ loginfmt: 'no<b>body@example.org', passwd: 'x' }),
      'no account no&lt;b&gt;body@example.org',
    ],
  ])('shows the form again with an error after %s', async (_case, fields, message) => {
    const browser = createBrowser(harness.sandbox.origin)
    const { page, redeem } = await startSignIn(browser)
    const second = await browser.submit(page, fields())
    expect(second.html).toContain(message)
    const tokens = await redeem(await browser.submit(second, credentials(0)))
    expect(tokens.claims()?.['name']).toBe('Maren Oduya')
  })

  it('fills in the login hint', async () => {
    const { page } = await startSignIn(createBrowser(harness.sandbox.origin), { login_hint: 'maren@example.org' })
    expect(page.html).toContain('value="maren@example.org"')
  })

  it('refuses a code verifier that does not belong to the request', async () => {
    const browser = createBrowser(harness.sandbox.origin)
    const { page } = await startSignIn(browser)
    const back = await browser.submit(page, credentials(0))
    const code = back.url.searchParams.get('code') ?? ''
    const answer = await harness.requestToken({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: oidc.randomPKCECodeVerifier(),
    })
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [501481] } })
  })

  it('does not send anyone to an address that is not registered', async () => {
    const { page } = await startSignIn(createBrowser(harness.sandbox.origin), {
      redirect_uri: 'http://127.0.0.1:9/other',
    })
    expect(page.status).toBe(400)
    expect(page.html).toContain('redirect_uri')
  })

  it('explains a form whose sign-in is over', async () => {
    const { origin, tenantId } = harness.sandbox
    const page = await createBrowser(origin).open(`${origin}/${tenantId}/login/gone`)
    expect(page).toMatchObject({ status: 400, html: expect.stringContaining('has expired') })
  })
})

async function signedIn(index = 0) {
  const browser = createBrowser(harness.sandbox.origin)
  const { page, redeem } = await startSignIn(browser)
  const tokens = await redeem(await browser.submit(page, credentials(index)))
  return { browser, tokens }
}

describe('the session', () => {
  it('makes a second sign-in pass without a form, also after a restart', async () => {
    const { browser } = await signedIn()
    await harness.restart()
    const { page, redeem } = await startSignIn(browser)
    expect((await redeem(page)).claims()?.['name']).toBe('Maren Oduya')
  })

  it('asks for the password again with prompt=login', async () => {
    const { browser } = await signedIn()
    const { page } = await startSignIn(browser, { prompt: 'login' })
    expect(page.html).toContain('name="passwd"')
  })

  it('offers the signed-in account with prompt=select_account and goes on with it', async () => {
    const { browser } = await signedIn()
    const { page, redeem } = await startSignIn(browser, { prompt: 'select_account' })
    expect(page.html).toContain('Maren Oduya')
    const tokens = await redeem(await browser.submit(page, { account: 'current' }))
    expect(tokens.claims()?.['name']).toBe('Maren Oduya')
  })

  it('passes prompt=consent, which the administrator has given for all', async () => {
    const { browser } = await signedIn()
    const { page, redeem } = await startSignIn(browser, { prompt: 'consent' })
    expect((await redeem(page)).claims()?.['name']).toBe('Maren Oduya')
  })

  it('lets a person use another account', async () => {
    const { browser } = await signedIn()
    const { page, redeem } = await startSignIn(browser, { prompt: 'select_account' })
    const form = await browser.open(`${page.url.href}?another=1`)
    const tokens = await redeem(await browser.submit(form, credentials(1)))
    expect(tokens.claims()?.['name']).toBe('Tobias Kranz')
  })

  it('answers prompt=none with login_required when nobody is signed in', async () => {
    const { page } = await startSignIn(createBrowser(harness.sandbox.origin), { prompt: 'none' })
    expect(page.url.searchParams.get('error')).toBe('login_required')
  })

  it('ends with signing out, which leads back to the app', async () => {
    const { browser, tokens } = await signedIn()
    const url = oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: signedOutUri,
      id_token_hint: tokens.id_token ?? '',
    })
    expect((await browser.open(url.href)).url.href).toBe(signedOutUri)
    expect((await startSignIn(browser)).page.html).toContain('name="passwd"')
  })
})

async function tokensFor(index: number, permission: string) {
  const browser = createBrowser(harness.sandbox.origin)
  const { page, redeem } = await startSignIn(browser, { scope: `openid https://graph.microsoft.com/${permission}` })
  return redeem(await browser.submit(page, credentials(index)))
}

describe('delegated Graph tokens', () => {
  const vendorInformation = { provider: 'SecureScore', vendor: 'Microsoft' }

  it.each([
    ['an administrator may write', 0, 'SecurityEvents.ReadWrite.All', 'PATCH', 204],
    ['an administrator needs the write permission too', 0, 'SecurityEvents.Read.All', 'PATCH', 403],
    ['a reader may read', 1, 'SecurityEvents.Read.All', 'GET', 200],
    ['a person without a role may not read', 2, 'SecurityEvents.Read.All', 'GET', 403],
  ])('%s', async (_case, index, permission, method, status) => {
    const { access_token } = await tokensFor(index, permission)
    const answer = await harness.graph('secureScoreControlProfiles/AdminMFAV2', {
      method,
      headers: { authorization: `Bearer ${access_token}` },
      ...(method === 'PATCH' ? { body: JSON.stringify({ comment: 'seen', vendorInformation }) } : {}),
    })
    expect(answer.status).toBe(status)
  })

  it('sign a decision with the name of the person', async () => {
    const { access_token } = await tokensFor(0, 'SecurityEvents.ReadWrite.All')
    const { body } = await harness.graph('secureScoreControlProfiles/OneAdmin', {
      method: 'PATCH',
      headers: { authorization: `Bearer ${access_token}`, prefer: 'return=representation' },
      body: JSON.stringify({ state: 'Ignored', vendorInformation }),
    })
    expect(list(body, 'controlStateUpdates').at(-1)).toMatchObject({
      updatedBy: harness.sandbox.accounts[0]?.userPrincipalName,
    })
  })

  it('are not id tokens', async () => {
    const { id_token } = await tokensFor(0, 'SecurityEvents.Read.All')
    const answer = await harness.graph('secureScores', { headers: { authorization: `Bearer ${id_token}` } })
    expect(answer).toMatchObject({
      status: 401,
      body: { error: { message: expect.stringContaining('Invalid audience') } },
    })
  })
})
