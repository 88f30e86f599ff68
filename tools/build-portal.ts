import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { cp, glob, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const repository = join(import.meta.dirname, '..')
const portal = join(repository, 'apps/portal')
const dist = join(portal, 'dist')
const stamp = join(dist, '.sources')

/** What a build depends on, tests aside. */
const sources = [
  'apps/portal/{src,public}/**/*.*',
  'apps/portal/*.{html,json,ts}',
  'packages/contracts/src/**/*.ts',
  'package-lock.json',
  'tsconfig.base.json',
]

/**
 * Builds the portal into `apps/portal/dist`, unless it was built from the same sources already.
 *
 * Safe when several processes call it: each builds in a folder of its own and copies its files over, the page that
 * names the others last; builds of the same sources are the same files.
 * @returns whether something was built.
 * @throws Error with what Vite said when the build fails.
 */
export async function buildPortal(): Promise<boolean> {
  const digest = await digestSources()
  const built = await readFile(stamp, 'utf8').catch(() => 'never')
  if (built === digest) return false
  const workshop = await mkdtemp(join(tmpdir(), 'scorelink-portal-'))
  try {
    await runVite(workshop)
    await replaceDist(workshop)
    await writeFile(stamp, digest)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  return true
}

/** Names and contents of the sources. Not their dates: those of a fresh clone or a switched branch mislead. */
async function digestSources(): Promise<string> {
  const hash = createHash('sha256')
  const paths = await Array.fromAsync(glob(sources, { cwd: repository, exclude: ['**/*.test.*'] }))
  for (const path of paths.sort()) {
    const content = await readFile(join(repository, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

async function runVite(outDir: string): Promise<void> {
  const vite = dirname(createRequire(join(portal, 'package.json')).resolve('vite/package.json'))
  const options = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  await promisify(execFile)(process.execPath, [join(vite, 'bin/vite.js'), ...options], { cwd: portal })
}

async function replaceDist(workshop: string): Promise<void> {
  const page = join(workshop, 'index.html')
  await cp(workshop, dist, { recursive: true, filter: (source) => source !== page })
  const incoming = join(dist, `.index-${randomUUID()}`)
  await cp(page, incoming)
  await rename(incoming, join(dist, 'index.html'))
  const fresh = new Set(await listFiles(workshop))
  const stale = (await listFiles(dist)).filter((path) => !fresh.has(path))
  await Promise.all(stale.map((path) => rm(join(dist, path), { force: true })))
}

/** Paths of the files somewhere under a folder, those with a leading dot left out. */
function listFiles(folder: string): Promise<string[]> {
  return Array.fromAsync(glob('**/*.*', { cwd: folder }))
}

if (import.meta.main) {
  if (await buildPortal()) console.log('Built the portal.')
}
