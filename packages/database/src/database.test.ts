import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from './open-database.ts'
import { deleteConnectionSetup, findConnectionSetup, saveConnectionSetup } from './queries/connection-setups.ts'
import { notifyChange } from './queries/events.ts'
import { ensureTenant } from './queries/tenants.ts'
import { countTicketStates, findTicket, insertTicket, listTickets } from './queries/tickets.ts'
import { withTenant } from './tenant-transaction.ts'

const tenantA = '11111111-1111-4111-8111-111111111111'
const tenantB = '22222222-2222-4222-8222-222222222222'
const now = new Date('2026-11-22T10:00:00Z')

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-database-'))
  database = await openDatabase({ folder })
  await ensureTenant(database.kysely, tenantA, 'UTC')
  await ensureTenant(database.kysely, tenantB, 'UTC')
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

function ticketOf(tenantId: string, ticketId: string, over: Record<string, unknown> = {}) {
  return {
    tenant_id: tenantId,
    ticket_id: ticketId,
    kind: 'change' as const,
    action_ids: ['AdminMFAV2'],
    name: 'Require MFA',
    description: 'Text',
    priority: 2 as const,
    due_date: '2026-11-30',
    source: 'microsoft' as const,
    category: 'identity' as const,
    requested_by_id: 'u',
    requested_by_name: 'U',
    requested_by_principal: 'u@example.com',
    link: 'http://portal/tickets/x',
    delivery: 'queued' as const,
    next_attempt_at: now,
    lease_owner: null,
    problem_code: null,
    problem_detail: null,
    connection_id: null,
    sys_id: null,
    number: null,
    url: null,
    state_value: null,
    state_label: null,
    phase: null,
    created_at: now,
    updated_at: now,
    ...over,
  }
}

const newId = (): string => crypto.randomUUID()

describe('row-level security', () => {
  it('hides the rows of other tenants, whatever the statement asks for', async () => {
    const id = newId()
    await withTenant(database.kysely, tenantA, (trx) => insertTicket(trx, ticketOf(tenantA, id)))
    const seenByB = await withTenant(database.kysely, tenantB, (trx) => findTicket(trx, id))
    const listedByB = await withTenant(database.kysely, tenantB, (trx) => listTickets(trx, { limit: 500 }))
    expect(seenByB).toBeUndefined()
    expect(listedByB.map(({ ticket_id }) => ticket_id)).not.toContain(id)
    expect(await withTenant(database.kysely, tenantA, (trx) => findTicket(trx, id))).toMatchObject({ ticket_id: id })
  })

  it('refuses a row written for another tenant', async () => {
    const foreign = withTenant(database.kysely, tenantB, (trx) => insertTicket(trx, ticketOf(tenantA, newId())))
    await expect(foreign).rejects.toThrow('row-level security')
  })

  it('changes only the own connection, though the statement names none', async () => {
    for (const tenantId of [tenantA, tenantB]) {
      const setup = {
        tenant_id: tenantId,
        connection_id: newId(),
        instance_origin: `https://${tenantId}.example`,
        grant_type: 'authorization-code' as const,
        client_id: 'c',
        client_secret: 's',
        key_id: null,
        private_key: null,
        subject: null,
        saved_by_name: 'U',
        saved_at: now,
      }
      await withTenant(database.kysely, tenantId, (trx) => saveConnectionSetup(trx, setup))
    }
    await withTenant(database.kysely, tenantA, deleteConnectionSetup)
    expect(await withTenant(database.kysely, tenantA, findConnectionSetup)).toBeUndefined()
    expect(await withTenant(database.kysely, tenantB, findConnectionSetup)).toMatchObject({ tenant_id: tenantB })
  })

  it('keeps two interleaved tenants apart on the one connection of the embedded database', async () => {
    const ids = Array.from({ length: 20 }, newId)
    await Promise.all(
      ids.map((id, index) => {
        const tenantId = index % 2 === 0 ? tenantA : tenantB
        return withTenant(database.kysely, tenantId, (trx) => insertTicket(trx, ticketOf(tenantId, id)))
      }),
    )
    const listed = await withTenant(database.kysely, tenantB, (trx) => listTickets(trx, { limit: 500 }))
    expect(new Set(listed.map(({ tenant_id }) => tenant_id))).toEqual(new Set([tenantB]))
  })
})

describe('tickets', () => {
  it('reads back a due date as the day it was, and pages newest first', async () => {
    const ids = [newId(), newId(), newId()]
    for (const id of ids) {
      await withTenant(database.kysely, tenantA, (trx) => insertTicket(trx, ticketOf(tenantA, id)))
    }
    const first = await withTenant(database.kysely, tenantA, (trx) => listTickets(trx, { limit: 2 }))
    const next = await withTenant(database.kysely, tenantA, (trx) =>
      listTickets(trx, { limit: 1, beforeOrdinal: first[1]!.ordinal }),
    )
    expect([...first, ...next].map(({ ticket_id }) => ticket_id)).toEqual(ids.toReversed())
    expect(first[0]!.due_date).toBe('2026-11-30')
  })

  it.each([
    ['100%', true],
    ['100_', false],
    ['REQUIRE 100', true],
  ])('searching for %s takes it literally and without case', async (search, found) => {
    const id = newId()
    const ticket = ticketOf(tenantA, id, { name: 'Require 100% MFA' })
    await withTenant(database.kysely, tenantA, (trx) => insertTicket(trx, ticket))
    const rows = await withTenant(database.kysely, tenantA, (trx) => listTickets(trx, { search, limit: 500 }))
    expect(rows.some(({ ticket_id }) => ticket_id === id)).toBe(found)
  })

  it('counts states as numbers', async () => {
    const counts = await withTenant(database.kysely, tenantA, countTicketStates)
    expect(counts.every(({ count }) => typeof count === 'number' && count > 0)).toBe(true)
  })
})

it('tells listeners of a change when the transaction commits, and not before', async () => {
  const heard: string[] = []
  const stop = await database.listen('scorelink_events', (text) => heard.push(text))
  const rolledBack = withTenant(database.kysely, tenantA, async (trx) => {
    await notifyChange(trx, { tenantId: tenantA, type: 'ticket', id: 'lost' })
    throw new Error('roll back')
  })
  await expect(rolledBack).rejects.toThrow('roll back')
  await withTenant(database.kysely, tenantA, (trx) =>
    notifyChange(trx, { tenantId: tenantA, type: 'ticket', id: 'kept' }),
  )
  await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(1)
  expect(heard[0]).toContain('kept')
  await stop()
})
