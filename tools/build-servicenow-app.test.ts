import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServiceNowApp } from './build-servicenow-app.ts'

/** Loaded into every process of a build: writes down whoever is called, and lets no call through. */
const guard = `
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
const refuse = (what) => { appendFileSync(process.env.CALLS, what + '\\n'); throw new Error('no network here: ' + what) }
Socket.prototype.connect = (...to) => refuse('connect ' + JSON.stringify(to[0]))
dns.lookup = (name) => refuse('lookup ' + name)
dns.promises.lookup = (name) => refuse('lookup ' + name)
syncBuiltinESMExports()
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-build-'))
  await writeFile(join(folder, 'guard.mjs'), guard)
  await writeFile(join(folder, 'calls'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test(
  'the command builds another scope without a network, under the id that was given, and says where',
  { timeout: 180_000 },
  async () => {
    // Never built before, so that nothing is taken from an earlier build.
    const scopeId = randomBytes(16).toString('hex')
    const { stdout } = await run(['--scope', 'x_acme_offline', '--scope-id', scopeId])
    const zip = stdout.match(/^Built (.+\.zip)$/m)?.[1] ?? ''
    expect((await stat(zip)).size).toBeGreaterThan(50_000)
    expect(await readFile(join(folder, 'calls'), 'utf8')).toBe('')
    const built = await buildServiceNowApp({ scope: 'x_acme_offline', scopeId })
    const application = await readFile(join(built.folder, `dist/app/scope/sys_app_${scopeId}.xml`), 'utf8')
    expect(application).toContain('<scope>x_acme_offline</scope>')
    await Promise.all([rm(zip), rm(built.folder, { recursive: true })])
  },
)

test('the guard of that test stops a call', async () => {
  const calling = ['--input-type=module', '-e', "await fetch('http://127.0.0.1:8123/')"]
  await expect(promisify(execFile)(process.execPath, calling, { env: environment() })).rejects.toThrow('fetch failed')
  expect(await readFile(join(folder, 'calls'), 'utf8')).toMatch(/^connect/)
})

function run(args: readonly string[]) {
  const command = join(import.meta.dirname, 'build-servicenow-app.ts')
  return promisify(execFile)(process.execPath, [command, ...args], { cwd: dirname(command), env: environment() })
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: `--import ${join(folder, 'guard.mjs')}`, CALLS: join(folder, 'calls') }
}
