import type { RulePreview } from '@scorelink/contracts'
import { countRuleTickets, getTenant, listRules, type TenantTransaction } from '@scorelink/database'
import { dueDay, startOfDay, type Rule } from '@scorelink/domain'
import { checkOrders } from '../forms/check-orders.ts'
import { planTenantRules, toRule } from './plan-tenant-rules.ts'
import { presentPreview } from './present-rule.ts'
import { toTicketOrder } from './rule-ticket.ts'

/**
 * What a rule would do with the newest score if it were on, beside the other rules and in its place among them, and what
 * the instance would have against its tickets.
 */
export async function previewRule(trx: TenantTransaction, rule: Rule, now: Date): Promise<RulePreview> {
  const { timeZone } = await getTenant(trx)
  const today = dueDay(now, timeZone)
  const madeToday = await countRuleTickets(trx, startOfDay(today, timeZone))
  const plan = await planTenantRules(trx, withRule((await listRules(trx)).map(toRule), rule), madeToday)
  const orders = plan.orders.filter(({ ruleId }) => ruleId === rule.id)
  const tickets = orders.flatMap(({ actionId, decision }) => {
    const action = plan.actions.get(actionId.toLowerCase())
    return decision !== 'order' || action === undefined ? [] : [toTicketOrder(rule.order, action, today)]
  })
  return presentPreview({ ...plan, orders }, [...(await checkOrders(trx, tickets))])
}

/** In the order in which they run: a new one comes last. */
function withRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const on: Rule = { ...rule, mode: 'on' }
  return rules.some(({ id }) => id === rule.id)
    ? rules.map((each) => (each.id === rule.id ? on : each))
    : [...rules, on]
}
