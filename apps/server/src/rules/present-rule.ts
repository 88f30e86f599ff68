import type { Rule, RulePreview, RuleOrderPage } from '@scorelink/contracts'
import type { RuleOrderRow, RuleRow, RuleRun } from '@scorelink/database'
import type { RulePlan } from './plan-tenant-rules.ts'

export function presentRule(row: RuleRow, lastRun: RuleRun | undefined): Rule {
  return {
    id: row.rule_id,
    name: row.name,
    mode: row.mode,
    conditions: {
      ...row.conditions,
      categories: [...row.conditions.categories],
      products: [...row.conditions.products],
    },
    order: row.ticket_order,
    capPerDay: row.cap_per_day,
    author: { id: row.author_id, name: row.author_name },
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    lastRun: lastRun === undefined ? null : { day: lastRun.day, ordered: lastRun.ordered, overCap: lastRun.overCap },
  }
}

export function presentPreview(
  { day, orders, actions, leftBehind }: RulePlan,
  problems: RulePreview['problems'],
): RulePreview {
  return {
    day: day ?? null,
    items: orders.flatMap(({ actionId, decision }) => {
      const action = actions.get(actionId.toLowerCase())
      if (action === undefined) return []
      const missingPoints = (action.max_points ?? 0) - action.points
      const leftTicketId = leftBehind.get(action.action_key) ?? null
      return [{ action: { id: action.action_id, title: action.title }, missingPoints, decision, leftTicketId }]
    }),
    problems,
  }
}

/** @param titles of improvement actions, by id in lower case. */
export function presentOrder(row: RuleOrderRow, titles: ReadonlyMap<string, string>): RuleOrderPage['items'][number] {
  return {
    day: row.snapshot_day,
    action: { id: row.action_id, title: titles.get(row.action_key) ?? null },
    mode: row.mode,
    decision: row.decision,
    ticketId: row.ticket_id,
    at: row.at.toISOString(),
  }
}
