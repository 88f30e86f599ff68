import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServiceNowSandbox, type ServiceNowSandboxOptions, startServiceNowSandbox } from '../index.ts'

export interface Call {
  /** User name, whose password is the same; null for nobody. @defaultValue admin */
  readonly as?: string | null
  readonly bearer?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; text as it is. */
  readonly body?: unknown
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Parsed body; undefined when it is not JSON. */
  readonly json: unknown
}

export interface IssuedTokens {
  readonly accessToken: string
  readonly refreshToken: string
  readonly clientId: string
  readonly clientSecret: string
}

const HOUR_MS = 60 * 60_000

/** How far it is to the next full hour: no hour of the clock ends during a test that begins there. */
export function msToFullHour(nowMs: number): number {
  return HOUR_MS - (nowMs % HOUR_MS)
}

/** How far it is to the next noon in UTC, which is far from midnight in the zones of users. */
export function msToNoon(nowMs: number): number {
  return 24 * HOUR_MS - ((nowMs + 12 * HOUR_MS) % (24 * HOUR_MS))
}

/** A sandbox in a temporary folder, spoken to over HTTP. */
export interface TestSandbox extends ServiceNowSandbox {
  readonly dataDir: string
  call(method: string, target: string, call?: Call): Promise<Reply>
  /** Makes an application in the registry and obtains tokens for a user with the password grant. */
  tokensFor(user: string): Promise<IssuedTokens>
}

export async function startTestSandbox(
  options: Partial<ServiceNowSandboxOptions> = {},
  dataDir = mkdtempSync(join(tmpdir(), 'servicenow-sandbox-')),
): Promise<TestSandbox> {
  const sandbox = await startServiceNowSandbox({ port: 0, threads: 2, dataDir, ...options })
  const call = (method: string, target: string, sent: Call = {}) => send(sandbox.origin + target, method, sent)
  return {
    ...sandbox,
    dataDir,
    call,
    async tokensFor(user) {
      const clientSecret = 'test-secret'
      const clientId = randomBytes(16).toString('hex')
      await call('POST', '/api/now/table/oauth_entity', {
        body: { name: `Application ${clientId}`, client_id: clientId, client_secret: clientSecret },
      })
      const form = new URLSearchParams({ grant_type: 'password', username: user, password: user })
      form.set('client_id', clientId)
      form.set('client_secret', clientSecret)
      const tokens = await call('POST', '/oauth_token.do', {
        as: null,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      })
      return {
        accessToken: textAt(tokens.json, 'access_token'),
        refreshToken: textAt(tokens.json, 'refresh_token'),
        clientId,
        clientSecret,
      }
    },
  }
}

export async function stopTestSandbox(sandbox: TestSandbox): Promise<void> {
  await sandbox.close()
  rmSync(sandbox.dataDir, { recursive: true, force: true })
}

async function send(address: string, method: string, { as = 'admin', bearer, headers, body }: Call): Promise<Reply> {
  const basic = as === null ? {} : { authorization: `Basic ${Buffer.from(`${as}:${as}`).toString('base64')}` }
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      ...(bearer === undefined ? basic : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Whatever lies under these keys. */
export function valueAt(value: unknown, ...keys: ReadonlyArray<string | number>): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}

/** The text under these keys. @throws Error when there is none. */
export function textAt(value: unknown, ...keys: ReadonlyArray<string | number>): string {
  const found = valueAt(value, ...keys)
  if (typeof found === 'string') return found
  throw new Error(`No text at ${keys.join('.')} in ${JSON.stringify(value)}`)
}
