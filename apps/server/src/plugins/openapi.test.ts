import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createLogger } from '@scorelink/kit'
import { readServerConfig } from '../config.ts'
import { startServer, type RunningServer } from '../server.ts'

const Operation = z.object({
  tags: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).optional(),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.object({ content: z.unknown().optional(), description: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
})
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
})

let folder: string
let server: RunningServer
let operations: Array<{ name: string; path: string; method: string; operation: z.infer<typeof Operation> }>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-openapi-'))
  const config = readServerConfig({
    SCORELINK_DATA: folder,
    SCORELINK_KEYS: `test:${'A'.repeat(43)}`,
    ENTRA_TENANT_ID: '0f6d3a52-7a1c-4c39-9d43-1f2a3b4c5d6e',
    ENTRA_ORIGIN: 'http://127.0.0.1:9',
    ENTRA_CLIENT_ID: 'client',
    ENTRA_CLIENT_SECRET: 'secret',
    GRAPH_ORIGIN: 'http://127.0.0.1:9',
  })
  server = await startServer(config, createLogger('error'), { listen: false })
  const answer = await server.app.inject('/api/v1/openapi.json')
  const document = Document.parse(answer.json())
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, method, operation })),
  )
})

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the description of the API', () => {
  it('tells of routes that are there', () => {
    expect(operations.length).toBeGreaterThan(30)
    const missing = operations.filter(
      ({ path, method }) =>
        !server.app.hasRoute({ method: method.toUpperCase(), url: path.replaceAll(/\{(\w+)\}/g, ':$1') }),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('says what comes back, for every route', () => {
    const silent = operations.filter(
      ({ operation }) => !Object.keys(operation.responses).some((status) => /^[23]\d\d$/.test(status)),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it('describes every value in an address', () => {
    const missing = operations.filter(({ path, operation }) =>
      [...path.matchAll(/\{(\w+)\}/g)].some(
        ([, name]) => !operation.parameters?.some((parameter) => parameter.in === 'path' && parameter.name === name),
      ),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('describes what a PUT carries', () => {
    const missing = operations.filter(
      ({ method, operation }) => method === 'put' && operation.requestBody === undefined,
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('names the right for everything but signing in, help and itself', () => {
    const open = operations.filter(({ operation }) => operation.security === undefined)
    expect(open.map(({ path }) => path).toSorted()).toEqual([
      '/api/v1/help/{page}',
      '/api/v1/openapi.json',
      '/api/v1/problems/{code}',
      '/api/v1/webhooks/servicenow/{connectionId}',
      '/auth/callback',
      '/auth/front-channel-logout',
      '/auth/sign-in',
    ])
  })

  it('lets no token near connecting, tokens and sessions', () => {
    const guarded = operations.filter(({ path }) =>
      /^\/(?:auth\/sign-out|api\/v1\/(?:session|sessions|api-tokens))/.test(path),
    )
    expect(guarded.length).toBeGreaterThan(6)
    const byToken = guarded.filter(({ operation }) => operation.security?.some((way) => 'token' in way))
    expect(byToken.map(({ name }) => name)).toEqual([])
  })
})
