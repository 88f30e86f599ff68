import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { fromPglite, type Db } from 'pg-boss'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

export interface Database {
  readonly kysely: Kysely<Schema>
  /** How the job queue reaches the same database. */
  readonly jobs: { readonly connectionString: string } | { readonly db: Db; readonly backend: 'pglite' }
  /** Hears `pg_notify(channel, text)` from every process. @returns a function that stops listening. */
  listen(channel: string, hear: (text: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export type DatabaseLocation =
  /** A PostgreSQL server. */
  | { readonly url: string }
  /** The embedded PostgreSQL, its files in this folder; one process at a time. */
  | { readonly folder: string }

/** Opens the database and brings its schema up to date. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = 'url' in location ? openServer(location.url) : await openEmbedded(location.folder)
  try {
    await migrate(database.kysely)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

// `date` is a calendar day here, never an instant in some zone.
const dateType = pg.types.builtins.DATE
// A bigint is a text on either database, whatever its size.
const bigintType = pg.types.builtins.INT8
const keepText = (text: string): string => text

function openServer(url: string): Database {
  const types = new pg.TypeOverrides()
  types.setTypeParser(dateType, keepText)
  const pool = new pg.Pool({ connectionString: url, max: 10, types })
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    kysely,
    jobs: { connectionString: url },
    listen: (channel, hear) => listenOnServer(url, channel, hear),
    close: () => kysely.destroy(),
  }
}

/** A connection of its own, opened anew when the server drops it. */
async function listenOnServer(url: string, channel: string, hear: (text: string) => void) {
  const stop = new AbortController()
  let client: pg.Client
  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url })
    client.on('notification', ({ payload }) => hear(payload ?? ''))
    client.on('error', () => void reconnect())
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
  }
  const reconnect = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        return await connect()
      } catch {
        // The server is away: events are hints, and the portal reads again when it is back.
        await new Promise((resolve) => setTimeout(resolve, 1_000))
      }
    }
  }
  await connect()
  return async () => {
    stop.abort()
    await client.end()
  }
}

async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true })
  const pglite = await PGlite.create(folder, { parsers: { [dateType]: keepText, [bigintType]: keepText } })
  return {
    kysely: new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) }),
    jobs: { db: fromPglite(pglite), backend: 'pglite' },
    listen: (channel, hear) => pglite.listen(channel, hear),
    close: () => pglite.close(),
  }
}
