import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import type { Faults } from '../control/faults.ts'
import type { Directory } from './directories.ts'
import { entraPaths } from './entra-paths.ts'
import { registerOrganizations } from './organizations.ts'
import { registerSignIn } from './sign-in.ts'
import { createEntraError } from './token-errors.ts'

/** A directory, and what speaks OpenID Connect for it. */
export interface EntraTenant {
  directory: Directory
  provider: Provider
  /** Whether a code or an access token was given out here. */
  gaveOut: (kind: 'AuthorizationCode' | 'AccessToken', value: string) => boolean
}

/** Routes that are handed to oidc-provider as they are. */
function providerRoutes(directory: Directory): { method: 'GET' | 'POST'; url: string }[] {
  const paths = entraPaths(directory.id)
  return [
    { method: 'GET', url: paths.authorize },
    { method: 'GET', url: `${paths.authorize}/:uid` },
    { method: 'POST', url: paths.token },
    { method: 'GET', url: paths.keys },
    { method: 'GET', url: paths.logout },
    { method: 'POST', url: `${paths.logout}/confirm` },
    { method: 'GET', url: `${paths.logout}/success` },
  ]
}

/** Serves the sign-in pages and, below Entra's addresses, the protocol. */
export function registerEntra(
  app: FastifyInstance,
  tenants: readonly EntraTenant[],
  { origin, faults }: { origin: string; faults: Faults },
): void {
  const directoryOfCode = (code: string) => tenants.find(({ gaveOut }) => gaveOut('AuthorizationCode', code))?.directory
  for (const { directory, provider } of tenants) {
    void app.register(async (pages) => registerSignIn(pages, provider, directory))
  }
  void app.register(async (pages) => registerOrganizations(pages, { origin, directoryOfCode }))
  void app.register(async (protocol) => registerProtocol(protocol, tenants, faults))
}

function registerProtocol(app: FastifyInstance, tenants: readonly EntraTenant[], faults: Faults): void {
  // The provider reads bodies itself.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  const strike = async (request: FastifyRequest, reply: FastifyReply) => strikeTokenRequest(faults, request, reply)

  for (const { directory, provider } of tenants) {
    const paths = entraPaths(directory.id)
    const pass = passTo(provider)
    for (const { method, url } of providerRoutes(directory)) {
      app.route({ method, url, handler: pass, ...(url === paths.token ? { onRequest: strike } : {}) })
    }
    app.get(paths.discovery, async (request, reply) => {
      // oidc-provider serves this one document at a fixed place.
      request.raw.url = '/.well-known/openid-configuration'
      await pass(request, reply)
    })
  }
  // One address for all tenants: the token tells which.
  app.get(entraPaths('organizations').userinfo, async (request, reply) => {
    const token = request.headers.authorization?.split(' ')[1] ?? ''
    const tenant = tenants.find(({ gaveOut }) => gaveOut('AccessToken', token)) ?? tenants[0]
    if (tenant !== undefined) await passTo(tenant.provider)(request, reply)
  })

  app.get('/:tenant/v2.0/.well-known/openid-configuration', refuseTenant)
  app.post('/:tenant/oauth2/v2.0/token', refuseTenant)
}

function passTo(provider: Provider) {
  const handle = provider.callback()
  return async (request: FastifyRequest, reply: FastifyReply) => {
    reply.hijack()
    await handle(request.raw, reply.raw)
  }
}

async function refuseTenant(_request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(400)
    .send(createEntraError('invalid_tenant', 90002, 'The tenant was not found. Check its id.', new Date()))
}

/** Lets faults that name the token endpoint strike there. */
async function strikeTokenRequest(faults: Faults, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const slow = faults.take(['slow'], request)
  if (slow) await wait(slow.delayMs ?? 1000)
  const fault = faults.take(['too-many-requests', 'server-error', 'secret-expired', 'cut'], request)
  if (!fault) return undefined
  if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', String(fault.retryAfterSeconds))
  const refuse = (status: number, error: string, code: number, text: string) =>
    reply.code(status).send(createEntraError(error, code, text, new Date()))
  switch (fault.kind) {
    case 'too-many-requests':
      return refuse(429, 'temporarily_unavailable', 90055, 'There are too many requests. Try again later.')
    case 'server-error':
      return refuse(fault.status ?? 503, 'temporarily_unavailable', 90033, 'A transient error has occurred. Try again.')
    case 'secret-expired':
      return refuse(401, 'invalid_client', 7000222, 'The provided client secret keys are expired.')
    case 'cut':
      reply.hijack()
      request.raw.socket.destroy()
      return reply
  }
}
