import { resolve, join } from 'node:path'
import { createLogger } from '@scorelink/kit'
import { startMicrosoftSandbox } from '@scorelink/sandbox-microsoft'
import { startServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { defaultAppScope, defaultSessionLife, readSandboxConfig } from '../config.ts'
import { startServer } from '../server.ts'
import { defaultRoleNames } from '../sign-in/role.ts'
import { naming } from './listen-error.ts'
import { buildConnectorApp } from './sandbox-app.ts'
import { installOnce } from './sandbox-servicenow-app.ts'
import { sandboxKey } from './sandbox-keys.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

/** The OAuth client and user that a ServiceNow administrator would make by the installation checklist. */
const oauthClient = { clientId: '5c0e11bc5a4d4b0e9d6f1f4f2a7c3b10', clientSecret: 'sandbox-client-secret' }
const integrationUser = { userName: 'scorelink.integration', password: 'Integration-1' }
const integrationPerson = {
  firstName: 'Scorelink',
  lastName: 'Integration',
  email: 'scorelink.integration@example.com',
}

/** A look at the tickets every second, slower while nothing happens: nobody shares this instance's request budget. */
const pollSeconds = 1

/** Portal and both simulators in one process, their state kept in one folder. */
export async function sandbox(): Promise<void> {
  const config = readSandboxConfig()
  const dataFolder = resolve(config.dataFolder)
  const publicUrl = `http://localhost:${config.portalPort}`
  const closers: Array<() => Promise<void>> = []
  const close = async (): Promise<void> => {
    for (const step of closers.splice(0).toReversed()) await step()
  }
  try {
    const app = buildConnectorApp()
    // Told where it is awaited; until then nobody listens.
    app.catch(() => undefined)
    const microsoft = await naming('MICROSOFT_PORT', () =>
      startMicrosoftSandbox({
        host: config.host,
        port: config.microsoftPort,
        dataDir: join(dataFolder, 'microsoft'),
        redirectUris: [`${publicUrl}/auth/callback`],
        postLogoutRedirectUris: [`${publicUrl}/sign-in`],
      }),
    )
    closers.push(() => microsoft.close())
    const serviceNow = await naming('SERVICENOW_PORT', () =>
      startServiceNowSandbox({
        host: config.host,
        port: config.serviceNowPort,
        dataDir: join(dataFolder, 'servicenow'),
        seed: {
          oauthClients: [
            { name: 'Scorelink', ...oauthClient, redirectUrls: [`${publicUrl}/api/v1/connection/callback`] },
          ],
        },
      }),
    )
    closers.push(() => serviceNow.close())
    if (await installOnce(serviceNow, await app, dataFolder)) {
      const roles = [`${defaultAppScope}.integration`]
      await serviceNow.control.seed({ users: [{ ...integrationPerson, ...integrationUser, roles }] })
    }
    const server = await naming('PORTAL_PORT', async () =>
      startServer(
        {
          host: config.host,
          port: config.portalPort,
          publicUrl,
          dataFolder,
          databaseUrl: config.databaseUrl,
          logLevel: config.logLevel,
          timeZone: config.timeZone,
          sealingKeys: [await sandboxKey(dataFolder)],
          entra: {
            origin: microsoft.origin,
            tenantIds: [microsoft.tenantId],
            clientId: microsoft.clientId,
            clientSecret: microsoft.clientSecret,
          },
          roleNames: defaultRoleNames,
          sessionLife: defaultSessionLife,
          graphOrigin: microsoft.graphOrigin,
          serviceNow: {
            allowedOrigins: [serviceNow.origin],
            network: { noProxy: [] },
            timeoutMs: 30_000,
            settleMs: 75_000,
            pollSeconds,
            appScope: defaultAppScope,
          },
        },
        createLogger(config.logLevel),
      ),
    )
    closers.push(server.close)
    console.log(welcome(server.publicUrl, microsoft, serviceNow.origin))
  } catch (error) {
    await close()
    throw error
  }
  await untilToldToStop(close)
}

function welcome(
  portal: string,
  microsoft: Awaited<ReturnType<typeof startMicrosoftSandbox>>,
  serviceNow: string,
): string {
  const accounts = microsoft.accounts.map(
    ({ userPrincipalName, password, description }) => `    ${userPrincipalName} / ${password}  ${description}`,
  )
  return [
    '',
    'Scorelink is ready.',
    '',
    `  Portal      ${portal}`,
    ...accounts,
    '',
    `  ServiceNow  ${serviceNow}`,
    '    admin / admin  administrator',
    `    ${integrationUser.userName} / ${integrationUser.password}  integration user`,
    `    OAuth client ${oauthClient.clientId} / ${oauthClient.clientSecret}`,
    '',
    `  Microsoft   ${microsoft.origin}`,
    '',
    'Press Ctrl-C to stop.',
  ].join('\n')
}
