import { RequestBudget, RequestBudgetLimit } from '@scorelink/contracts'
import { appendAudit, findBudget, setBudgetLimit, withTenant, type TenantTransaction } from '@scorelink/database'
import { callsLeft, callsUsed, nextResetMs } from '@scorelink/domain'
import { signedIn } from '../plugins/access.ts'
import { actorOf } from '../sign-in/caller.ts'
import { requireConnection } from '../tickets/require-connection.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

/** Calls to the connected instance: what was used, what is left, and what a person allows. */
export function addRequestBudgetRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  app.get(
    '/api/v1/connection/budget',
    { onRequest: access.read, schema: { response: { 200: RequestBudget } } },
    async (request) => await withTenant(kysely, signedIn(request).tenantId, (trx) => present(trx, services.now())),
  )

  app.put(
    '/api/v1/connection/budget',
    { onRequest: access.write, schema: { body: RequestBudgetLimit, response: { 200: RequestBudget } } },
    async (request) => {
      const caller = signedIn(request)
      const { tenantId } = caller
      const { limitPerHour } = request.body
      return await withTenant(kysely, tenantId, async (trx) => {
        const { instance_origin: instanceOrigin } = await requireConnection(trx)
        await setBudgetLimit(trx, { tenantId, instanceOrigin }, limitPerHour)
        await appendAudit(trx, {
          tenantId,
          at: services.now(),
          actor: actorOf(caller),
          action: 'connection.set-budget',
          subject: instanceOrigin,
          after: { limitPerHour },
        })
        return await present(trx, services.now())
      })
    },
  )
}

async function present(trx: TenantTransaction, now: Date): Promise<RequestBudget> {
  const { instance_origin: instanceOrigin } = await requireConnection(trx)
  const stored = await findBudget(trx, instanceOrigin, now)
  const budget = stored?.budget ?? { limitPerHour: null, blockedUntilMs: null, buckets: [] }
  const used = callsUsed(budget, now.getTime())
  const left = callsLeft(budget, 'person', now.getTime())
  const reset = nextResetMs(budget, now.getTime())
  const { blockedUntilMs } = budget
  return {
    limitPerHour: budget.limitPerHour,
    limitSet: stored?.row.limit_set ?? null,
    limitLearnt: stored?.limitLearnt ?? null,
    used: { total: used.person + used.delivery + used.following, ...used },
    left: Number.isFinite(left) ? left : null,
    nextReset: reset === undefined ? null : new Date(reset).toISOString(),
    blockedUntil:
      blockedUntilMs === null || blockedUntilMs <= now.getTime() ? null : new Date(blockedUntilMs).toISOString(),
  }
}
