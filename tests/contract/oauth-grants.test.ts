import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import {
  createAuthorizedCalls,
  createInstanceHttp,
  finishAuthorization,
  readIntegrationUser,
  refreshTokens,
  requestTokens,
  startAuthorization,
  type InstanceHttp,
  type Signing,
  type Tokens,
} from '@scorelink/servicenow'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { administratorOf, type InstanceAdministrator } from '../support/instance-administrator.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'
import { createVisitor } from '../support/visitor.ts'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signing: Signing = {
  keyId: 'scorelink',
  privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  subject: integrationUser.userName,
}

let surroundings: Surroundings
let admin: InstanceAdministrator
let http: InstanceHttp
let redirectUri: string
/** Where the browser lands on its way back. */
const landing = createServer((_request, reply) => reply.end('back'))

beforeAll(async () => {
  surroundings = await startSurroundings()
  admin = administratorOf(surroundings.serviceNow)
  http = createInstanceHttp({ origin: surroundings.serviceNow.origin, timeoutMs: 10_000, mayBePrivate: true })
  landing.listen(surroundings.portalPort, 'localhost')
  await once(landing, 'listening')
  redirectUri = `${surroundings.portal}/api/v1/connection/callback`
})
afterEach(async () => {
  await surroundings.serviceNow.control.clearFaults()
  await surroundings.serviceNow.control.setRelease('zurich')
})
afterAll(async () => {
  await http.close()
  landing.close()
  await surroundings.close()
})

async function whoIs(tokens: Tokens): Promise<string> {
  const current = () => Promise.resolve(tokens.accessToken)
  const calls = createAuthorizedCalls(http, { current, replace: () => Promise.reject(new Error('refused')) })
  return (await readIntegrationUser(calls)).userName
}

/** Logs in and allows. @returns where ServiceNow sent the browser. */
async function allow(location: string): Promise<URL> {
  const visitor = createVisitor()
  const login = await visitor.open(location)
  const { userName, password } = integrationUser
  const consent = await visitor.submit(login, { user_name: userName, user_password: password }, /user_password/)
  return (await visitor.submit(consent, { decision: 'allow' }, />\s*Allow/)).url
}

describe('authorization code', () => {
  it.each([
    ['zurich', true],
    ['kingston', false],
  ])('works on %s', async (release, pkce) => {
    await surroundings.serviceNow.control.setRelease(release)
    const { location, attempt } = await startAuthorization(http, oauthClient, { redirectUri, pkce })
    expect(new URL(location).searchParams.has('code_challenge')).toBe(pkce)
    expect(new URL(location).searchParams.get('state')).not.toBe('')
    const tokens = await finishAuthorization(http, oauthClient, await allow(location), attempt, Date.now())
    await expect(whoIs(tokens)).resolves.toBe(integrationUser.userName)
    const renewed = await refreshTokens(http, oauthClient, tokens.refreshToken ?? '', Date.now())
    await expect(whoIs(renewed)).resolves.toBe(integrationUser.userName)
  })

  it('refuses a code that comes back under another state', async () => {
    const { location, attempt } = await startAuthorization(http, oauthClient, { redirectUri, pkce: true })
    const returned = await allow(location)
    await expect(
      finishAuthorization(http, oauthClient, returned, { ...attempt, state: 'another' }, Date.now()),
    ).rejects.toMatchObject({ code: 'SERVICENOW_AUTHORIZATION_FAILED' })
  })
})

describe('client credentials', () => {
  const access = { grant: 'client-credentials', oauth: oauthClient } as const

  it('is refused until the instance offers it, then acts as the application user', async () => {
    await expect(requestTokens(http, access, Date.now())).rejects.toMatchObject({
      code: 'SERVICENOW_AUTHORIZATION_FAILED',
    })
    await admin.insert('sys_properties', {
      name: 'glide.oauth.inbound.client.credential.grant_type.enabled',
      value: 'true',
    })
    const [user] = await admin.find('sys_user', `user_name=${integrationUser.userName}`)
    const [entity] = await admin.find('oauth_entity', `client_id=${oauthClient.clientId}`)
    await admin.update('oauth_entity', entity?.['sys_id'] ?? '', { oauth_application_user: user?.['sys_id'] ?? '' })
    const tokens = await requestTokens(http, access, Date.now())
    expect(tokens.refreshToken).toBeUndefined()
    await expect(whoIs(tokens)).resolves.toBe(integrationUser.userName)
  })
})

describe('JWT bearer', () => {
  const access = { grant: 'jwt-bearer', oauth: oauthClient, signing } as const

  beforeAll(async () => {
    const pem = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const certificate = await admin.insert('sys_certificate', { name: 'scorelink', pem_certificate: pem })
    const [entity] = await admin.find('oauth_entity', `client_id=${oauthClient.clientId}`)
    await admin.insert('jwt_verifier_map', { oauth_jwt: entity?.['sys_id'] ?? '', certificate, kid: signing.keyId })
  })

  it('acts as the subject of the statement', async () => {
    const tokens = await requestTokens(http, access, Date.now())
    expect(tokens.refreshToken).toBeUndefined()
    await expect(whoIs(tokens)).resolves.toBe(integrationUser.userName)
  })

  it.each([-3600, 3600])('dates the statement by an instance whose clock is %i seconds ahead', async (seconds) => {
    await surroundings.serviceNow.control.addFault({ kind: 'clock-skew', seconds })
    const fresh = createInstanceHttp({ origin: surroundings.serviceNow.origin, timeoutMs: 10_000, mayBePrivate: true })
    await expect(requestTokens(fresh, access, Date.now())).resolves.toMatchObject({ refreshToken: undefined })
    await fresh.close()
  })

  it('is refused for a user who does not exist', async () => {
    const other = { ...access, signing: { ...signing, subject: 'nobody' } }
    await expect(requestTokens(http, other, Date.now())).rejects.toMatchObject({
      code: 'SERVICENOW_AUTHORIZATION_FAILED',
    })
  })

  it.each([
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    [
      'an elliptic key',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
    [
      'a short key',
      generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
    ],
  ])('refuses %s, naming the field', async (_name, privateKey) => {
    const other = { ...access, signing: { ...signing, privateKey: String(privateKey) } }
    await expect(requestTokens(http, other, Date.now())).rejects.toMatchObject({
      code: 'SERVICENOW_SIGNING_KEY_INVALID',
      fields: [{ field: 'privateKey' }],
    })
  })
})

describe('what an instance that does not answer is called', () => {
  it.each([
    [{ kind: 'hibernation' } as const, 'SERVICENOW_ASLEEP'],
    [{ kind: 'maintenance' } as const, 'SERVICENOW_UNAVAILABLE'],
    [{ kind: 'rate-limited' } as const, 'SERVICENOW_RATE_LIMITED'],
    [{ kind: 'server-error', status: 502 } as const, 'SERVICENOW_UNAVAILABLE'],
    [{ kind: 'ip-filter' } as const, 'SERVICENOW_IP_BLOCKED'],
    [{ kind: 'cut-before-work' } as const, 'SERVICENOW_NO_REPLY'],
  ])('%o', async (fault, code) => {
    await surroundings.serviceNow.control.addFault(fault)
    await expect(refreshTokens(http, oauthClient, 'whatever', Date.now())).rejects.toMatchObject({ code })
  })
})
