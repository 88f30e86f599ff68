import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { createInstanceHttp, offersOf, readRelease } from '@scorelink/servicenow'
import { buildServiceNowApp, inCopyOf, type BuildOptions } from './build-servicenow-app.ts'

/** As the vendor's command line tool reads them; see docs/installing-the-servicenow-app.md. */
export type InstallEnvironment = Readonly<Record<string, string | undefined>>

const TIMEOUT_MS = 30_000

/**
 * Builds the app and installs it with ServiceNow's own `now-sdk install`, on instances for development and test.
 *
 * @param environment `SN_SDK_INSTANCE_URL`, `SN_SDK_USER` and `SN_SDK_USER_PWD`, or the tool's OAuth variables
 * @returns what `now-sdk` said
 * @throws Error when the address is missing, the instance is too old for the app, or `now-sdk` fails
 */
export async function installServiceNowApp(
  environment: InstallEnvironment,
  options: BuildOptions = {},
): Promise<string> {
  const instance = environment['SN_SDK_INSTANCE_URL'] ?? ''
  if (!URL.canParse(instance)) {
    throw new Error('Set SN_SDK_INSTANCE_URL to the address of the instance, such as https://dev00000.service-now.com.')
  }
  const { origin } = new URL(instance)
  const tooOld = releaseProblem(origin, await releaseOf(origin))
  if (tooOld !== undefined) throw new Error(tooOld)
  const built = await buildServiceNowApp(options)
  const sdk = createRequire(join(built.folder, 'package.json')).resolve('@servicenow/sdk/global')
  const command = join(dirname(sdk), '../../bin/index.js')
  // NODE_ENV=test is the SDK's one switch that keeps it from posting usage data; the other one takes credentials from
  // the environment instead of a key store that a server does not have.
  const env = { ...environment, NODE_ENV: 'test', SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL', SN_SDK_INSTANCE_URL: origin }
  const install = (cwd: string) => promisify(execFile)(process.execPath, [command, 'install'], { cwd, env })
  const { stdout, stderr } = await inCopyOf(built.folder, install).catch(
    (error: Error & { stdout?: string; stderr?: string }) => {
      const output = `${error.stdout ?? ''}${error.stderr ?? ''}`
      throw new Error(`now-sdk install failed on ${origin}:\n${output}`, { cause: error })
    },
  )
  return stdout + stderr
}

/** What to do instead on an instance that cannot run the app; undefined where it can, or nobody knows. */
export function releaseProblem(origin: string, release: string | null): string | undefined {
  if (release === null || offersOf(release).app) return undefined
  return [
    `${origin} runs ${release}. The Microsoft 365 Ticketing Connector needs Washington DC or later: before that`,
    'ServiceNow has no JavaScript modules. Nothing was installed.',
    'Use Table API mode: connect the portal to this instance as it is. Tickets are shared and followed all the same.',
  ].join('\n')
}

async function releaseOf(origin: string): Promise<string | null> {
  // Whoever installs names the instance themselves: one in their own network is as good as any.
  const http = createInstanceHttp({ origin, timeoutMs: TIMEOUT_MS, mayBePrivate: true })
  try {
    return await readRelease(http)
  } finally {
    await http.close()
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scope: { type: 'string' }, 'scope-id': { type: 'string' } } })
  const { scope, 'scope-id': scopeId } = values
  try {
    const output = await installServiceNowApp(process.env, {
      ...(scope === undefined ? {} : { scope }),
      ...(scopeId === undefined ? {} : { scopeId }),
    })
    console.log(output.trim())
    console.log('Next: in ServiceNow open Microsoft 365 Ticketing Connector > Installation checklist.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

if (import.meta.main) await main()
