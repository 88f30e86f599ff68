import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from './open-database.ts'

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-rls-'))
  database = await openDatabase({ folder })
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** Read before it is known whose they are, by the server alone: the tenant's role has no right to them. */
const systemTables = new Set(['sessions'])

interface Guard {
  name: string
  guarded: boolean
  policies: number
  /** First column of the primary key. */
  leads: string
  reachable: boolean
}

it('guards every table by tenant, or keeps tenant work away from it', async () => {
  const { rows } = await sql<Guard>`
    select c.relname as name, c.relrowsecurity as guarded,
      (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
      (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as leads,
      has_table_privilege('scorelink_tenant', c.oid, 'select') as reachable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely%'`.execute(database.kysely)
  expect(rows.length).toBeGreaterThan(10)
  const open = rows.filter(({ guarded, policies, leads }) => !guarded || policies === 0 || leads !== 'tenant_id')
  expect(open.map(({ name }) => name)).toEqual([...systemTables])
  expect(open.filter(({ reachable }) => reachable)).toEqual([])
})
