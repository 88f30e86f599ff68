import { z } from 'zod'
import { SecureScore } from '@scorelink/contracts'
import { withTenant } from '@scorelink/database'
import { signedIn } from '../plugins/access.ts'
import { presentSecureScore } from '../secure-score/present-secure-score.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addSecureScoreRoutes(app: Server, { services, access }: RouteContext): void {
  app.get(
    '/api/v1/secure-score',
    { onRequest: access.read, schema: { response: { 200: SecureScore } } },
    async (request) => {
      const { tenantId } = signedIn(request)
      return await withTenant(services.database.kysely, tenantId, (trx) => presentSecureScore(trx, services.now()))
    },
  )

  app.post(
    '/api/v1/secure-score/sync',
    { onRequest: access.write, schema: { response: { 202: z.null() } } },
    async (request, reply) => {
      const { tenantId } = signedIn(request)
      await services.jobs.enqueue('sync-secure-score', { tenantId, force: true }, { key: tenantId })
      return await reply.status(202).send(null)
    },
  )
}
