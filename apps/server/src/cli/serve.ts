import { createLogger } from '@scorelink/kit'
import { readServerConfig } from '../config.ts'
import { startServer } from '../server.ts'
import { naming } from './listen-error.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

export async function serve(): Promise<void> {
  const config = readServerConfig()
  const server = await naming('PORTAL_PORT', () => startServer(config, createLogger(config.logLevel)))
  console.log(`Scorelink is ready at ${server.publicUrl}`)
  await untilToldToStop(server.close)
}
