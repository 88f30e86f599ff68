import type { BulkShare } from '@scorelink/contracts'
import type { BulkShareRow, TicketRow } from '@scorelink/database'
import { storedProblem } from '../problem.ts'

export function presentBulkShare(share: BulkShareRow, tickets: readonly TicketRow[]): BulkShare {
  const count = (...deliveries: Array<TicketRow['delivery']>) =>
    tickets.filter(({ delivery }) => deliveries.includes(delivery)).length
  return {
    id: share.bulk_id,
    grouping: share.grouping,
    createdAt: share.created_at.toISOString(),
    requestedBy: { id: share.requested_by_id, name: share.requested_by_name },
    total: tickets.length,
    waiting: count('queued', 'sending', 'unknown'),
    delivered: count('delivered'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    items: tickets.map((ticket) => ({
      ticketId: ticket.ticket_id,
      name: ticket.name,
      delivery: ticket.delivery,
      number: ticket.number,
      url: ticket.url,
      problem: storedProblem(ticket.problem_code, ticket.problem_detail),
    })),
  }
}
