import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureTenant, openDatabase, putConnection, withTenant, type Database } from '@scorelink/database'
import { createLogger } from '@scorelink/kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { warnOfExpiry } from './warn-of-expiry.ts'

const [served, other, dismissed] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
]
const start = new Date('2026-11-25T08:00:00Z')
const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
const after = (ms: number): Date => new Date(start.getTime() + ms)

let folder: string
let database: Database
let now: Date

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-expiry-'))
  database = await openDatabase({ folder })
  for (const tenantId of [served, other, dismissed]) await ensureTenant(database.kysely, tenantId, 'UTC')
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  await database.kysely.deleteFrom('connections').execute()
  now = start
})

/** Connects a tenant, or authorizes it again. @param endsAt null for a grant that needs nobody. */
async function authorize(tenantId: string, endsAt: Date | null): Promise<void> {
  const access = {
    connectionId: tenantId,
    instanceOrigin: 'https://example.service-now.com',
    grantType: 'authorization-code',
    clientId: 'client',
    clientSecret: 'sealed',
    keyId: null,
    subject: null,
    privateKey: null,
  } as const
  const authorized = {
    accessToken: 'sealed',
    refreshToken: endsAt === null ? null : 'sealed',
    accessTokenExpiresAt: after(hourMs / 2),
    refreshTokenExpiresAt: endsAt,
    integrationUserName: 'integration',
    integrationUserDisplayName: 'Integration',
    integrationUserRoles: ['itil'],
    integrationUserLanguage: null,
    release: 'Zurich',
    mode: 'table-api',
    appVersion: null,
    appProblem: null,
    authorizedByName: 'Somebody',
    webhookSecret: 'sealed',
  } as const
  await withTenant(database.kysely, tenantId, (trx) => putConnection(trx, tenantId, access, authorized, now))
}

interface Warning {
  readonly tenantId: string
  readonly daysLeft: number
  readonly endsAt: string
}

/** What a process does at its start and each hour. @returns what it wrote to its log. */
async function warn(): Promise<Warning[]> {
  const lines: Warning[] = []
  const logger = createLogger('warn', { write: (line) => void lines.push(JSON.parse(line)) })
  await warnOfExpiry({ database, logger, now: () => now, tenantIds: [served, other] })
  return lines
}

describe('a warning that an authorization ends soon', () => {
  it('comes at thirteen days and not at fifteen', async () => {
    await authorize(served, after(13 * dayMs))
    await authorize(other, after(15 * dayMs))
    expect(await warn()).toMatchObject([{ tenantId: served, daysLeft: 13, endsAt: after(13 * dayMs).toISOString() }])
  })

  it('begins with the fourteenth day', async () => {
    await authorize(served, after(14 * dayMs + 1))
    expect(await warn()).toEqual([])
    now = after(1)
    expect(await warn()).toMatchObject([{ tenantId: served }])
  })

  it('is given once a day, however often and wherever it is asked for', async () => {
    await authorize(served, after(13 * dayMs))
    const warnings = await Promise.all([warn(), warn(), warn()])
    expect(warnings.flat()).toMatchObject([{ tenantId: served }])
    now = after(dayMs - 1)
    expect(await warn()).toEqual([])
    now = after(dayMs)
    expect(await warn()).toMatchObject([{ tenantId: served, daysLeft: 12 }])
  })

  it('goes on after the authorization ended, until somebody authorizes', async () => {
    await authorize(served, after(-hourMs))
    expect(await warn()).toMatchObject([{ tenantId: served }])
    now = after(dayMs)
    await authorize(served, after(100 * dayMs))
    expect(await warn()).toEqual([])
  })

  it('comes the same day for a new authorization that ends soon too', async () => {
    await authorize(served, after(13 * dayMs))
    expect(await warn()).toMatchObject([{ tenantId: served }])
    now = after(hourMs)
    await authorize(served, after(2 * dayMs))
    expect(await warn()).toMatchObject([{ tenantId: served }])
  })

  it('is not given for a grant that needs nobody, nor for a tenant that is not served', async () => {
    await authorize(served, null)
    await authorize(dismissed, after(dayMs))
    expect(await warn()).toEqual([])
  })
})
