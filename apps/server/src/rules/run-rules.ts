import { randomUUID } from 'node:crypto'
import {
  appendAudit,
  countRuleTickets,
  decideAlone,
  findConnection,
  getTenant,
  listRules,
  recordRuleOrders,
  withTenant,
  type ImprovementActionRow,
  type RuleRow,
  type TenantTransaction,
} from '@scorelink/database'
import { dueDay, startOfDay, type PlannedOrder } from '@scorelink/domain'
import type { Services } from '../services.ts'
import { storeTickets } from '../tickets/store-tickets.ts'
import { planTenantRules, toRule } from './plan-tenant-rules.ts'
import { toTicketOrder } from './rule-ticket.ts'

/**
 * Carries the tenant's rules out against the newest score: tickets, log and audit entries in one transaction. Running
 * it again for the same score makes no second ticket, since the first is then open.
 */
export async function runRules(services: Services, tenantId: string): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await decideAlone(trx, tenantId)
    const rules = (await listRules(trx)).filter(({ mode }) => mode !== 'off')
    const connection = await findConnection(trx)
    if (rules.length === 0 || connection === undefined) return
    const { timeZone } = await getTenant(trx)
    const today = dueDay(services.now(), timeZone)
    const madeToday = await countRuleTickets(trx, startOfDay(today, timeZone))
    const plan = await planTenantRules(trx, rules.map(toRule), madeToday)
    if (plan.day === undefined) return
    const ruleOf = new Map(rules.map((rule) => [rule.rule_id, rule]))
    const decided: Array<PlannedOrder & { readonly rule: RuleRow; readonly action: ImprovementActionRow }> = []
    for (const order of plan.orders) {
      const rule = ruleOf.get(order.ruleId)
      const action = plan.actions.get(order.actionId.toLowerCase())
      if (rule !== undefined && action !== undefined) decided.push({ ...order, rule, action })
    }
    const at = services.now()
    const entries: Parameters<typeof recordRuleOrders>[1][number][] = []
    for (const { rule, action, decision } of decided) {
      const makes = decision === 'order' && rule.mode === 'on'
      entries.push({
        tenant_id: tenantId,
        rule_id: rule.rule_id,
        snapshot_day: plan.day,
        action_key: action.action_key,
        action_id: action.action_id,
        mode: rule.mode,
        decision,
        ticket_id: makes ? await orderTicket(services, trx, rule, action, today) : null,
        at,
      })
    }
    await recordRuleOrders(trx, entries)
  })
}

/** The ticket is in the name of the person who last changed the rule; the audit log names the rule. */
async function orderTicket(
  services: Services,
  trx: TenantTransaction,
  rule: RuleRow,
  action: ImprovementActionRow,
  today: string,
): Promise<string> {
  const { tenant_id: tenantId, ticket_order: order } = rule
  const person = {
    tenantId,
    userId: rule.author_id,
    userName: rule.author_name,
    userPrincipalName: rule.author_principal,
    token: null,
  }
  const ticketId = randomUUID()
  const { kind, priority } = order
  await storeTickets(services, trx, person, [
    { ...toTicketOrder(order, action, today), ticketId, ruleId: rule.rule_id },
  ])
  await appendAudit(trx, {
    tenantId,
    at: services.now(),
    actor: { id: `rule:${rule.rule_id}`, name: rule.name, token: null },
    action: 'ticket.create',
    subject: ticketId,
    after: { kind, priority, actionId: action.action_id },
    details: { ruleId: rule.rule_id },
  })
  return ticketId
}
