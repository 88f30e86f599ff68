import type { ImprovementActionRow } from '@scorelink/database'
import { addDays, type RuleOrder } from '@scorelink/domain'
import type { TicketOrder } from '../tickets/store-tickets.ts'
import { draftOfAction } from '../tickets/ticket-draft.ts'

/** The ticket that a rule orders for an improvement action. @param today day in the tenant's zone. */
export function toTicketOrder(order: RuleOrder, action: ImprovementActionRow, today: string): TicketOrder {
  const { kind, priority, fields, dueInDays } = order
  const dueDate = dueInDays === null ? null : addDays(today, dueInDays)
  return { kind, priority, fields, dueDate, category: null, actions: [action], ...draftOfAction(action) }
}
