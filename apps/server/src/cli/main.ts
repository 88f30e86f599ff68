#!/usr/bin/env node
import { Command, Option } from 'commander'
import { describeError, isAppError } from '@scorelink/kit'
import type { DoctorOptions } from './doctor.ts'
import type { ServiceNowOptions } from './sandbox-servicenow.ts'
import type { ServerRole } from '../server.ts'

const program = new Command('scorelink')
  .description('Microsoft Secure Score improvement actions as ServiceNow tickets')
  .showHelpAfterError()

program
  .command('serve')
  .description('run the portal with its jobs; settings come from the environment, see docs/configuration.md')
  .addOption(
    new Option('--role <role>', 'take requests, do jobs, or both; any number of processes may share one PostgreSQL')
      .choices(['web', 'worker', 'all'])
      .default('all'),
  )
  .action(async ({ role }: { role: ServerRole }) => (await import('./serve.ts')).serve(role))

program
  .command('migrate')
  .description('bring the database schema up to date and stop')
  .action(async () => (await import('./migrate.ts')).migrate())

program
  .command('doctor')
  .description('examine the connection to ServiceNow; exit status 1 when a probe fails or a tenant has none')
  .option('--json', 'for machines')
  .option('--tenant <id>', 'one tenant; all without it')
  .option('--probe <name>', 'one probe; all without it')
  .option('--bundle <file>', 'write a support bundle without secrets')
  .action(async (options: DoctorOptions) => (await import('./doctor.ts')).doctor(options))

const keys = program.command('keys').description('keys that seal stored secrets, SCORELINK_KEYS')
keys
  .command('list')
  .description('count the secrets under each key')
  .action(async () => (await import('./keys.ts')).list())
keys
  .command('rotate')
  .description('seal every secret under the first key; may be interrupted and repeated')
  .action(async () => (await import('./keys.ts')).rotate())

program
  .command('errors')
  .description('list every error code with its page under docs/troubleshooting')
  .option('--json', 'for machines')
  .action(async (options: { json?: boolean }) => (await import('./errors.ts')).printErrors(options))

program
  .command('sandbox')
  .description('run the portal against simulators of Entra ID, Microsoft Graph and ServiceNow')
  .action(async () => (await import('./sandbox.ts')).sandbox())

program
  .command('servicenow')
  .description('run the ServiceNow simulator alone')
  .option('--port <port>', 'port to listen on', '8071')
  .option('--release <family>', 'release of a new instance: jakarta, kingston, washingtondc, zurich, australia')
  .option('--data <folder>', 'folder of its state', '.scorelink/servicenow')
  .option('--with-app', 'build our ServiceNow app and install it')
  .option('--tls-port <port>', 'port of an HTTPS listener beside the plain one')
  .option('--host-name <name...>', 'names the HTTPS certificate is for', ['dev00000.service-now.com'])
  .action(async (options: ServiceNowOptions) => (await import('./sandbox-servicenow.ts')).serviceNowSandbox(options))

program
  .command('microsoft')
  .description('run the simulator of Entra ID and Microsoft Graph alone')
  .option('--port <port>', 'port to listen on', '8072')
  .option('--data <folder>', 'folder of its state', '.scorelink/microsoft')
  .option('--redirect-uri <address...>', 'redirect addresses of the application registration', [
    'http://localhost:8070/auth/callback',
  ])
  .action(async (options: { port: string; data: string; redirectUri: string[] }) =>
    (await import('./sandbox-microsoft.ts')).microsoftSandbox(options),
  )

try {
  await program.parseAsync()
} catch (error) {
  console.error(
    isAppError(error)
      ? [error.message, error.detail, error.definition.remedy].filter(Boolean).join('\n')
      : describeError(error),
  )
  process.exitCode = 1
}
