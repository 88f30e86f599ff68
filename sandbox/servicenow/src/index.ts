import { existsSync, renameSync, rmSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { type InstanceFiles, instanceFiles } from './control/instance-files.ts'
import type { SandboxControl } from './control/sandbox-control.ts'
import { bringUpToDate, type InstanceSeed, prepareInstance, releases } from './records/open-instance.ts'
import { startInstance } from './running-instance.ts'
import { ensureServerCertificate } from './transport/certificate.ts'
import { type Exchange, listen, type Listener } from './transport/http-listener.ts'

export type { InstanceSeed } from './records/open-instance.ts'
export type { ActiveFault, DataFault, Fault, FaultScope, ReplyFault } from './control/fault.ts'
export type { AddressRule } from './control/address-rule.ts'
export type { ClockReading, Health, SandboxControl } from './control/sandbox-control.ts'
export type { LoggedRequest, RequestLogFilter } from './control/request-log.ts'

/** Releases a new instance can be of, older first. */
export const releaseFamilies: readonly string[] = releases.map(({ family }) => family)

const DEFAULT_HOST = '127.0.0.1'
const DEFAULT_RELEASE = 'zurich'
/** API_INT threads of one application node (vendor article KB0778443). */
const DEFAULT_THREADS = 4

export interface ServiceNowSandboxOptions {
  /** Address to listen on; 127.0.0.1 when left out. */
  readonly host?: string
  /** 0 takes any free port. */
  readonly port: number
  /** Folder of the instance: SQLite file, certificates, snapshots. Made when missing; found again after a restart. */
  readonly dataDir: string
  /** Release family of a new instance, `zurich` when left out. One already in `dataDir` keeps its own. */
  readonly release?: string
  /** Address the instance believes to have, for `link` and `Location`; the origin listened on when left out. */
  readonly publicUrl?: string
  /** An HTTPS listener beside the plain one, for clients that insist on `https://NAME.service-now.com`. */
  readonly tls?: { readonly port: number; readonly hostNames: readonly string[] }
  /** Records of a new instance beside those every instance has. */
  readonly seed?: InstanceSeed
  /** Transaction threads; 4 when left out. */
  readonly threads?: number
  /** False leaves work that falls due to whoever asks for it (`control.runDueJobs`); without, it runs every second. */
  readonly runsDueJobs?: boolean
}

export interface ServiceNowSandbox {
  /** `http://127.0.0.1:8090`. */
  readonly origin: string
  readonly tlsOrigin: string | undefined
  /** PEM of the authority behind {@link tlsOrigin}, for clients to trust. */
  readonly caCertificate: string | undefined
  /** File {@link caCertificate} is in, for `NODE_EXTRA_CA_CERTS`. */
  readonly caCertificateFile: string | undefined
  readonly control: SandboxControl
  /** Takes no new connections, lets running transactions finish, ends the threads. */
  close(): Promise<void>
}

/**
 * Starts a simulated ServiceNow instance.
 * @throws Error when the port is taken, the release unknown or the seed does not fit its tables.
 */
export async function startServiceNowSandbox(options: ServiceNowSandboxOptions): Promise<ServiceNowSandbox> {
  const { host = DEFAULT_HOST, port, tls } = options
  const files = instanceFiles(options.dataDir)
  prepareFiles(files, options)

  const started = Promise.withResolvers<Exchange>()
  started.promise.catch(() => undefined)
  const exchange: Exchange = async (request) => (await started.promise)(request)
  const certificate = tls === undefined ? undefined : await ensureServerCertificate(files.certificates, tls.hostNames)
  const listeners: Listener[] = []
  const closeListeners = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.close()))
  }
  try {
    listeners.push(await listen({ host, port, exchange }))
    if (tls !== undefined && certificate !== undefined) {
      listeners.push(await listen({ host, port: tls.port, exchange, tls: certificate }))
    }
    const [origin = '', tlsOrigin] = listeners.map(({ port: taken }, at) =>
      originOf(at === 0 ? 'http' : 'https', host, taken),
    )
    const { publicUrl = origin, threads = DEFAULT_THREADS, runsDueJobs = true } = options
    const running = await startInstance(files, { publicUrl, threads, runsDueJobs })
    started.resolve(running.exchange)
    return {
      origin,
      tlsOrigin,
      caCertificate: certificate?.authority,
      caCertificateFile: certificate?.authorityFile,
      control: running.control,
      async close() {
        await closeListeners()
        await running.close()
      },
    }
  } catch (error) {
    started.reject(error)
    await closeListeners()
    throw error
  }
}

/** A new instance is prepared aside and put in place whole, so that an interrupted start leaves none half made. */
function prepareFiles(files: InstanceFiles, { release = DEFAULT_RELEASE, seed }: ServiceNowSandboxOptions): void {
  if (existsSync(files.instance)) {
    bringUpToDate(files.instance)
    return
  }
  const incoming = `${files.initial}.incoming`
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${incoming}${suffix}`, { force: true })
  prepareInstance({ file: incoming, release, ...(seed === undefined ? {} : { seed }) })
  renameSync(incoming, files.initial)
  files.restoreInitial()
}

function originOf(scheme: 'http' | 'https', host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? DEFAULT_HOST : host
  return `${scheme}://${isIPv6(reachable) ? `[${reachable}]` : reachable}:${port}`
}
