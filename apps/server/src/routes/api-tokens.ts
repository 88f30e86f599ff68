import { z } from 'zod'
import { ApiTokens, CreatedApiToken, NewApiToken } from '@scorelink/contracts'
import { createToken, listTokens, revokeToken } from '../api-tokens/api-tokens.ts'
import { signedIn } from '../plugins/access.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addApiTokenRoutes(app: Server, { services, access }: RouteContext): void {
  app.get(
    '/api/v1/api-tokens',
    { onRequest: access.person, schema: { response: { 200: ApiTokens } } },
    async (request) => ({ items: await listTokens(services, signedIn(request).tenantId) }),
  )

  app.post(
    '/api/v1/api-tokens',
    { onRequest: access.administrator, schema: { body: NewApiToken, response: { 201: CreatedApiToken } } },
    async (request, reply) => {
      const created = await createToken(services, signedIn(request), request.body)
      return await reply.status(201).header('cache-control', 'no-store').send(created)
    },
  )

  app.delete(
    '/api/v1/api-tokens/:id',
    { onRequest: access.administrator, schema: { params: z.object({ id: z.guid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      await revokeToken(services, signedIn(request), request.params.id)
      return await reply.status(204).send(null)
    },
  )
}
