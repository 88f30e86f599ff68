import { ClosurePolicy } from '@scorelink/contracts'
import { appendAudit, saveClosurePolicy, withTenant } from '@scorelink/database'
import { readClosurePolicy } from '../closure/verify-tickets.ts'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import { actorOf } from '../sign-in/caller.ts'
import type { RouteContext } from './routes.ts'

export function addClosurePolicyRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  app.get(
    '/api/v1/closure-policy',
    { onRequest: access.read, schema: { response: { 200: ClosurePolicy } } },
    async (request) => await withTenant(kysely, signedIn(request).tenantId, readClosurePolicy),
  )

  app.put(
    '/api/v1/closure-policy',
    { onRequest: access.write, schema: { body: ClosurePolicy, response: { 200: ClosurePolicy } } },
    async (request) => {
      const person = signedIn(request)
      const { tenantId } = person
      const after = request.body
      return await withTenant(kysely, tenantId, async (trx) => {
        const before = await readClosurePolicy(trx)
        const at = services.now()
        await saveClosurePolicy(trx, {
          tenant_id: tenantId,
          points_reached: after.pointsReached,
          regression: after.regression,
          write_back: after.writeBack,
          updated_at: at,
        })
        await appendAudit(trx, {
          tenantId,
          at,
          actor: actorOf(person),
          action: 'closure-policy.change',
          subject: tenantId,
          before,
          after,
        })
        return after
      })
    },
  )
}
