import type { Ticket, TicketEvent } from '@scorelink/contracts'
import type { Columns } from '../export/table-file.ts'

/** Tickets as a table. */
export const ticketColumns: Columns<Ticket> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  number: ({ number }) => number ?? '',
  name: ({ name }) => name,
  priority: ({ priority }) => String(priority),
  due_date: ({ dueDate }) => dueDate ?? '',
  source: ({ source }) => source,
  category: ({ category }) => category ?? '',
  further_columns: ({ fields }) => (Object.keys(fields).length === 0 ? '' : JSON.stringify(fields)),
  improvement_actions: ({ actions }) => actions.map(({ id }) => id).join(' '),
  requested_by: ({ requestedBy }) => requestedBy.name,
  delivery: ({ delivery }) => delivery,
  state_value: ({ state }) => state?.value ?? '',
  state: ({ state }) => state?.label ?? '',
  phase: ({ state }) => state?.phase ?? '',
  verification: ({ verification }) => verification.state,
  points: ({ verification }) => String(verification.evidence?.points ?? ''),
  max_points: ({ verification }) => String(verification.evidence?.maxPoints ?? ''),
  snapshot_day: ({ verification }) => verification.evidence?.day ?? '',
  problem: ({ problem }) => problem?.code ?? '',
  url: ({ url }) => url ?? '',
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  description: ({ description }) => description,
}

/** Timelines as a table. */
export const eventColumns: Columns<TicketEvent> = {
  ticket_id: ({ ticketId }) => ticketId,
  at: ({ at }) => at,
  type: ({ type }) => type,
  actor_kind: ({ actor }) => actor.kind,
  actor_name: ({ actor }) => actor.name ?? '',
  cause: ({ cause }) => cause,
  details: ({ details }) => JSON.stringify(details),
}
