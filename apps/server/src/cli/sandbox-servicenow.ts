import { resolve } from 'node:path'
import { readConfig } from '@scorelink/kit'
import { releaseFamilies, type ServiceNowSandbox, startServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { z } from 'zod'
import { naming } from './listen-error.ts'
import { buildConnectorApp } from './sandbox-app.ts'
import { untilToldToStop } from './until-told-to-stop.ts'

export interface ServiceNowOptions {
  readonly port: string
  readonly release?: string
  readonly data: string
  readonly withApp?: boolean
  readonly tlsPort?: string
  readonly hostName: readonly string[]
}

const Port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'must be a port number from 0 to 65535')
  .transform(Number)
const Options = z.object({
  '--port': Port,
  '--tls-port': Port.optional(),
  '--release': z.enum(releaseFamilies, `must be one of ${releaseFamilies.join(', ')}`).optional(),
})

/** Runs the ServiceNow simulator alone. @throws AppError `CONFIG_INVALID` naming every wrong option. */
export async function serviceNowSandbox(options: ServiceNowOptions): Promise<void> {
  const read = readConfig(Options, {
    '--port': options.port,
    '--tls-port': options.tlsPort,
    '--release': options.release,
  })
  const [port, tlsPort, release] = [read['--port'], read['--tls-port'], read['--release']]
  const archive = options.withApp === true ? await buildConnectorApp() : undefined
  const instance = await naming(tlsPort === undefined ? '--port' : '--port or --tls-port', () =>
    startServiceNowSandbox({
      port,
      dataDir: options.data,
      seed: { demoData: true },
      ...(release === undefined ? {} : { release }),
      ...(tlsPort === undefined ? {} : { tls: { port: tlsPort, hostNames: options.hostName } }),
    }),
  )
  try {
    const app = archive && (await instance.control.installApplication({ source: { archive }, withDemoData: false }))
    console.log(welcome(instance, options, app && `${app.scope} ${app.version}`))
  } catch (error) {
    await instance.close()
    throw error
  }
  await untilToldToStop(() => instance.close())
}

function welcome(instance: ServiceNowSandbox, options: ServiceNowOptions, app: string | undefined): string {
  const playing = instance.control.release()
  const lines = [
    ['Release', playing],
    ['Address', instance.origin],
    ...(instance.tlsOrigin === undefined
      ? []
      : [
          ['HTTPS', `${instance.tlsOrigin} for ${options.hostName.join(', ')}`],
          ['Authority', instance.caCertificateFile ?? ''],
        ]),
    ['Administrator', 'admin / admin'],
    ['Control', `${instance.origin}/_sandbox/`],
    ...(app === undefined ? [] : [['Application', app]]),
    ['State', resolve(options.data)],
  ]
  const kept =
    options.release === undefined || options.release === playing
      ? []
      : ['', `The state in that folder is an instance of ${playing}; choose another folder for ${options.release}.`]
  return [
    '',
    'The ServiceNow simulator is ready. It is not ServiceNow, nor made by ServiceNow.',
    '',
    ...lines.map(([label = '', value = '']) => `  ${label.padEnd(14)}${value}`),
    ...kept,
    '',
    'Press Ctrl-C to stop.',
  ].join('\n')
}
