import type { Ticket, TicketSummary } from '@scorelink/contracts'
import type { StateCount, TicketRow } from '@scorelink/database'
import { closureOffers, type TicketKind } from '@scorelink/domain'
import { storedProblem } from '../problem.ts'
import type { TicketView } from '../state-names/ticket-view.ts'

/** @param titles of improvement actions, by id in lower case. */
export function presentTicket(row: TicketRow, view: TicketView, titles: ReadonlyMap<string, string>): Ticket {
  const instanceLabel = row.state_label ?? row.state_value
  return {
    id: row.ticket_id,
    kind: row.kind,
    delivery: row.delivery,
    following: row.following,
    number: row.number,
    url: row.url,
    name: row.name,
    description: row.description,
    priority: row.priority,
    dueDate: row.due_date,
    fields: { ...row.fields },
    source: row.source,
    category: row.category,
    actions: row.action_ids.map((id) => ({ id, title: titles.get(id.toLowerCase()) ?? null })),
    requestedBy: { id: row.requested_by_id, name: row.requested_by_name },
    state:
      row.state_value === null || instanceLabel === null
        ? null
        : {
            value: row.state_value,
            label: view.nameOf(row.kind, row.state_value, instanceLabel),
            instanceLabel,
            phase: row.phase,
          },
    differences: row.differences,
    verification: {
      state: row.verification,
      since: row.verification_since?.toISOString() ?? null,
      evidence: row.evidence,
      offers: [...closureOffers(row)],
      successorId: row.successor_id,
    },
    ruleId: row.rule_id,
    bulkShareId: row.bulk_id,
    problem: storedProblem(row.problem_code, row.problem_detail),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

const kinds: readonly TicketKind[] = ['change', 'incident']

/** A ticket nobody sent anywhere yet belongs to whatever is connected. */
function isFollowed(connectionId: string | null, view: TicketView): boolean {
  return view.connectionId !== null && (connectionId === null || connectionId === view.connectionId)
}

export function presentSummary(counts: readonly StateCount[], view: TicketView): TicketSummary {
  return {
    kinds: kinds.map((kind) => {
      const all = counts.filter((count) => count.kind === kind)
      const own = all.filter(({ connectionId }) => isFollowed(connectionId, view))
      return {
        kind,
        total: sum(own),
        waiting: sum(own.filter(({ delivery }) => ['queued', 'sending', 'unknown'].includes(delivery))),
        refused: sum(own.filter(({ delivery }) => delivery === 'refused')),
        unfollowed: sum(all) - sum(own),
        states: own
          .flatMap(({ delivery, stateValue, stateLabel, phase, count }) =>
            delivery === 'delivered' && stateValue !== null
              ? [{ value: stateValue, label: view.nameOf(kind, stateValue, stateLabel ?? stateValue), phase, count }]
              : [],
          )
          .toSorted((a, b) => Number(a.value) - Number(b.value)),
      }
    }),
  }
}

function sum(counts: readonly StateCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
