import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const FIXTURE = fileURLToPath(new URL('../../../fixtures/small-app', import.meta.url))
const MODULES = fileURLToPath(new URL('../../../../../node_modules', import.meta.url))
const BUILDS = join(MODULES, '.cache', 'small-app')
const SDK_TIMEOUT_MS = 240_000

/** Longest a hook that builds the application may take: the SDK's compiler is slow on a busy machine. */
export const BUILD_TIMEOUT_MS = 300_000

/** A copy of the fixture application, built by the vendor's SDK. */
export interface BuiltApp {
  /** Project folder; the build is in `dist/app`. */
  readonly folder: string
  /** Runs `now-sdk` in the project. @returns its standard output. Rejects when it fails, with its output. */
  sdk(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>
  remove(): void
}

/**
 * A built copy of the fixture in a temporary folder. The build itself is done once for each state of the fixture and
 * kept beside the installed packages.
 */
export async function buildSmallApp(): Promise<BuiltApp> {
  const kept = join(BUILDS, fixtureDigest())
  if (!existsSync(kept)) await build(kept)
  return projectAt(copyOf(kept))
}

async function build(kept: string): Promise<void> {
  const project = projectAt(copyOf(FIXTURE))
  await project.sdk(['build', '--frozenKeys'])
  rmSync(join(project.folder, 'node_modules'))
  mkdirSync(BUILDS, { recursive: true })
  // Whole or not at all, and beside whoever builds the same at the same time.
  const incoming = mkdtempSync(join(BUILDS, 'incoming-'))
  cpSync(project.folder, incoming, { recursive: true })
  project.remove()
  try {
    renameSync(incoming, kept)
  } catch (error) {
    rmSync(incoming, { recursive: true })
    if (!existsSync(kept)) throw error
  }
}

function copyOf(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-app-'))
  cpSync(source, folder, { recursive: true })
  symlinkSync(MODULES, join(folder, 'node_modules'), 'dir')
  return folder
}

function projectAt(folder: string): BuiltApp {
  return {
    folder,
    async sdk(args, environment = {}) {
      // NODE_ENV=test is the SDK's one switch that keeps it from posting usage data.
      const env = {
        ...process.env,
        NODE_ENV: 'test',
        ...environment,
        PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
      }
      const command = join(MODULES, '.bin', 'now-sdk')
      const run = promisify(execFile)(command, [...args], { cwd: folder, env, timeout: SDK_TIMEOUT_MS })
      const { stdout, stderr } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
        throw new Error(`now-sdk ${args.join(' ')} failed:\n${error.stdout ?? ''}${error.stderr ?? ''}`, {
          cause: error,
        })
      })
      return stdout + stderr
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Changes with every file of the fixture and with the SDK. */
function fixtureDigest(): string {
  const digest = createHash('sha256').update(readFileSync(join(MODULES, '@servicenow/sdk/package.json')))
  const entries = readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
  for (const path of entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    digest.update(path.slice(FIXTURE.length)).update(readFileSync(path))
  }
  return digest.digest('hex').slice(0, 16)
}
