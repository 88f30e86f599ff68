import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../plugins/access.ts'
import { receiveWebhook } from '../webhooks/receive-webhook.ts'
import { rotateWebhookSecret } from '../webhooks/webhook-secrets.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

const Headers = z.looseObject({
  'x-scorelink-timestamp': z.string().max(20),
  'x-scorelink-signature': z.string().max(500),
})

/** Calls of the app are a few lines. */
const maxBodyBytes = 16 * 1024

/** Where the connector app says that something happened. Its signature is its right to. */
export function addWebhookRoutes(app: Server, { services, access }: RouteContext): void {
  void app.register(async (scope) => {
    // The signature is over the bytes as they came, so nobody may read them as JSON first.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (_request, body, done) => {
      done(null, body)
    })
    scope
      .withTypeProvider<ZodTypeProvider>()
      .post(
        '/api/v1/webhooks/servicenow/:connectionId',
        { schema: { params: z.object({ connectionId: z.guid() }), headers: Headers, response: { 202: z.null() } } },
        async (request, reply) => {
          const { headers, body } = request
          await receiveWebhook(services, request.params.connectionId, {
            timestamp: headers['x-scorelink-timestamp'],
            signature: headers['x-scorelink-signature'],
            rawBody: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
          })
          return await reply.status(202).send(null)
        },
      )
  })

  app.post(
    '/api/v1/connection/webhook-secret',
    { onRequest: access.administrator, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await rotateWebhookSecret(services, signedIn(request))
      return await reply.status(204).send(null)
    },
  )
}
