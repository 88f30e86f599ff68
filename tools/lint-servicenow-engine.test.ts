import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..')
const oxlint = join(repository, 'node_modules/oxlint/bin/oxlint')

/** A sentence of source to what the rule says of it. */
const planted: ReadonlyArray<readonly [string, string]> = [
  ['export class Failure extends Error {}', 'Built-in Error cannot be extended'],
  ['export const list = class extends Array {}', 'Built-in Array cannot be extended'],
  ['export class A { async load() { return await Promise.resolve(1) } }', 'Async method of a class'],
  ['export class A { #secret = 1; tell() { return this.#secret } }', 'Private member of an instance'],
  ['export const keys = Reflect.ownKeys({})', 'Reflect'],
  ['export const ref = new WeakRef({})', 'WeakRef'],
  ["export const fn = new Function('return 1')", 'Function'],
  ["export const page = () => fetch('https://example.com')", 'fetch'],
  ["export const say = () => console.log('x')", 'console'],
  ['export const value = await Promise.resolve(1)', 'Top-level await'],
  ['export const later = () => setTimeout(() => undefined, 1)', 'setTimeout'],
  ["export const address = new URL('https://example.com')", 'URL'],
  ['export const sorted = [2, 1].toSorted()', 'toSorted'],
  ['export const found = /a/d', 'Flag of a regular expression'],
  ['export async function* walk() { yield await Promise.resolve(1) }', 'Async generator'],
]

/** What the engine has, although it looks like the above. */
const harmless = [
  'class A { static #count = 0; static next() { A.#count += 1; return A.#count } }',
  'export const counted = A.next()',
  'export const record = { fetch: 1, console: 2, URL: 3 }',
  'export const member = record.fetch',
  'export interface Shape { readonly Buffer: string }',
  'export const load = async () => await Promise.resolve(1)',
].join('\n')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-lint-'))
  const config = await readFile(join(repository, '.oxlintrc.json'), 'utf8')
  const plugin = '"./tools/lint-servicenow-engine.ts"'
  if (!config.includes(plugin)) throw new Error(`.oxlintrc.json does not load ${plugin}`)
  const absolute = JSON.stringify(join(repository, 'tools/lint-servicenow-engine.ts'))
  await write('.oxlintrc.json', config.replace(plugin, absolute))
  await Promise.all(planted.map(([source], at) => write(`apps/servicenow-app/src/server/planted-${at}.ts`, source)))
  await write('apps/servicenow-app/src/server/harmless.ts', harmless)
  await write('apps/servicenow-app/src/server/planted.test.ts', planted[0]?.[0] ?? '')
  await write('apps/server/src/elsewhere.ts', planted[0]?.[0] ?? '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** What our rule says of each file. */
async function lint(): Promise<Map<string, string[]>> {
  const run = promisify(execFile)(process.execPath, [oxlint, '--format', 'json', '.'], { cwd: folder })
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed)
  const { diagnostics }: { diagnostics: Array<{ code: string; filename: string; message: string }> } =
    JSON.parse(stdout)
  const said = new Map<string, string[]>()
  for (const { code, filename, message } of diagnostics) {
    if (code.includes('no-missing-feature')) said.set(filename, [...(said.get(filename) ?? []), message])
  }
  return said
}

test('what the platform engine lacks is found in modules of the app, and nothing else is', async () => {
  const said = await lint()
  const found = planted.map(([source], at) => [
    source,
    said.get(`apps/servicenow-app/src/server/planted-${at}.ts`)?.[0],
  ])
  expect(found).toEqual(planted.map(([source, expected]) => [source, expect.stringContaining(expected)]))
  expect([...said.keys()].filter((path) => !/planted-\d+\.ts$/.test(path))).toEqual([])
})
