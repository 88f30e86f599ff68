import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMicrosoftSandbox, type MicrosoftSandbox } from '@scorelink/sandbox-microsoft'
import { startServiceNowSandbox, type ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { buildServiceNowApp } from '../../tools/build-servicenow-app.ts'
import { freePort } from './free-port.ts'

export const oauthClient = { clientId: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', clientSecret: 'marker-client-secret' }
export const integrationUser = { userName: 'scorelink.integration', password: 'marker-integration-password' }

const integrationPerson = {
  firstName: 'Scorelink',
  lastName: 'Integration',
  email: 'scorelink.integration@example.com',
}

/** Everything around a portal: both simulators, a folder for data, and the settings that lead there. */
export interface Surroundings {
  readonly microsoft: MicrosoftSandbox
  readonly serviceNow: ServiceNowSandbox
  /** The instance's own database, for what would take too long through it. */
  readonly serviceNowFile: string
  readonly portalPort: number
  /** Address of the portal, once somebody starts it. */
  readonly portal: string
  /** Settings of `scorelink serve`. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

export interface SurroundingsOptions {
  /** Build the connector app and install it; the integration user has its role and no other. */
  readonly withApp?: boolean
  /** See the Microsoft simulator: 80 give a tenant more than 1,000 improvement actions. */
  readonly gitHubInstances?: number
}

export async function startSurroundings(
  extra: Readonly<Record<string, string>> = {},
  { withApp = false, gitHubInstances }: SurroundingsOptions = {},
): Promise<Surroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'scorelink-road-'))
  const portalPort = await freePort()
  const portal = `http://localhost:${portalPort}`
  const microsoft = await startMicrosoftSandbox({
    port: 0,
    dataDir: join(folder, 'microsoft'),
    redirectUris: [`${portal}/auth/callback`],
    postLogoutRedirectUris: [`${portal}/sign-in`],
    ...(gitHubInstances === undefined ? {} : { gitHubInstances }),
  })
  const serviceNow = await startServiceNowSandbox({
    port: 0,
    dataDir: join(folder, 'servicenow'),
    seed: {
      oauthClients: [{ name: 'Scorelink', ...oauthClient, redirectUrls: [`${portal}/api/v1/connection/callback`] }],
    },
  })
  const roles = withApp ? [await installConnectorApp(serviceNow)] : ['itil']
  await serviceNow.control.seed({ users: [{ ...integrationPerson, ...integrationUser, roles }] })
  return {
    microsoft,
    serviceNow,
    serviceNowFile: join(folder, 'servicenow', 'instance.sqlite'),
    portalPort,
    portal,
    environment: {
      PORTAL_PORT: String(portalPort),
      SCORELINK_DATA: join(folder, 'portal'),
      SCORELINK_KEYS: `test:${randomBytes(32).toString('base64url')}`,
      SCORELINK_LOG_LEVEL: 'error',
      SCORELINK_TIME_ZONE: 'Europe/Amsterdam',
      ENTRA_TENANT_ID: microsoft.tenantId,
      ENTRA_ORIGIN: microsoft.origin,
      ENTRA_CLIENT_ID: microsoft.clientId,
      ENTRA_CLIENT_SECRET: microsoft.clientSecret,
      GRAPH_ORIGIN: microsoft.graphOrigin,
      SERVICENOW_ALLOWED_ORIGINS: serviceNow.origin,
      SERVICENOW_POLL_SECONDS: '1',
      ...extra,
    },
    async close() {
      await serviceNow.close()
      await microsoft.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @returns the role that the integration user needs. */
async function installConnectorApp({ control }: ServiceNowSandbox): Promise<string> {
  const { zip, scope } = await buildServiceNowApp()
  await control.installApplication({ source: { archive: await readFile(zip) }, withDemoData: false })
  return `${scope}.integration`
}
