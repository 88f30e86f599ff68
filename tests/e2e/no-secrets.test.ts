import { base64url, compactDecrypt } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import pg from 'pg'
import { authorize, connect, share, signIn, type PortalClient } from '../support/portal-client.ts'
import { launchPortalProcess, startPortalProcess, type PortalProcess } from '../support/portal-process.ts'
import { startPostgres, type Postgres } from '../support/postgres.ts'
import { integrationUser, oauthClient, startSurroundings, type Surroundings } from '../support/surroundings.ts'

const patience = { timeout: 60_000, interval: 200 }
const ticket = {
  kind: 'incident',
  priority: 3,
  name: 'A ticket',
  description: 'Text',
  dueDate: null,
  actionId: null,
  category: 'data',
}

/** Walks the road, failures included, with everything logged, and looks for secrets in all that was left behind. */
describe('no secret', () => {
  let postgres: Postgres
  let databaseUrl: string
  let surroundings: Surroundings
  let portal: PortalProcess
  let admin: PortalClient
  /** What must never be seen, by what it is. */
  const secrets = new Map<string, string>()
  /** What was printed and answered, by where it came from. */
  const seen = new Map<string, string>()

  beforeAll(async () => {
    postgres = await startPostgres()
    databaseUrl = await postgres.createDatabase()
    surroundings = await startSurroundings({ DATABASE_URL: databaseUrl, SCORELINK_LOG_LEVEL: 'trace' })
    portal = await startPortalProcess('serve', surroundings.environment)
    await walk()
    seen.set('the log', portal.output())
    const rows = await dump(databaseUrl)
    seen.set('the database', rows)
    // Whatever is kept sealed is a secret: tokens of the instance, of Entra ID, secrets of webhooks.
    for (const secret of await unseal(rows, surroundings.environment['SCORELINK_KEYS']!)) {
      secrets.set(`sealed secret ${secrets.size}`, secret)
    }
  }, 300_000)

  afterAll(async () => {
    await portal?.stop()
    await surroundings?.close()
    await postgres?.stop()
  })

  const keep = (name: string, text: string): void => {
    seen.set(name, (seen.get(name) ?? '') + text)
  }

  const walk = async (): Promise<void> => {
    const { environment, microsoft, serviceNow } = surroundings
    admin = await signIn(surroundings, 0)
    secrets.set('client secret of Entra ID', microsoft.clientSecret)
    secrets.set('client secret of ServiceNow', oauthClient.clientSecret)
    secrets.set('password of the integration user', integrationUser.password)
    secrets.set('sealing key', environment['SCORELINK_KEYS']!.split(':')[1]!)
    secrets.set('session', admin.visitor.cookie(surroundings.portal, 'scorelink_session')!)

    await connect(surroundings, admin)
    const created = await admin.write('POST', '/api/v1/api-tokens', { name: 'One', scopes: ['read'], expiresInDays: 1 })
    secrets.set('API token', created.json.token)
    const headers = { authorization: `Bearer ${created.json.token}` }
    await admin.visitor.call('GET', `${surroundings.portal}/api/v1/tickets`, { headers })
    await admin.visitor.call('POST', `${surroundings.portal}/api/v1/rules`, { headers, body: {} })

    // Failures: of the instance, of Graph, of input that holds a secret, of an authorization that goes wrong.
    await serviceNow.control.addFault({
      kind: 'server-error',
      status: 500,
      methods: ['POST'],
      path: '/api/now/table/*',
      times: 1,
    })
    await share(admin, ticket)
    await admin.write('POST', '/api/v1/secure-score/sync')
    const bad = { instance: 'not an address', clientId: 'x', clientSecret: oauthClient.clientSecret }
    keep('a refused set-up', (await admin.write('PUT', '/api/v1/connection', bad)).text)
    const wrong = `${oauthClient.clientSecret}-wrong`
    await admin.write('PUT', '/api/v1/connection', { instance: serviceNow.origin, ...oauthClient, clientSecret: wrong })
    keep('a failed authorization', (await authorize(admin).catch(String)).toString())
    await connect(surroundings, admin)
    const { id } = await share(admin, ticket)
    await vi.waitUntil(async () => (await admin.get(`/api/v1/tickets/${id}`)).json.delivery === 'delivered', patience)

    const paths = ['session', 'sessions', 'connection', 'api-tokens', 'tickets', 'audit', 'secure-score', 'rules']
    for (const path of paths) keep(`GET ${path}`, (await admin.get(`/api/v1/${path}`)).text)
    keep('the saved audit log', (await admin.get('/api/v1/audit/export?format=csv')).text)
    await admin.write('POST', '/api/v1/connection/webhook-secret')
    keep('the probes', (await admin.write('POST', '/api/v1/connection/probes', {})).text)
    keep('the support bundle', (await admin.get('/api/v1/connection/support-bundle')).text)
    for (const command of ['doctor', 'errors', 'migrate'] as const) {
      const run = launchPortalProcess(command, environment)
      await run.ended()
      keep(`scorelink ${command}`, run.output())
    }
  }

  it('goes unwatched: everything was planted and something was written', () => {
    // Beside the six planted: tokens of the instance and the id token of the session.
    expect(secrets.size).toBeGreaterThanOrEqual(9)
    expect(seen.get('the log')).toContain('incoming request')
    expect(seen.get('the log')).toContain('SERVICENOW_AUTHORIZATION_FAILED')
    expect(seen.get('the database')).toContain('A ticket')
  })

  it.each(['the log', 'the database'])('is in %s', (place) => {
    const found = [...secrets].filter(([, secret]) => seen.get(place)!.includes(secret))
    expect(found.map(([name]) => name)).toEqual([])
  })

  it('is in the addresses that were logged: codes are worth a session until they are used', () => {
    expect(seen.get('the log')!.match(/[?&](?:code|state)=(?!\[redacted])[^&"]*/g)).toBeNull()
  })

  it('is in an answer or in what a command prints', () => {
    const found = [...seen].flatMap(([place, text]) =>
      [...secrets].filter(([, secret]) => text.includes(secret)).map(([name]) => `${name} in ${place}`),
    )
    expect(found).toEqual([])
  })
})

/** What stands sealed in a text. @param key `NAME:32 bytes in base64url` */
async function unseal(text: string, key: string): Promise<Set<string>> {
  const secret = base64url.decode(key.split(':')[1]!)
  const sealed = new Set(text.match(/eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+/g))
  const opened = await Promise.all([...sealed].map((jwe) => compactDecrypt(jwe, secret)))
  return new Set(opened.map(({ plaintext }) => new TextDecoder().decode(plaintext)))
}

/** Every row of every table, as text. */
async function dump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`)
    texts.push(name, ...rows.map(({ row }) => row))
  }
  await client.end()
  return texts.join('\n')
}
