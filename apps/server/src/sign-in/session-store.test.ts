import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ensureTenant, openDatabase, type Database } from '@scorelink/database'
import { createSealer } from '../secrets/sealer.ts'
import { createSessionStore } from './session-store.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const minuteMs = 60_000
const sessionLife = { idleMs: 60 * minuteMs, absoluteMs: 12 * 60 * minuteMs }
const start = Date.parse('2026-11-22T08:00:00Z')
const person = { userId: 'u', name: 'U', userPrincipalName: 'u@example.com', tenantId, claims: {}, idToken: 'id' }

let folder: string
let database: Database
let now: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-sessions-'))
  database = await openDatabase({ folder })
  await ensureTenant(database.kysely, tenantId, 'UTC')
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  now = start
})

/** A server of two routes: one signs in, one tells whether the session is open. */
async function serve(secure: boolean) {
  const sealer = createSealer([`k:${'A'.repeat(43)}`])
  const services = { database, sealer, tenantIds: [tenantId], sessionLife, now: () => new Date(now) }
  const sessions = createSessionStore(services, secure)
  const app = fastify()
  await app.register(cookie)
  app.get('/in', async (request, reply) => {
    await sessions.open(request, reply, person, 'reader')
    return ''
  })
  app.get('/use', async (request) => ({ open: (await sessions.find(request)) !== undefined }))
  app.get('/peek', async (request) => ({ open: await sessions.isOpen(request) }))
  const signIn = async () => (await app.inject('/in')).cookies[0]!
  const isOpen = async (path: '/use' | '/peek', { name, value }: { name: string; value: string }): Promise<boolean> => {
    const answer = await app.inject({ url: path, cookies: { [name]: value } })
    return answer.json().open
  }
  return { signIn, isOpen }
}

it('ends without a request for the idle time, and an open tab is no request', async () => {
  const { signIn, isOpen } = await serve(false)
  const session = await signIn()
  now = start + 59 * minuteMs
  expect(await isOpen('/peek', session)).toBe(true)
  now = start + 60 * minuteMs
  expect(await isOpen('/use', session)).toBe(false)
})

it('lives on with requests, but never past its end', async () => {
  const { signIn, isOpen } = await serve(false)
  const session = await signIn()
  for (let minute = 50; minute < 12 * 60; minute += 50) {
    now = start + minute * minuteMs
    expect(await isOpen('/use', session)).toBe(true)
  }
  now = start + sessionLife.absoluteMs
  expect(await isOpen('/use', session)).toBe(false)
})

it('is kept as a hash, and its cookie from scripts and other hosts', async () => {
  const { signIn } = await serve(true)
  const session = await signIn()
  expect(session).toMatchObject({
    name: '__Host-scorelink_session',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  })
  const rows = await database.kysely.selectFrom('sessions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(session.value)
})
