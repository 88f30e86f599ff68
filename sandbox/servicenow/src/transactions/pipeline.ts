import { oauthRoutes } from '../oauth/routes.ts'
import { createBatchRoute, type Dispatch } from '../rest/batch/batch.ts'
import { restRoutes } from '../rest/routes.ts'
import { screenRoutes } from '../screens/routes.ts'
import { scriptedRouter, scriptRoutes } from '../scripts/index.ts'
import type { Route } from './route.ts'
import { createRouter } from './router.ts'
import { createTransactions, type Transactions } from './transaction.ts'

/** What the platform itself has at fixed paths, the screens aside. */
export function platformRoutes(dispatch: Dispatch): readonly Route[] {
  return [...restRoutes, createBatchRoute(dispatch), ...oauthRoutes, ...scriptRoutes]
}

/**
 * Routes in the order they are asked: what the platform has at a fixed path, what applications brought, and last the
 * screens, whose form answers at any `/NAME.do`.
 */
export function createPipeline(): Transactions {
  const dispatch: Dispatch = (request, { instance, actor, clientSysId }) =>
    transactions.performAs(request, instance, { actor, clientSysId })
  const platform = createRouter(platformRoutes(dispatch))
  const screens = createRouter(screenRoutes)
  const transactions = createTransactions([() => platform, scriptedRouter, () => screens])
  return transactions
}
