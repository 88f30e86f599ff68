import type { ActionTicket, ImprovementAction, ImprovementActionDetail } from '@scorelink/contracts'
import type { ImprovementActionRow, ScoreSnapshotRow, TicketRow } from '@scorelink/database'
import type { TicketView } from '../state-names/ticket-view.ts'
import { isLeftBehind, isOpenTicket } from '../tickets/open-ticket.ts'
import { draftOfAction } from '../tickets/ticket-draft.ts'
import { toSafeHtml } from './action-html.ts'

/** @param tickets of this action, newest first. */
export function presentAction(
  row: ImprovementActionRow,
  tickets: readonly TicketRow[],
  view: TicketView,
): ImprovementAction {
  return {
    id: row.action_id,
    title: row.title,
    rank: row.rank,
    category: row.category,
    product: row.product,
    points: row.points,
    maxPoints: row.max_points,
    scoreImpact: row.score_impact,
    status: row.status,
    asserted: row.asserted,
    regressed: row.regressed,
    userImpact: row.user_impact,
    implementationCost: row.implementation_cost,
    openTickets: tickets.filter(isOpenTicket).map((ticket) => presentActionTicket(ticket, view)),
    leftTickets: tickets.filter(isLeftBehind).map((ticket) => presentActionTicket(ticket, view)),
  }
}

export function presentActionDetail(
  row: ImprovementActionRow,
  tickets: readonly TicketRow[],
  view: TicketView,
  snapshots: readonly ScoreSnapshotRow[],
): ImprovementActionDetail {
  return {
    ...presentAction(row, tickets, view),
    remediationHtml: toSafeHtml(row.remediation),
    remediationImpactHtml: toSafeHtml(row.remediation_impact),
    implementationStatusHtml: toSafeHtml(row.implementation_status),
    threats: row.threats,
    tier: row.tier,
    manageUrl: row.action_url,
    history: snapshots.flatMap(({ day, control_points }) => {
      const points = control_points[row.action_key]
      return points === undefined ? [] : [{ day, points }]
    }),
    tickets: tickets.map((ticket) => presentActionTicket(ticket, view)),
    draft: draftOfAction(row),
  }
}

function presentActionTicket(ticket: TicketRow, view: TicketView): ActionTicket {
  const { kind, state_value: value, state_label: label } = ticket
  return {
    id: ticket.ticket_id,
    kind: ticket.kind,
    delivery: ticket.delivery,
    following: ticket.following,
    number: ticket.number,
    stateLabel: value === null || label === null ? label : view.nameOf(kind, value, label),
    phase: ticket.phase,
    verification: ticket.verification,
  }
}
