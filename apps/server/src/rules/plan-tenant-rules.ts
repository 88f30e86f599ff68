import {
  findClosurePolicy,
  listActions,
  listSnapshots,
  listTicketsOfActions,
  newestSnapshotDay,
  type ImprovementActionRow,
  type RuleRow,
  type ScoreSnapshotRow,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { isOpenCause, matches, planRules, type PlannedOrder, type Rule, type RuleAction } from '@scorelink/domain'
import { isLeftBehind } from '../tickets/open-ticket.ts'

/** More actions than Microsoft's catalogue has; one read takes them all. */
const allActions = 10_000

export interface RulePlan {
  /** Day of the newest snapshot; undefined before the first sync. */
  readonly day: string | undefined
  readonly orders: readonly PlannedOrder[]
  /** By id in lower case. */
  readonly actions: ReadonlyMap<string, ImprovementActionRow>
  /** The newest ticket of an action that was open in an instance not connected any more, by id in lower case. */
  readonly leftBehind: ReadonlyMap<string, string>
}

/**
 * What the rules would do with the newest score. The same for a run and for a preview, so that a preview cannot promise
 * what a run does not do.
 * @param madeToday tickets each rule made today.
 */
export async function planTenantRules(
  trx: TenantTransaction,
  rules: readonly Rule[],
  madeToday: ReadonlyMap<string, number>,
): Promise<RulePlan> {
  const day = await newestSnapshotDay(trx)
  const rows = await listActions(trx, { limit: allActions })
  const actions = new Map(rows.map((row) => [row.action_key, row]))
  const active = rules.filter(({ mode }) => mode !== 'off')
  const wanted = rows.filter((row) => active.some(({ conditions }) => matches(conditions, toRuleAction(row))))
  const tickets = await listTicketsOfActions(
    trx,
    wanted.map(({ action_key: key }) => key),
  )
  const causes = await findOpenCauses(trx, wanted, tickets)
  const orders = planRules(active, wanted.map(toRuleAction), causes, madeToday)
  return { day, orders, actions, leftBehind: leftBehindOf(tickets) }
}

export function toRule(row: RuleRow): Rule {
  return {
    id: row.rule_id,
    mode: row.mode,
    conditions: row.conditions,
    order: row.ticket_order,
    capPerDay: row.cap_per_day,
  }
}

function toRuleAction(row: ImprovementActionRow): RuleAction {
  const { action_id: id, category, product, points, max_points: maxPoints, status, regressed } = row
  return { id, category, product, points, maxPoints, status, regressed }
}

async function findOpenCauses(
  trx: TenantTransaction,
  actions: readonly ImprovementActionRow[],
  tickets: readonly TicketRow[],
): Promise<ReadonlySet<string>> {
  const oldest = tickets.map(({ created_at }) => created_at.toISOString().slice(0, 10)).toSorted()[0]
  const snapshots = oldest === undefined ? [] : await listSnapshots(trx, oldest)
  const policy = await findClosurePolicy(trx)
  return new Set(
    actions
      .filter((action) =>
        tickets.some(
          (ticket) =>
            ticket.action_keys.includes(action.action_key) &&
            isOpenCause(
              { ...ticket, followedUp: isFollowedUp(ticket, policy) },
              action.points,
              pointsSince(ticket, action, snapshots),
            ),
        ),
      )
      .map(({ action_key }) => action_key),
  )
}

/** @param tickets newest first. */
function leftBehindOf(tickets: readonly TicketRow[]): Map<string, string> {
  const left = tickets.filter(isLeftBehind).toReversed()
  return new Map(left.flatMap(({ action_keys: keys, ticket_id: id }) => keys.map((key): [string, string] => [key, id])))
}

/** A policy acts when a ticket regresses: on what regressed before it was chosen, it does not. */
function isFollowedUp(
  { successor_id: successor, verification_since: since }: TicketRow,
  policy: Awaited<ReturnType<typeof findClosurePolicy>>,
): boolean {
  if (policy === undefined || policy.regression === 'offer' || successor !== null) return false
  return since !== null && since >= policy.updated_at
}

function pointsSince(
  ticket: TicketRow,
  action: ImprovementActionRow,
  snapshots: readonly ScoreSnapshotRow[],
): readonly number[] {
  const from = ticket.created_at.toISOString().slice(0, 10)
  return snapshots.flatMap(({ day, control_points }) => (day < from ? [] : (control_points[action.action_key] ?? [])))
}
