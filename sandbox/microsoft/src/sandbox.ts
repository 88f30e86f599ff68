import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { fastify, type FastifyInstance, type FastifyServerFactory } from 'fastify'
import { registerControlApi } from './control/control-api.ts'
import { createFaults } from './control/faults.ts'
import { createRequestLog, type RequestLog } from './control/request-log.ts'
import { appRegistration, createClientFinder } from './entra/app-registration.ts'
import { directories, homeDirectory, type Directory } from './entra/directories.ts'
import { registerEntra, type EntraTenant } from './entra/entra-api.ts'
import { applicationPermissions } from './entra/graph-scopes.ts'
import { createEntraProvider } from './entra/provider.ts'
import { loadSigningKeys, publicKeysOf, type SigningKeys } from './entra/signing-keys.ts'
import { createAdapterFactory, holds, type StoredModels } from './entra/stored-models.ts'
import { createCallerReader } from './graph/caller.ts'
import { registerGraphApi } from './graph/graph-api.ts'
import { createThrottle } from './graph/throttle.ts'
import type { MicrosoftSandbox, MicrosoftSandboxOptions, SandboxTenant } from './options.ts'
import { startPage } from './start-page.ts'
import { openJsonFile } from './storage/json-file.ts'
import { openTenant, type Tenant } from './tenant/tenant.ts'

/**
 * Starts the simulator of Entra ID and Microsoft Graph's secure score.
 * @throws Error when the port is taken, no redirect address is given, or a state file is damaged
 */
export async function startMicrosoftSandbox(options: MicrosoftSandboxOptions): Promise<MicrosoftSandbox> {
  if (options.redirectUris.length === 0)
    throw new Error('redirectUris: give at least one address to send people back to')
  const keys = await loadSigningKeys(join(options.dataDir, 'signing-keys.json'))
  const tenants = new Map(directories.map((directory) => [directory.id, foundTenant(directory, options)]))
  const tenantOf = (id: string): Tenant => {
    const tenant = tenants.get(id)
    if (tenant === undefined) throw new Error(`there is no tenant ${id}`)
    return tenant
  }
  const faults = createFaults()
  const throttle = createThrottle(Date.now)
  const log = createRequestLog()

  // The port, and so every address, is known only once listening: requests wait until the routes are there.
  const listener = await listen(options.host ?? '127.0.0.1', options.port)
  const { origin } = listener
  const entra = directories.map((directory) => openDirectory(directory, { origin, keys, options, tenantOf }))
  const shown = directories.map((directory) => describeTenant(directory, origin))
  const [home] = shown
  if (home === undefined) throw new Error('the sandbox has no tenant')
  const details = {
    origin,
    tenantId: home.tenantId,
    authority: home.authority,
    accounts: home.accounts,
    tenants: shown,
    graphOrigin: origin,
    clientId: appRegistration.clientId,
    clientSecret: appRegistration.clientSecret,
  }

  const app = fastify({
    serverFactory: listener.serverFactory,
    // A mistyped control request is refused, not mended in silence.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  })
  const routes = collectRoutes(app)
  logRequests(app, log)
  app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(startPage(details)))
  registerEntra(app, entra, { origin, faults })
  void app.register(async (graph) =>
    registerGraphApi(graph, {
      origin,
      tenantOf,
      faults,
      throttle,
      readCaller: createCallerReader(publicKeysOf(keys), origin, [...tenants.keys()]),
    }),
  )
  void app.register(async (control) => registerControlApi(control, { tenants, faults, throttle, log, routes }))
  app.addHook('onClose', listener.close)
  await app.ready()
  listener.open()
  return { ...details, close: async () => app.close() }
}

/** The home tenant keeps the file names it always had. */
function foundTenant(directory: Directory, { dataDir, gitHubInstances }: MicrosoftSandboxOptions): Tenant {
  const home = directory === homeDirectory
  const path = join(dataDir, home ? 'tenant.json' : `tenant-${directory.id}.json`)
  const seed = home ? '' : directory.domain
  return openTenant(directory.id, path, { applicationPermissions, seed, gitHubInstances })
}

interface DirectoryParts {
  origin: string
  keys: SigningKeys
  options: MicrosoftSandboxOptions
  tenantOf: (id: string) => Tenant
}

function openDirectory(directory: Directory, { origin, keys, options, tenantOf }: DirectoryParts): EntraTenant {
  const name = directory === homeDirectory ? 'sessions.json' : `sessions-${directory.id}.json`
  const models = openJsonFile<StoredModels>(join(options.dataDir, name), () => ({}))
  // The registration's certificates lie in its home tenant; each tenant's administrator grants permissions there.
  const findClient = createClientFinder(options, () => tenantOf(homeDirectory.id).state.certificates)
  const provider = createEntraProvider({
    origin,
    directory,
    keys,
    adapter: createAdapterFactory(models, findClient),
    applicationPermissions: () => tenantOf(directory.id).state.applicationPermissions,
  })
  return { directory, provider, gaveOut: (kind, value) => holds(models, `${kind}:${value}`) }
}

function describeTenant({ id, company, accounts }: Directory, origin: string): SandboxTenant {
  return {
    tenantId: id,
    company,
    authority: `${origin}/${id}/v2.0`,
    accounts: accounts.map(({ userPrincipalName, password, displayName, description }) => ({
      userPrincipalName,
      password,
      displayName,
      description,
    })),
  }
}

/** Listens at once, and keeps requests waiting until `open` is called. */
async function listen(host: string, port: number) {
  const handler = Promise.withResolvers<RequestListener>()
  const opened = Promise.withResolvers<void>()
  const ready = Promise.all([handler.promise, opened.promise])
  const server = createServer((request, response) => void ready.then(([handle]) => handle(request, response)))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const serverFactory: FastifyServerFactory = (handle) => {
    handler.resolve(handle)
    return server
  }
  const close = async () => {
    // Kept-alive connections would hold the port.
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  return { origin: `http://${reachableName(host)}:${address.port}`, serverFactory, open: opened.resolve, close }
}

/** The name in addresses: one cannot call "all interfaces". */
function reachableName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

/** Notes every route as it is added. */
function collectRoutes(app: FastifyInstance): string[] {
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push(`${one} ${url}`)
  })
  return routes
}

function logRequests(app: FastifyInstance, log: RequestLog): void {
  app.addHook('onRequest', async (request, reply) => {
    const [path = '', query = ''] = request.url.split('?')
    if (path.startsWith('/_sandbox')) return
    const startedAt = Date.now()
    const { prefer, 'client-request-id': clientRequestId } = request.headers
    // The raw answer, because parts of the protocol are answered behind Fastify's back.
    reply.raw.once('close', () =>
      log.add({
        at: new Date(startedAt).toISOString(),
        method: request.method,
        path,
        query,
        status: reply.raw.statusCode,
        durationMs: Date.now() - startedAt,
        ...(prefer === undefined ? {} : { prefer: String(prefer) }),
        ...(clientRequestId === undefined ? {} : { clientRequestId: String(clientRequestId) }),
        ...(request.method === 'PATCH' ? { body: request.body } : {}),
      }),
    )
  })
}
