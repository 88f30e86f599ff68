import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type Postgres } from './postgres.ts'

describe('PostgreSQL for tests', () => {
  let postgres: Postgres

  beforeAll(async () => {
    postgres = await startPostgres()
  })

  afterAll(() => postgres?.stop())

  it('is a PostgreSQL server of a version in support', async () => {
    const [row] = await query(postgres.url, 'select current_setting($1)::int as version', ['server_version_num'])
    expect(row?.['version']).toBeGreaterThanOrEqual(140_000)
  })

  it('creates databases that share nothing', async () => {
    const [one, two] = [await postgres.createDatabase(), await postgres.createDatabase()]
    await query(one, 'create table mine (id int)')
    expect(await query(two, `select to_regclass('mine') as found`)).toEqual([{ found: null }])
  })

  it('ends though somebody is still connected', async () => {
    const other = await startPostgres()
    const client = new pg.Client({ connectionString: other.url })
    const cut = new Promise((resolve) => client.on('error', resolve))
    await client.connect()
    await other.stop()
    await cut
    expect(await answers(other.url)).toBe(false)
  })

  it('ends and leaves no files when the process that started it is killed', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))}
      console.log((await startPostgres()).url)
      setInterval(() => {}, 1000)`
    const folder = join(tmpdir(), `scorelink-killed-${process.pid}`)
    await mkdir(folder, { mode: 0o711 })
    try {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TMPDIR: folder },
      })
      const [url] = await once(child.stdout, 'data')
      expect(await answers(String(url))).toBe(true)
      child.kill('SIGKILL')
      await expect.poll(() => answers(String(url)), { timeout: 20_000 }).toBe(false)
      await expect.poll(() => readdir(folder), { timeout: 20_000 }).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

async function query(url: string, text: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const socket = createConnection(Number(port), hostname)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    // Refused: nobody listens there.
    return false
  } finally {
    socket.destroy()
  }
}
