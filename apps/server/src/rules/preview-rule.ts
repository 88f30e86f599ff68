import type { RulePreview } from '@scorelink/contracts'
import { getTenant, type TenantTransaction } from '@scorelink/database'
import { dueDay, type Rule } from '@scorelink/domain'
import { checkOrders } from '../forms/check-orders.ts'
import { planTenantRules } from './plan-tenant-rules.ts'
import { presentPreview } from './present-rule.ts'
import { toTicketOrder } from './rule-ticket.ts'

/**
 * What a rule would do with the newest score, and what the instance would have against its tickets.
 * @param madeToday tickets each rule made today.
 */
export async function previewRule(
  trx: TenantTransaction,
  rule: Rule,
  madeToday: ReadonlyMap<string, number>,
  now: Date,
): Promise<RulePreview> {
  const plan = await planTenantRules(trx, [{ ...rule, mode: 'preview' }], madeToday)
  const { timeZone } = await getTenant(trx)
  const tickets = plan.orders.flatMap(({ actionId, decision }) => {
    const action = plan.actions.get(actionId.toLowerCase())
    if (decision !== 'order' || action === undefined) return []
    return [toTicketOrder(rule.order, action, dueDay(now, timeZone))]
  })
  return presentPreview(plan, [...(await checkOrders(trx, tickets))])
}
