import { openInstance, type OpenInstance } from '../records/open-instance.ts'
import { createRuleRunner, evaluateAclScript } from '../scripts/index.ts'
import { createPipeline } from './pipeline.ts'
import type { ThreadData } from './thread-tasks.ts'
import type { Transactions } from './transaction.ts'

/** An instance as one thread has it open. */
export interface InstanceSession {
  readonly instance: OpenInstance
  readonly transactions: Transactions
}

export function openSession({ file, publicUrl, writeTurn }: ThreadData): InstanceSession {
  const instance = openInstance({
    file,
    publicUrl,
    writeTurn,
    rules: createRuleRunner(),
    evaluateAcl: (opened) => (rule, subject, actor) =>
      evaluateAclScript(
        opened,
        { sysId: rule['sys_id'] ?? '', script: rule['script'] ?? '', scope: rule['sys_scope'] ?? 'global' },
        actor,
        subject,
      ),
  })
  return { instance, transactions: createPipeline() }
}
