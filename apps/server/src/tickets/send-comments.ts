import {
  appendTicketEvents,
  changeComment,
  findTicket,
  listDueComments,
  notifyChange,
  withTenant,
  type TicketCommentRow,
  type TicketRow,
} from '@scorelink/database'
import { decideRetry, deliveryKey } from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import type { RecordRef } from '@scorelink/servicenow'
import type { DeliveryTurn } from '../jobs/deliver-tickets.ts'
import { classifyDeliveryFailure } from './delivery-failure.ts'

const commentsATurn = 50

/** Sends the comments that are due, one after the other so that they stand in the order they were written. */
export async function sendComments(turn: DeliveryTurn): Promise<void> {
  const { services, tenantId } = turn
  const due = await withTenant(services.database.kysely, tenantId, (trx) =>
    listDueComments(trx, services.now(), commentsATurn),
  )
  for (const comment of due) {
    const ticket = await withTenant(services.database.kysely, tenantId, (trx) => findTicket(trx, comment.ticket_id))
    const record = ticket && refOf(turn, ticket)
    if (record === undefined) await park(turn, comment)
    else await sendComment(turn, comment, record)
  }
}

/** @returns undefined when the ticket has no record on this instance that could take a comment. */
function refOf({ link }: DeliveryTurn, ticket: TicketRow): RecordRef | undefined {
  const ours = ticket.connection_id === link.connectionId && ticket.following === 'following'
  return ours && ticket.sys_id !== null
    ? { id: deliveryKey(ticket.ticket_id, ticket.generation), kind: ticket.kind, sysId: ticket.sys_id }
    : undefined
}

async function sendComment(turn: DeliveryTurn, comment: TicketCommentRow, record: RecordRef): Promise<void> {
  const { services, link } = turn
  try {
    if (comment.state !== 'queued') {
      const until = mayStandThereUntil(turn, comment)
      if (until !== undefined) return await change(turn, comment, 'unknown', until)
    }
    await change(turn, comment, 'sending', services.now(), {
      attempts: comment.attempts + 1,
      last_attempt_at: services.now(),
    })
    services.reach('comment.announced')
    await link.tickets.comment(record, comment.kind, comment.body, 'person')
    services.reach('comment.answered')
    await settle(turn, comment)
  } catch (error) {
    await setBack(turn, comment, error)
  }
}

/**
 * When a comment whose reply was lost may be sent again: the instance has settled, and the feed, read after that, did not
 * show it; if it had, it would not be waiting any more.
 */
function mayStandThereUntil({ services, lastPolledAt }: DeliveryTurn, comment: TicketCommentRow): Date | undefined {
  const settled = new Date((comment.last_attempt_at?.getTime() ?? 0) + services.settleMs)
  const seen = lastPolledAt !== null && lastPolledAt > settled
  if (seen) return undefined
  return settled > services.now() ? settled : new Date(services.now().getTime() + askAgainMs)
}

const askAgainMs = 5_000

async function settle(turn: DeliveryTurn, comment: TicketCommentRow): Promise<void> {
  const { services, tenantId } = turn
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await changeComment(trx, comment.comment_id, { state: 'sent', next_attempt_at: null, problem_code: null })
    await appendTicketEvents(trx, [
      {
        tenantId,
        ticketId: comment.ticket_id,
        at: services.now(),
        type: 'comment-sent',
        actor: { kind: 'person', id: comment.author_id ?? '', name: comment.author_name },
        cause: 'delivery',
        details: { commentId: comment.comment_id, kind: comment.kind },
      },
    ])
    await notifyChange(trx, { tenantId, type: 'ticket', id: comment.ticket_id })
  })
}

async function setBack(turn: DeliveryTurn, comment: TicketCommentRow, error: unknown): Promise<void> {
  const { services } = turn
  const failure = classifyDeliveryFailure(error, 'create')
  services.logger.warn({ commentId: comment.comment_id, code: failure.code, err: error }, 'comment set back')
  if (failure.event === 'rejected') return await change(turn, comment, 'refused', null, {}, failure.code)
  const { event } = failure
  const state = event === 'not-sent' && comment.state === 'queued' ? 'queued' : 'unknown'
  const decision = decideRetry(isAppError(error) ? failure : { retry: 'backoff' }, comment.attempts + 1, Math.random())
  // Without authorization it waits as tickets do, but nobody makes comments due again: it looks every quarter of an hour.
  const delayMs = decision.action === 'retry' ? decision.delayMs : parkMs
  await change(turn, comment, state, new Date(services.now().getTime() + delayMs), {}, failure.code)
}

const parkMs = 15 * 60_000

/** The record is away or not ours to write to: it may come back. */
async function park(turn: DeliveryTurn, comment: TicketCommentRow): Promise<void> {
  await change(turn, comment, comment.state, new Date(turn.services.now().getTime() + parkMs))
}

async function change(
  { services, tenantId }: DeliveryTurn,
  comment: TicketCommentRow,
  state: TicketCommentRow['state'],
  nextAttemptAt: Date | null,
  more: { readonly attempts?: number; readonly last_attempt_at?: Date } = {},
  problemCode: string | null = comment.problem_code,
): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await changeComment(trx, comment.comment_id, {
      state,
      next_attempt_at: nextAttemptAt,
      problem_code: problemCode,
      ...more,
    })
    await notifyChange(trx, { tenantId, type: 'ticket', id: comment.ticket_id })
  })
}
