import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'

/** A PostgreSQL server of a test's own. */
export interface Postgres {
  /** Address of its maintenance database, as a superuser. */
  readonly url: string
  /** A new, empty database, of the superuser or of an ordinary user that may make roles. @returns its address. */
  createDatabase(owner?: 'superuser' | 'ordinary user'): Promise<string>
  /** One statement in one of the databases, for what only time or a fault could bring about. */
  run(url: string, statement: string): Promise<void>
  /** Ends the server, whoever is still connected, and removes its data. */
  stop(): Promise<void>
}

/**
 * Runs PostgreSQL from the binaries of an npm package, on a free port of this machine only; as root, under a user without
 * rights. It ends and its data goes with the process that started it, however that ends.
 * @throws Error with what the server said when it does not start.
 */
export async function startPostgres(): Promise<Postgres> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'postgres-keeper.ts')], { stdio: 'pipe' })
  const complaints = text(keeper.stderr)
  const ended = once(keeper, 'exit')
  const [port] = await Promise.race([
    once(keeper.stdout, 'data'),
    ended.then(async () => {
      throw new Error(await complaints)
    }),
  ])
  const address = (database: string, user = 'postgres'): string =>
    `postgres://${user}@127.0.0.1:${String(port).trim()}/${database}`
  const url = address('postgres')
  let databases = 0
  return {
    url,
    async createDatabase(owner = 'superuser') {
      databases += 1
      const name = `test_${databases}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      if (owner === 'ordinary user') await client.query(`create role owner_${databases} login createrole nosuperuser`)
      const user = owner === 'ordinary user' ? `owner_${databases}` : 'postgres'
      await client.query(`create database ${name} owner ${user}`)
      await client.end()
      return address(name, user)
    },
    async run(database, statement) {
      const client = new pg.Client({ connectionString: database })
      await client.connect()
      await client.query(statement)
      await client.end()
    },
    async stop() {
      keeper.stdin.end()
      await ended
    },
  }
}
