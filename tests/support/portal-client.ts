import type { Connection, Ticket } from '@scorelink/contracts'
import { integrationUser, oauthClient, type Surroundings } from './surroundings.ts'
import { createVisitor, type Answer, type Page, type Visitor } from './visitor.ts'

/** The portal's API in the hands of one signed-in person. */
export interface PortalClient {
  readonly visitor: Visitor
  /** Where signing in ended. */
  readonly landed: URL
  get(path: string): Promise<Answer>
  write(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

/** Signs in through Entra ID's pages. @param account index into the accounts of the tenant, by default the first. */
export async function signIn(surroundings: Surroundings, account: number, tenant = 0): Promise<PortalClient> {
  const { portal, microsoft } = surroundings
  const person = microsoft.tenants[tenant]?.accounts[account]
  if (person === undefined) throw new Error(`no account ${account}`)
  const visitor = createVisitor()
  let page = await visitor.open(`${portal}/auth/sign-in?returnTo=/api/v1/session`)
  if (!page.html.includes('name="passwd"')) page = await visitor.submit(page, { loginfmt: person.userPrincipalName })
  const landed = await visitor.submit(page, { loginfmt: person.userPrincipalName, passwd: person.password })
  if (landed.url.origin !== portal) throw new Error(`signing in ended at ${landed.url.href}`)
  const session = await visitor.call('GET', `${portal}/api/v1/session`)
  const csrfToken: string = session.json?.csrfToken ?? ''
  return {
    visitor,
    landed: landed.url,
    get: (path) => visitor.call('GET', portal + path),
    write: (method, path, body, headers = {}) =>
      visitor.call(method, portal + path, { body, headers: { 'x-csrf-token': csrfToken, ...headers } }),
  }
}

/** Connects by clicking through ServiceNow's pages as the integration user. */
export async function connect(surroundings: Surroundings, client: PortalClient): Promise<Connection> {
  await client.write('PUT', '/api/v1/connection', { instance: surroundings.serviceNow.origin, ...oauthClient })
  await authorize(client)
  const { json } = await client.get('/api/v1/connection')
  return json
}

/** Leaves for ServiceNow, logs in unless logged in, allows, and comes back. @returns where the browser ends. */
export async function authorize(client: PortalClient): Promise<URL> {
  return await allow(client, await leaveForServiceNow(client))
}

/** Leaves for ServiceNow and logs in unless logged in. @returns the consent page. */
export async function leaveForServiceNow(client: PortalClient): Promise<Page> {
  const start = await client.write('POST', '/api/v1/connection/authorization')
  let page = await client.visitor.open(start.json.location)
  if (page.html.includes('user_password')) {
    const { userName, password } = integrationUser
    page = await client.visitor.submit(page, { user_name: userName, user_password: password }, /user_password/)
  }
  if (!page.html.includes('Allow')) throw new Error(`no consent page at ${page.url.href}`)
  return page
}

/** Chooses Allow on the consent page. @returns where the browser ends. */
export async function allow(client: PortalClient, page: Page): Promise<URL> {
  const landed = await client.visitor.submit(page, { decision: 'allow' }, />\s*Allow/)
  return landed.url
}

/** Shares and gives back the ticket as the API answered. */
export async function share(client: PortalClient, ticket: Record<string, unknown>): Promise<Ticket> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await client.write('POST', '/api/v1/tickets', ticket, headers)
  if (answer.status !== 202) throw new Error(`sharing answered ${answer.status}: ${answer.text}`)
  return answer.json
}
