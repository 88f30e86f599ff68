import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ensureTenant,
  findConnectionSetup,
  listSealedValues,
  openDatabase,
  saveConnectionSetup,
  sealedTextsIn,
  withTenant,
  type Database,
} from '@scorelink/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countByKey, rotateKeys } from './rotate-keys.ts'
import { createSealer, type Sealer } from './sealer.ts'

const tenants = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const key = (name: string): string => `${name}:${randomBytes(32).toString('base64url')}`
const [old, fresh] = [key('old'), key('fresh')]
const rotating = createSealer([fresh, old])

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-keys-'))
  database = await openDatabase({ folder })
  for (const tenantId of tenants) {
    await ensureTenant(database.kysely, tenantId, 'UTC')
    await store(tenantId, createSealer([old]))
  }
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

async function store(tenantId: string, sealer: Sealer): Promise<void> {
  const row = {
    tenant_id: tenantId,
    connection_id: tenantId,
    instance_origin: 'https://dev00000.service-now.com',
    grant_type: 'jwt-bearer' as const,
    client_id: 'client',
    client_secret: await sealer.seal(`secret of ${tenantId}`, `${tenantId}/client-secret`),
    key_id: 'k',
    private_key: await sealer.seal(`key of ${tenantId}`, `${tenantId}/private-key`),
    subject: 'integration',
    saved_by_name: 'Ann',
    saved_at: new Date(),
  }
  await withTenant(database.kysely, tenantId, (trx) => saveConnectionSetup(trx, row))
}

async function secretsOf(tenantId: string, sealer: Sealer): Promise<string[]> {
  const row = await withTenant(database.kysely, tenantId, findConnectionSetup)
  return [
    await sealer.open(row?.client_secret ?? '', `${tenantId}/client-secret`),
    await sealer.open(row?.private_key ?? '', `${tenantId}/private-key`),
  ]
}

it('goes on where it was interrupted', async () => {
  let left = 2
  const dying: Sealer = {
    ...rotating,
    reseal: async (sealed) => {
      left -= 1
      if (left < 0) throw new Error('killed')
      return await rotating.reseal(sealed)
    },
  }
  await expect(rotateKeys(database, dying)).rejects.toThrow('killed')
  expect(await countByKey(database, rotating)).toEqual({ old: 2, fresh: 2 })
  expect(await rotateKeys(database, rotating)).toEqual({ fresh: 4 })
})

it('leaves every secret of every tenant as it was, without the old key', async () => {
  const without = createSealer([fresh])
  for (const tenantId of tenants) {
    expect(await secretsOf(tenantId, without)).toEqual([`secret of ${tenantId}`, `key of ${tenantId}`])
  }
})

it('changes nothing when everything is under the first key', async () => {
  const before = await listSealedValues(database.kysely)
  await rotateKeys(database, rotating)
  expect(await listSealedValues(database.kysely)).toEqual(before)
})

it('stops before it loses anything when a key is missing', async () => {
  const stranger = createSealer([key('another')])
  await expect(rotateKeys(database, stranger)).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  expect(await countByKey(database, stranger)).toEqual({ fresh: 4 })
})

it('finds texts inside documents too', async () => {
  const sealed = await rotating.seal('hush', 'p')
  expect(sealedTextsIn(JSON.stringify({ a: sealed, b: [sealed], c: 'eyJ plain' }))).toEqual([sealed, sealed])
})
