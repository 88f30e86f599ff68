import type { ImprovementAction } from '../score/improvement-action.ts'
import type { Priority, RecommendationCategory, TicketKind } from '../ticket/ticket.ts'

/** Which improvement actions a standing order is about; an empty list or null does not restrict. */
export interface RuleConditions {
  readonly categories: readonly RecommendationCategory[]
  readonly products: readonly string[]
  /** Least number of points still to gain. */
  readonly minMissingPoints: number
  /** Only actions that lost points in the last 30 days. */
  readonly regressedOnly: boolean
}

/** The ticket a standing order makes. */
export interface RuleOrder {
  readonly kind: TicketKind
  readonly priority: Priority
  /** Days from today to the due date, 0 to 3650; null for none. */
  readonly dueInDays: number | null
  /** Further columns of the record, by name: `{ assignment_group: '…' }`. */
  readonly fields: Readonly<Record<string, string>>
}

/** `preview` writes down what it would do and makes nothing. */
export type RuleMode = 'on' | 'preview' | 'off'

/** A standing order: "every Identity action worth 3 points or more that regressed: incident, priority 2, in 14 days". */
export interface Rule {
  readonly id: string
  readonly mode: RuleMode
  readonly conditions: RuleConditions
  readonly order: RuleOrder
  /** Most tickets in one day of the tenant, 1 to 1000. */
  readonly capPerDay: number
}

export type RuleAction = Pick<ImprovementAction, 'id' | 'category' | 'product' | 'points' | 'maxPoints' | 'status'> & {
  readonly regressed: boolean
}

/** Whether the standing order is about this action. Only actions still to address are: nothing settled is ordered. */
export function matches(conditions: RuleConditions, action: RuleAction): boolean {
  if (action.status !== 'to-address') return false
  const missing = (action.maxPoints ?? 0) - action.points
  return (
    missing > 0 &&
    missing >= conditions.minMissingPoints &&
    allows(conditions.categories, action.category) &&
    allows(conditions.products, action.product) &&
    (!conditions.regressedOnly || action.regressed)
  )
}

function allows<Value>(wanted: readonly Value[], value: Value | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value))
}

export type RuleDecision =
  /** Make the ticket. */
  | 'order'
  /** A ticket for the action is open, or another rule orders one now. */
  | 'open-ticket'
  /** The day's cap is used up; the next day goes on. */
  | 'over-cap'

export interface PlannedOrder {
  readonly ruleId: string
  readonly actionId: string
  readonly decision: RuleDecision
}

/**
 * What the rules do now, in their order: the first rule that matches an action has it. A rule in preview takes nothing
 * away from those after it.
 * @param openCauses ids in lower case of actions with a ticket that is not over.
 * @param madeToday tickets each rule made today.
 */
export function planRules(
  rules: readonly Rule[],
  actions: readonly RuleAction[],
  openCauses: ReadonlySet<string>,
  madeToday: ReadonlyMap<string, number>,
): PlannedOrder[] {
  const taken = new Set(openCauses)
  return rules
    .filter(({ mode }) => mode !== 'off')
    .flatMap((rule) => {
      const causes = rule.mode === 'on' ? taken : new Set(taken)
      let left = rule.capPerDay - (madeToday.get(rule.id) ?? 0)
      return actions
        .filter((action) => matches(rule.conditions, action))
        .map(({ id }): PlannedOrder => {
          const cause = id.toLowerCase()
          if (causes.has(cause)) return { ruleId: rule.id, actionId: id, decision: 'open-ticket' }
          if (left <= 0) return { ruleId: rule.id, actionId: id, decision: 'over-cap' }
          left -= 1
          causes.add(cause)
          return { ruleId: rule.id, actionId: id, decision: 'order' }
        })
    })
}
