import type { TicketComment } from '@scorelink/contracts'
import type { TicketCommentRow } from '@scorelink/database'

export function presentComment(row: TicketCommentRow): TicketComment {
  return {
    id: row.comment_id,
    kind: row.kind,
    direction: row.direction,
    state: row.state,
    text: row.body,
    author: row.author_name,
    at: row.at.toISOString(),
  }
}
