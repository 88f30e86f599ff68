import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import type { Faults } from '../control/faults.ts'
import { entraPaths } from './provider.ts'
import { registerSignIn } from './sign-in.ts'
import { createEntraError } from './token-errors.ts'

/** Routes that are handed to oidc-provider as they are. */
const providerRoutes: { method: 'GET' | 'POST'; url: string }[] = [
  { method: 'GET', url: entraPaths.authorize },
  { method: 'GET', url: `${entraPaths.authorize}/:uid` },
  { method: 'POST', url: entraPaths.token },
  { method: 'GET', url: entraPaths.keys },
  { method: 'GET', url: entraPaths.logout },
  { method: 'POST', url: `${entraPaths.logout}/confirm` },
  { method: 'GET', url: `${entraPaths.logout}/success` },
  { method: 'GET', url: entraPaths.userinfo },
]

/** Serves the sign-in pages and, below Entra's addresses, the protocol. */
export function registerEntra(app: FastifyInstance, provider: Provider, faults: Faults): void {
  void app.register(async (pages) => registerSignIn(pages, provider))
  void app.register(async (protocol) => registerProtocol(protocol, provider, faults))
}

function registerProtocol(app: FastifyInstance, provider: Provider, faults: Faults): void {
  // The provider reads bodies itself.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _payload, done) => done(null))
  const handle = provider.callback()
  const pass = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.hijack()
    await handle(request.raw, reply.raw)
  }

  for (const { method, url } of providerRoutes) {
    const strike = async (request: FastifyRequest, reply: FastifyReply) => strikeTokenRequest(faults, request, reply)
    app.route({ method, url, handler: pass, ...(url === entraPaths.token ? { onRequest: strike } : {}) })
  }
  app.get(entraPaths.discovery, async (request, reply) => {
    // oidc-provider serves this one document at a fixed place.
    request.raw.url = '/.well-known/openid-configuration'
    await pass(request, reply)
  })

  app.get('/:tenant/v2.0/.well-known/openid-configuration', refuseTenant)
  app.post('/:tenant/oauth2/v2.0/token', refuseTenant)
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
