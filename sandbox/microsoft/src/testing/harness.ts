import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MicrosoftSandbox } from '../options.ts'
import { startMicrosoftSandbox } from '../sandbox.ts'

/** Nothing listens there: tests read the address they are sent back to. */
export const redirectUri = 'http://127.0.0.1:9/signed-in'
export const signedOutUri = 'http://127.0.0.1:9/signed-out'

/** A sandbox of its own for one test file, and ways to call it. */
export interface Harness {
  sandbox: MicrosoftSandbox
  /** Calls Graph with the app's token; `path` is below `/v1.0/security/`. */
  graph(path: string, init?: PlainRequest): Promise<Answer>
  /** Calls a control route; `path` is below `/_sandbox`. */
  control(method: string, path: string, body?: unknown): Promise<Answer>
  requestToken(fields?: Record<string, string>): Promise<Answer>
  /** Stops the sandbox and starts it again on the same folder and port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** What tests send. */
export interface PlainRequest {
  method?: string
  body?: string | URLSearchParams
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Headers
  // Tests read answers of many shapes, as a person reading JSON would.
  body: JsonObject
}

export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json
}

export async function startHarness(): Promise<Harness> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-microsoft-'))
  const start = async (port: number) =>
    startMicrosoftSandbox({ port, dataDir, redirectUris: [redirectUri], postLogoutRedirectUris: [signedOutUri] })
  let sandbox = await start(0)
  let token: string | undefined

  const harness: Harness = {
    get sandbox() {
      return sandbox
    },
    requestToken: async (fields = {}) =>
      call(`${sandbox.origin}/${sandbox.tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: sandbox.clientId,
          client_secret: sandbox.clientSecret,
          scope: 'https://graph.microsoft.com/.default',
          ...fields,
        }),
      }),
    async graph(path, init = {}) {
      token ??= text((await harness.requestToken()).body, 'access_token')
      return call(new URL(path, `${sandbox.graphOrigin}/v1.0/security/`).href, {
        ...init,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers },
      })
    },
    control: async (method, path, body) =>
      call(`${sandbox.origin}/_sandbox${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    async restart() {
      const port = Number(new URL(sandbox.origin).port)
      await sandbox.close()
      sandbox = await start(port)
    },
    async stop() {
      await sandbox.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return harness
}

async function call(url: string, init: PlainRequest = {}): Promise<Answer> {
  // No connection outlives its answer: a restart would close it under a request.
  const response = await fetch(url, { ...init, headers: { ...init.headers, connection: 'close' } })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) }
}

/** Reads a text property, or fails. */
export function text(object: Json | undefined, name: string): string {
  const value = property(object, name)
  if (typeof value !== 'string') throw new Error(`${name} is not text but ${JSON.stringify(value)}`)
  return value
}

export function number(object: Json | undefined, name: string): number {
  const value = property(object, name)
  if (typeof value !== 'number') throw new Error(`${name} is not a number but ${JSON.stringify(value)}`)
  return value
}

/** Reads a list of objects, or fails. */
export function list(object: Json | undefined, name: string): JsonObject[] {
  const value = property(object, name)
  if (!Array.isArray(value)) throw new Error(`${name} is not a list but ${JSON.stringify(value)}`)
  return value.filter((item) => isObject(item))
}

export function property(object: Json | undefined, name: string): Json | undefined {
  return isObject(object) ? object[name] : undefined
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
