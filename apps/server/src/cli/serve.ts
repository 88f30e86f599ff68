import { AppError, commonErrors, createLogger } from '@scorelink/kit'
import { readServerConfig } from '../config.ts'
import { startServer, type ServerRole } from '../server.ts'
import { naming } from './listen-error.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

export async function serve(role: ServerRole): Promise<void> {
  const config = readServerConfig()
  if (role !== 'all' && config.databaseUrl === undefined) throw needsServer(role)
  const server = await naming('PORTAL_PORT', () => startServer(config, createLogger(config.logLevel), { role }))
  console.log(role === 'worker' ? 'Scorelink worker is ready' : `Scorelink is ready at ${server.publicUrl}`)
  await untilToldToStop(server.close)
}

/** The embedded database is open to one process at a time. */
function needsServer(role: ServerRole): AppError {
  const message = `Set it to a PostgreSQL server: --role ${role} shares the work with other processes.`
  return new AppError(commonErrors.CONFIG_INVALID, {
    detail: `DATABASE_URL: ${message}`,
    fields: [{ field: 'DATABASE_URL', message }],
  })
}
