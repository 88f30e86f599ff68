import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, glob, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { type AppScope, checkAppScope, recordId, rekey, scopeIdOf } from './servicenow-app-scope.ts'

const app = join(import.meta.dirname, '../apps/servicenow-app')
/** Inside the workspace, so that a build finds the packages of the workspace and of the repository. */
const builds = join(app, 'target')
const keysFile = 'src/fluent/generated/keys.ts'
const sources = ['src/**/*.*', '*.{json,mjs}']
const DAY_MS = 86_400_000

/** An application as the vendor's SDK built it. */
export interface BuiltServiceNowApp extends AppScope {
  /** The installable package. */
  readonly zip: string
  /** The project it was built from, with `dist/app`. Others read it: {@link inCopyOf} is for what writes there. */
  readonly folder: string
}

export interface BuildOptions {
  /** Default: the scope of `now.config.json`. */
  readonly scope?: string
  /** Default: the scope's own id, or one derived from the name of another scope. */
  readonly scopeId?: string
}

/**
 * Builds the ServiceNow app, unless the same sources were built for the same scope already. Needs no network.
 *
 * Safe when several processes call it: each builds in a folder of its own, and the first to finish is kept.
 * @throws RangeError when the scope is none; Error with what `now-sdk` said when the build fails, also when
 * `generated/keys.ts` lacks records of the sources: `npm run keys -w m365-ticketing-connector` adds them.
 */
export async function buildServiceNowApp(options: BuildOptions = {}): Promise<BuiltServiceNowApp> {
  const usual = await usualScope()
  const scope = options.scope ?? usual.scope
  const scopeId = options.scopeId ?? (scope === usual.scope ? usual.scopeId : scopeIdOf(scope))
  checkAppScope({ scope, scopeId })

  const files = await readSources()
  const folder = join(builds, digestOf(files, scope, scopeId))
  if (!(await exists(folder))) await build(translate(files, usual, { scope, scopeId }), folder)
  await utimes(folder, new Date(), new Date())
  const packed = join(folder, 'target')
  const zip = (await readdir(packed)).find((name) => name.endsWith('.zip'))
  if (zip === undefined) throw new Error(`No package in ${packed}; remove ${folder} and build again.`)
  return { scope, scopeId, folder, zip: join(packed, zip) }
}

/**
 * Lets something work in a copy of a built project, such as `now-sdk install`, which takes the package away and packs
 * another before it sends it.
 */
export async function inCopyOf<Result>(folder: string, work: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = await mkdtemp(join(tmpdir(), 'scorelink-app-'))
  try {
    await cp(folder, copy, { recursive: true })
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Writes ids of new records into `generated/keys.ts`. They are committed: other ids would be other records. */
export async function updateKeys(): Promise<void> {
  const workshop = await openWorkshop(await readSources())
  try {
    await nowSdk(['build'], workshop)
    await cp(join(workshop, keysFile), join(app, keysFile))
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

type Sources = ReadonlyMap<string, string>

async function usualScope(): Promise<AppScope> {
  const config: Readonly<Record<string, unknown>> = JSON.parse(await readFile(join(app, 'now.config.json'), 'utf8'))
  return { scope: String(config['scope']), scopeId: String(config['scopeId']) }
}

async function readSources(): Promise<Sources> {
  const paths = await Array.fromAsync(glob(sources, { cwd: app, exclude: ['**/*.test.*'] }))
  const read = paths.sort().map(async (path) => [path, await readFile(join(app, path), 'utf8')] as const)
  return new Map(await Promise.all(read))
}

function digestOf(files: Sources, ...rest: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([...files, ...rest]))
  return hash.digest('hex').slice(0, 16)
}

/** The same application for another scope: its name is part of tables, roles, routes and file contents. */
function translate(files: Sources, from: AppScope, to: AppScope): Sources {
  if (from.scope === to.scope && from.scopeId === to.scopeId) return files
  const translated = [...files].map(([path, text]) => {
    const renamed = text.replaceAll(from.scope, to.scope).replaceAll(from.scopeId, to.scopeId)
    return [path, path === keysFile ? rekey(renamed, to.scopeId) : renamed] as const
  })
  return new Map(translated)
}

async function build(files: Sources, folder: string): Promise<void> {
  const workshop = await openWorkshop(files)
  try {
    await nowSdk(['build'], workshop)
    await refuseNewKeys(files, workshop)
    await nowSdk(['pack'], workshop)
    await rename(workshop, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error
    })
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** Not `build --frozenKeys`: it also compares the order, which is another one under the ids of another scope. */
async function refuseNewKeys(files: Sources, workshop: string): Promise<void> {
  const known = new Set(files.get(keysFile)?.match(recordId))
  const written = (await readFile(join(workshop, keysFile), 'utf8')).match(recordId) ?? []
  if (written.some((id) => !known.has(id))) {
    throw new Error(`${keysFile} lacks records of the sources: run npm run keys -w m365-ticketing-connector`)
  }
}

async function openWorkshop(files: Sources): Promise<string> {
  await mkdir(builds, { recursive: true })
  await removeOld()
  const workshop = await mkdtemp(join(builds, 'building-'))
  for (const [path, text] of files) {
    await mkdir(dirname(join(workshop, path)), { recursive: true })
    await writeFile(join(workshop, path), text)
  }
  return workshop
}

/** Builds not asked for since yesterday. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(builds)) {
    const path = join(builds, name)
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true })
  }
}

async function nowSdk(args: readonly string[], cwd: string): Promise<void> {
  const entry = createRequire(join(app, 'package.json')).resolve('@servicenow/sdk/global')
  const command = join(dirname(entry), '../../bin/index.js')
  // NODE_ENV=test is the SDK's one switch that keeps it from posting usage data.
  const env = { ...process.env, NODE_ENV: 'test' }
  const run = promisify(execFile)(process.execPath, [command, ...args], { cwd, env })
  const { stdout } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
    throw new Error(`now-sdk ${args.join(' ')} failed:\n${error.stdout ?? ''}${error.stderr ?? ''}`, { cause: error })
  })
  // A record it cannot make is reported, left out, and the build called a success.
  if (stdout.includes('[now-sdk] ERROR')) throw new Error(`now-sdk ${args.join(' ')} left records out:\n${stdout}`)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { scope: { type: 'string' }, 'scope-id': { type: 'string' }, keys: { type: 'boolean', default: false } },
  })
  if (values.keys) return updateKeys()
  const { scope, 'scope-id': scopeId } = values
  const built = await buildServiceNowApp({
    ...(scope === undefined ? {} : { scope }),
    ...(scopeId === undefined ? {} : { scopeId }),
  })
  const zip = join(builds, `${built.scope}_${basename(built.zip)}`)
  await cp(built.zip, zip)
  console.log(`Built ${zip}`)
}

if (import.meta.main) await main()
