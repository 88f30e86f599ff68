import { startServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { naming } from './listen-error.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

export async function serviceNowSandbox(options: { port: string; release: string; data: string }): Promise<void> {
  const instance = await naming('--port', () =>
    startServiceNowSandbox({ port: Number(options.port), release: options.release, dataDir: options.data }),
  )
  console.log(`ServiceNow simulator (${options.release}) at ${instance.origin}: sign in as admin / admin`)
  await untilToldToStop(() => instance.close())
}
