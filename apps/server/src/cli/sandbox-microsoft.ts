import { startMicrosoftSandbox } from '@scorelink/sandbox-microsoft'
import { naming } from './listen-error.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

export async function microsoftSandbox(options: { port: string; data: string; redirectUri: string[] }): Promise<void> {
  const microsoft = await naming('--port', () =>
    startMicrosoftSandbox({ port: Number(options.port), dataDir: options.data, redirectUris: options.redirectUri }),
  )
  console.log(`Simulator of Entra ID and Microsoft Graph at ${microsoft.origin}`)
  for (const account of microsoft.accounts) {
    console.log(`  ${account.userPrincipalName} / ${account.password}  ${account.description}`)
  }
  await untilToldToStop(() => microsoft.close())
}
