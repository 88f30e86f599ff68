import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const FIXTURE = fileURLToPath(new URL('../../../fixtures/small-app', import.meta.url))
const MODULES = fileURLToPath(new URL('../../../../../node_modules', import.meta.url))

/** A copy of the fixture application, built by the vendor's SDK. */
export interface BuiltApp {
  /** Project folder; the build is in `dist/app`. */
  readonly folder: string
  /** Runs `now-sdk` in the project. @returns its standard output. Rejects when it fails, with its output. */
  sdk(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>
  remove(): void
}

/**
 * Copies the fixture to a temporary folder and builds it there, so that no build output lands in the repository.
 *
 * @param edit changes the copy before it is built
 */
export async function buildSmallApp(edit: (folder: string) => void = () => undefined): Promise<BuiltApp> {
  const folder = mkdtempSync(join(tmpdir(), 'small-app-'))
  cpSync(FIXTURE, folder, { recursive: true })
  symlinkSync(MODULES, join(folder, 'node_modules'), 'dir')
  edit(folder)
  const app: BuiltApp = {
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
      const run = promisify(execFile)(command, [...args], { cwd: folder, env, timeout: 120_000 })
      const { stdout, stderr } = await run.catch((error: Error & { stdout?: string; stderr?: string }) => {
        throw new Error(`now-sdk ${args.join(' ')} failed:\n${error.stdout ?? ''}${error.stderr ?? ''}`, {
          cause: error,
        })
      })
      return stdout + stderr
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  await app.sdk(['build', '--frozenKeys'])
  return app
}
