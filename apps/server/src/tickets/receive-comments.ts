import { randomUUID } from 'node:crypto'
import {
  appendTicketEvents,
  changeComment,
  insertComments,
  listKnownEntries,
  listUnpairedComments,
  type TenantTransaction,
} from '@scorelink/database'
import { matchComments } from '@scorelink/domain'
import type { RemoteComment } from '@scorelink/servicenow'
import { changeMade } from '../closure/own-note.ts'
import type { ReadingTurn } from './apply-changes.ts'

/**
 * Stores what was written on the instance. Our own comments, coming back, are recognised and shown once.
 * @returns tickets that have something new to show.
 */
export async function receiveComments(
  turn: ReadingTurn,
  trx: TenantTransaction,
  comments: readonly RemoteComment[],
): Promise<string[]> {
  const known = await listKnownEntries(
    trx,
    comments.map(({ remoteId }) => remoteId),
  )
  const fresh = comments.filter(({ remoteId }) => !known.has(remoteId))
  const changed: string[] = []
  for (const [ticketId, entries] of Map.groupBy(fresh, ({ id }) => id)) {
    if (await receive(turn, trx, ticketId, entries)) changed.push(ticketId)
  }
  return changed
}

async function receive(
  { services, tenantId, link }: ReadingTurn,
  trx: TenantTransaction,
  ticketId: string,
  entries: readonly RemoteComment[],
): Promise<boolean> {
  const waiting = await listUnpairedComments(trx, ticketId, link.tickets.mode === 'app' ? 'a' : 't')
  const known = waiting.map(({ comment_id: commentId, kind, body: text, direction }) => ({
    commentId,
    kind,
    text,
    ours: direction === 'out',
  }))
  const { echoes, foreign } = matchComments(known, entries, link.integrationUser)
  for (const { commentId, entry } of echoes) {
    const ours = known.find((each) => each.commentId === commentId)?.ours === true
    const state = ours ? { state: 'sent' as const, next_attempt_at: null, problem_code: null } : {}
    await changeComment(trx, commentId, { remote_id: entry.remoteId, ...state })
  }
  await insertComments(
    trx,
    foreign.map((entry) => ({
      tenant_id: tenantId,
      ticket_id: ticketId,
      comment_id: randomUUID(),
      remote_id: entry.remoteId,
      kind: entry.kind,
      direction: 'in',
      state: 'received',
      body: entry.text,
      author_id: null,
      author_name: entry.by,
      at: entry.at,
    })),
  )
  await appendTicketEvents(
    trx,
    foreign.map((entry) => ({
      tenantId,
      ticketId,
      at: services.now(),
      type: 'comment-received',
      actor: { kind: 'servicenow', name: entry.by },
      cause: 'feed',
      details: { kind: entry.kind, happenedAt: entry.at.toISOString() },
    })),
  )
  const confirmed = waiting.filter(
    ({ comment_id, state }) =>
      (state === 'unknown' || state === 'sending') && echoes.some(({ commentId }) => commentId === comment_id),
  )
  await appendTicketEvents(
    trx,
    confirmed.map((comment) =>
      comment.goes_with === null
        ? {
            tenantId,
            ticketId,
            at: services.now(),
            type: 'comment-sent',
            actor: { kind: 'person', id: comment.author_id ?? '', name: comment.author_name },
            cause: 'feed',
            details: { commentId: comment.comment_id, kind: comment.kind },
          }
        : changeMade(services, comment, comment.goes_with),
    ),
  )
  return foreign.length > 0 || echoes.length > 0
}
