import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from './open-database.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'

let folder: string
let database: Database

/** A database as it was before tickets knew where their content comes from. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-database-'))
  database = await openDatabase({ folder })
  await run(`alter table tickets drop constraint tickets_priority_check, drop column content_origin,
    add constraint tickets_priority_check check (priority between 1 and 4)`)
  await run(`delete from kysely_migration where name = '0911-content-origin'`)
  await run(`insert into tenants (tenant_id, time_zone) values ('${tenantId}', 'UTC')`)
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const run = async (statement: string): Promise<void> => void (await sql.raw(statement).execute(database.kysely))

async function insert(number: string, linked: ReadonlyArray<Record<string, unknown>>): Promise<void> {
  const ticketId = crypto.randomUUID()
  await run(`insert into tickets (tenant_id, ticket_id, kind, name, description, priority, source, requested_by_id,
      requested_by_name, requested_by_principal, link, delivery, number, differences, created_at, updated_at, remote_updated_at)
    values ('${tenantId}', '${ticketId}', 'incident', 'N', 'D', 4, 'microsoft', 'u', 'U', 'u@x', 'l', 'delivered',
      '${number}', '[{"field": "priority", "sent": "4", "stored": "5"}]', now(), now(), now())`)
  for (const details of linked) {
    await run(`insert into ticket_events (tenant_id, ticket_id, at, type, actor_kind, cause, details)
      values ('${tenantId}', '${ticketId}', now(), 'linked', 'person', 'person', '${JSON.stringify(details)}')`)
  }
}

it('knows earlier tickets of records that nothing was sent to, and has those read again', async () => {
  await insert('SENT', [])
  await insert('ATTACHED', [{ before: null, number: 'ATTACHED' }])
  await insert('OTHER', [{ before: 'LOST', number: 'OTHER' }])
  await insert('SAME', [{ before: 'SAME', number: 'SAME' }])
  await insert('ANEW', [{ before: 'LOST', number: 'GONE' }])
  expect(await migrate(database.kysely)).toEqual(['0911-content-origin'])
  const rows = await database.kysely
    .selectFrom('tickets')
    .select(['number', 'content_origin', 'differences', 'remote_updated_at'])
    .orderBy('ordinal')
    .execute()
  const found = rows.filter(({ content_origin }) => content_origin === 'found')
  expect(found.map(({ number }) => number)).toEqual(['ATTACHED', 'OTHER'])
  for (const row of found) expect(row).toMatchObject({ differences: [], remote_updated_at: null })
  const sent = rows.filter(({ content_origin }) => content_origin === 'sent')
  for (const row of sent)
    expect(row).toMatchObject({ differences: [{ stored: '5' }], remote_updated_at: expect.any(Date) })
})
