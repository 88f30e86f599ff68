import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type PortalClient } from '../support/portal-client.ts'
import { startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }
const unknownTenant = '00000000-0000-4000-8000-000000000001'

let surroundings: Surroundings
let portal: PortalProcess

beforeAll(async () => {
  surroundings = await startSurroundings()
})
afterAll(() => surroundings?.close())

const serve = async (...tenants: string[]): Promise<void> => {
  portal = await startPortalProcess('serve', { ...surroundings.environment, ENTRA_TENANT_ID: tenants.join(',') })
}

const points = async (person: PortalClient) => (await person.get('/api/v1/secure-score')).json.current?.points

describe('a portal for two tenants', () => {
  const people: PortalClient[] = []

  beforeAll(async () => {
    await serve(...surroundings.microsoft.tenants.map(({ tenantId }) => tenantId))
    for (const tenant of [0, 1]) people.push(await signIn(surroundings, 0, tenant))
  })
  afterAll(() => portal?.stop())

  it('signs people in by directory role in one tenant and by app role in the other', async () => {
    for (const [index, person] of people.entries()) {
      const tenant = surroundings.microsoft.tenants[index]!
      expect((await person.get('/api/v1/session')).json).toMatchObject({
        tenant: { id: tenant.tenantId },
        user: { name: tenant.accounts[0]!.displayName },
        role: 'administrator',
      })
    }
  })

  it('reads the score of each with a token of its own', async () => {
    for (const person of people) await expect.poll(() => points(person), patience).toBeGreaterThan(0)
    expect(await points(people[0]!)).not.toBe(await points(people[1]!))
  })

  it('signs a person out at the tenant they came from', async () => {
    const person = await signIn(surroundings, 1, 1)
    const { json } = await person.write('POST', '/auth/sign-out')
    const { authority } = surroundings.microsoft.tenants[1]!
    expect(json.location).toContain(authority.replace('/v2.0', '/oauth2/v2.0/logout?'))
    const landed = await person.visitor.open(json.location)
    const done = landed.html.includes('Signing you out')
      ? await person.visitor.submit(landed, { logout: 'yes' })
      : landed
    expect(done.url.href).toContain(`${surroundings.portal}/sign-in`)
    expect((await person.get('/api/v1/session')).status).toBe(401)
  })
})

describe('a portal for other tenants', () => {
  beforeAll(() => serve(surroundings.microsoft.tenantId, unknownTenant))
  afterAll(() => portal?.stop())

  it('sends people of a tenant that is not listed away, and says why', async () => {
    const stranger = await signIn(surroundings, 0, 1)
    expect((await stranger.get('/api/v1/session')).status).toBe(401)
    expect(stranger.landed.searchParams.get('error')).toBe('AUTH_TENANT_NOT_SERVED')
  })

  it('ends what a tenant could do when it is taken off the list', async () => {
    const person = await signIn(surroundings, 0, 0)
    expect((await person.get('/api/v1/session')).status).toBe(200)
    await portal.stop()
    await serve(surroundings.microsoft.tenants[1]!.tenantId)
    expect((await person.get('/api/v1/session')).status).toBe(401)
  })
})
