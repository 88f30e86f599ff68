import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBrowser } from './testing/browser.ts'
import { list, number, redirectUri, startHarness, text, type Harness, type JsonObject } from './testing/harness.ts'

let harness: Harness
let first: Harness['sandbox']['tenants'][number]
let second: Harness['sandbox']['tenants'][number]

beforeAll(async () => {
  harness = await startHarness()
  const [one, other] = harness.sandbox.tenants
  if (one === undefined || other === undefined) throw new Error('the sandbox plays fewer than two tenants')
  first = one
  second = other
})
afterAll(async () => harness.stop())

async function appToken(authority: string): Promise<string> {
  const { clientId, clientSecret } = harness.sandbox
  const response = await fetch(`${authority.replace('/v2.0', '')}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
  const body: JsonObject = JSON.parse(await response.text())
  return text(body, 'access_token')
}

const graphOf = async (authority: string, path: string) =>
  harness.graph(path, { headers: { authorization: `Bearer ${await appToken(authority)}` } })

describe('Graph', () => {
  it('answers each tenant with its own score', async () => {
    const snapshots = await Promise.all(
      [first, second].map(async ({ authority, tenantId }) => {
        const { body } = await graphOf(authority, 'secureScores?$top=1')
        const [snapshot] = list(body, 'value')
        expect(snapshot).toMatchObject({ azureTenantId: tenantId })
        return number(snapshot, 'currentScore')
      }),
    )
    expect(new Set(snapshots).size).toBe(2)
  })

  it('knows no snapshot of another tenant', async () => {
    const { body } = await graphOf(first.authority, 'secureScores?$top=1')
    const id = text(list(body, 'value')[0], 'id')
    expect((await graphOf(second.authority, `secureScores/${id}`)).status).toBe(404)
    expect((await graphOf(first.authority, `secureScores/${id}`)).status).toBe(200)
  })

  it('asks each tenant for its own consent', async () => {
    await harness.control('PUT', `/permissions?tenant=${second.tenantId}`, { permissions: [] })
    expect((await graphOf(first.authority, 'secureScores?$top=1')).status).toBe(200)
    expect((await graphOf(second.authority, 'secureScores?$top=1')).status).toBe(403)
    await harness.control('POST', '/reset')
  })

  it('keeps a decision of one tenant from the other', async () => {
    const body = JSON.stringify({
      state: 'Ignored',
      vendorInformation: { provider: 'SecureScore', vendor: 'Microsoft' },
    })
    const headers = { authorization: `Bearer ${await appToken(second.authority)}` }
    const path = 'secureScoreControlProfiles/OneAdmin'
    expect((await harness.graph(path, { method: 'PATCH', headers, body })).status).toBe(204)
    const updates = async (authority: string) => list((await graphOf(authority, path)).body, 'controlStateUpdates')
    expect((await updates(second.authority)).at(-1)).toMatchObject({ state: 'Ignored' })
    expect((await updates(first.authority)).at(-1)).toMatchObject({ state: 'Default' })
  })
})

function authorize(extra: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: harness.sandbox.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile email',
    nonce: 'n',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...extra,
  })
  return `${harness.sandbox.origin}/organizations/oauth2/v2.0/authorize?${query.toString()}`
}

async function redeem(code: string) {
  const response = await fetch(`${harness.sandbox.origin}/organizations/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: harness.sandbox.clientId,
      client_secret: harness.sandbox.clientSecret,
      code_verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    }),
  })
  const body: JsonObject = JSON.parse(await response.text())
  return { status: response.status, body }
}

describe('organizations', () => {
  it('describes itself with an issuer that names no tenant', async () => {
    const { origin } = harness.sandbox
    const response = await fetch(`${origin}/organizations/v2.0/.well-known/openid-configuration`)
    expect(await response.json()).toMatchObject({ issuer: `${origin}/{tenantid}/v2.0` })
  })

  it.each([0, 1])('signs a person of tenant %i in, with tokens of that tenant', async (index) => {
    const tenant = harness.sandbox.tenants[index]!
    const person = tenant.accounts[0]!
    const browser = createBrowser(harness.sandbox.origin)
    const asked = await browser.open(authorize())
    const page = await browser.submit(asked, { loginfmt: person.userPrincipalName })
    expect(page.html).toContain(tenant.company)
    expect(page.html).toContain(`value="${person.userPrincipalName}"`)
    const back = await browser.submit(page, { loginfmt: person.userPrincipalName, passwd: person.password })
    const { status, body } = await redeem(back.url.searchParams.get('code') ?? '')
    expect(status).toBe(200)
    const claims = decodeJwt(text(body, 'id_token'))
    expect(claims).toMatchObject({ iss: tenant.authority, tid: tenant.tenantId, name: person.displayName })
    expect(claims['roles']).toEqual(index === 0 ? [] : ['Scorelink.Administrator'])
  })

  it('lets a signed-in person pass, and asks again with prompt=select_account', async () => {
    const person = second.accounts[0]!
    const browser = createBrowser(harness.sandbox.origin)
    const page = await browser.open(authorize({ login_hint: person.userPrincipalName }))
    await browser.submit(page, { loginfmt: person.userPrincipalName, passwd: person.password })
    expect((await browser.open(authorize())).url.searchParams.get('code')).not.toBeNull()
    expect((await browser.open(authorize({ prompt: 'select_account' }))).html).toContain('name="loginfmt"')
  })

  it('does not know the people of other companies', async () => {
    const browser = createBrowser(harness.sandbox.origin)
    const page = await browser.submit(await browser.open(authorize()), { loginfmt: 'someone@<b>example.org' })
    expect(page.html).toContain('could not find an account with the user name someone@&lt;b&gt;example.org')
  })

  it('refuses a code that nobody gave out', async () => {
    expect(await redeem('made-up')).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })
})

it('lets nobody sign in to a tenant that is not theirs', async () => {
  const browser = createBrowser(harness.sandbox.origin)
  const query = new URLSearchParams({
    client_id: harness.sandbox.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  const page = await browser.open(`${first.authority.replace('/v2.0', '')}/oauth2/v2.0/authorize?${query.toString()}`)
  const stranger = second.accounts[0]!
  const refused = await browser.submit(page, { loginfmt: stranger.userPrincipalName, passwd: stranger.password })
  expect(refused.html).toContain(`no account ${stranger.userPrincipalName} in this directory`)
})
