import type { InstanceSeed } from '../records/open-instance.ts'
import { openInstance, type OpenInstance } from '../records/open-instance.ts'
import { oauthRoutes } from '../oauth/routes.ts'
import { createBatchRoute } from '../rest/batch/batch.ts'
import { restRoutes } from '../rest/routes.ts'
import { screenRoutes } from '../screens/routes.ts'
import { createRuleRunner, evaluateAclScript, runDueJobs, scriptedRouter, scriptRoutes } from '../scripts/index.ts'
import type { Route } from './route.ts'
import { createRouter } from './router.ts'
import type { ThreadData } from './thread-tasks.ts'
import { createTransactions, type Transactions } from './transaction.ts'

/** An instance as one thread has it open. */
export interface InstanceSession {
  readonly instance: OpenInstance
  readonly transactions: Transactions
  runDueJobs(): void
  seed(seed: InstanceSeed): void
  close(): void
}

export function openSession({ file, publicUrl }: ThreadData): InstanceSession {
  const instance = openInstance({
    file,
    publicUrl,
    rules: createRuleRunner(),
    evaluateAcl: (opened) => (rule, subject, actor) =>
      evaluateAclScript(
        opened,
        { sysId: rule['sys_id'] ?? '', script: rule['script'] ?? '', scope: rule['sys_scope'] ?? 'global' },
        actor,
        subject,
      ),
  })
  return {
    instance,
    transactions: createPipeline(),
    runDueJobs: () => void runDueJobs(instance),
    seed: (seed) => instance.applySeed(seed),
    close: () => instance.close(),
  }
}

/**
 * Routes in the order they are asked: what the platform has at a fixed path, what applications brought, and last the
 * screens, whose form answers at any `/NAME.do`.
 */
function createPipeline(): Transactions {
  const batch = createBatchRoute((request, instance, actor) => transactions.performAs(request, instance, actor))
  const platform = createRouter<Route>([...restRoutes, batch, ...oauthRoutes, ...scriptRoutes])
  const screens = createRouter(screenRoutes)
  const transactions = createTransactions([() => platform, scriptedRouter, () => screens])
  return transactions
}
