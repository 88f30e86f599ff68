import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ServiceNowSandboxOptions } from '@scorelink/sandbox-servicenow'
import {
  type Reply,
  startTestSandbox,
  stopTestSandbox,
  type TestSandbox,
  valueAt,
} from '../../../../sandbox/servicenow/src/testing/test-sandbox.ts'
import {
  type BuildOptions,
  type BuiltServiceNowApp,
  buildServiceNowApp,
  inCopyOf,
} from '../../../../tools/build-servicenow-app.ts'

/** Vendor's command line tool, as npm installed it. */
const nowSdk = join(import.meta.dirname, '../../../../node_modules/.bin/now-sdk')

/** The user with nothing but the app's integration role. */
const INTEGRATION_USER = 'portal'

export interface InstalledApp extends AsyncDisposable {
  readonly sandbox: TestSandbox
  readonly scope: string
  readonly built: BuiltServiceNowApp
  /** Calls the ticketing API as the integration user, or as another one. */
  call(method: string, path: string, body?: unknown, user?: string): Promise<Reply>
  /** Calls the Table API as an administrator. @returns the `result` */
  table(method: string, path: string, body?: unknown): Promise<unknown>
  /** Puts the package into the instance once more, with the vendor's tool. */
  install(): Promise<void>
  /** Makes a user with these roles; the password is the name. */
  addUser(name: string, roles: readonly string[]): Promise<void>
}

/**
 * A fresh instance with the app, built by the vendor's SDK and installed by its command line tool.
 * @param instance how the instance is started
 */
export async function installApp(
  options: BuildOptions = {},
  instance: Pick<ServiceNowSandboxOptions, 'runsDueJobs'> = {},
): Promise<InstalledApp> {
  const built = await buildServiceNowApp(options)
  const { folder, scope } = built
  const sandbox = await startTestSandbox({ threads: 4, ...instance })
  const app: InstalledApp = {
    sandbox,
    scope,
    built,
    call: (method, path, body, user = INTEGRATION_USER) =>
      sandbox.call(method, `/api/${scope}/v1/ticketing${path}`, {
        as: user,
        ...(body !== undefined && { body }),
      }),
    async table(method, path, body) {
      const reply = await sandbox.call(method, `/api/now/table/${path}`, { ...(body !== undefined && { body }) })
      if (reply.status >= 400) throw new Error(`${method} ${path} was answered ${reply.status}: ${reply.text}`)
      return valueAt(reply.json, 'result')
    },
    install: () => installFrom(folder, sandbox.origin),
    addUser: (name, roles) =>
      sandbox.control.seed({
        users: [
          { userName: name, password: name, firstName: name, lastName: 'User', email: `${name}@example.com`, roles },
        ],
      }),
    [Symbol.asyncDispose]: () => stopTestSandbox(sandbox),
  }
  try {
    await app.install()
    await app.addUser(INTEGRATION_USER, [`${scope}.integration`])
  } catch (error) {
    await stopTestSandbox(sandbox)
    throw error
  }
  return app
}

/** Installs a built project into an instance, with the vendor's command line tool. */
export async function installFrom(folder: string, origin: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
    SN_SDK_INSTANCE_URL: origin,
    SN_SDK_USER: 'admin',
    SN_SDK_USER_PWD: 'admin',
  }
  await inCopyOf(folder, (cwd) =>
    promisify(execFile)(process.execPath, [nowSdk, 'install'], { cwd, env, timeout: 120_000 }),
  )
}
