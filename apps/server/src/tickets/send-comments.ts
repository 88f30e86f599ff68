import {
  advanceComment,
  appendTicketEvents,
  changeFeed,
  findTicket,
  listDueComments,
  notifyChange,
  removeComment,
  withTenant,
  type TicketCommentRow,
  type TicketEvent,
  type TicketRow,
} from '@scorelink/database'
import { decideRetry, deliveryKey } from '@scorelink/domain'
import { isAppError } from '@scorelink/kit'
import type { RecordRef } from '@scorelink/servicenow'
import type { DeliveryTurn } from '../jobs/deliver-tickets.ts'
import type { Services } from '../services.ts'
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
  if (comment.state !== 'queued') {
    if (!isShownAbsent(turn, comment)) return await waitForLook(turn, comment)
    // The change it goes with was not made either.
    if (comment.goes_with !== null) return await takeBack(turn, comment)
  }
  let sent = comment
  // At the last moment, see `announce` in jobs/deliver-tickets.ts.
  const leaving = async (): Promise<void> => {
    const now = services.now()
    const announced = { state: 'sending', attempts: sent.attempts + 1, last_attempt_at: now } as const
    if (!(await advance(turn, sent, { ...announced, next_attempt_at: now }))) throw new NotOursAnyMore()
    sent = { ...sent, ...announced }
    services.reach('comment.announced')
  }
  try {
    await link.tickets.comment(record, comment.kind, comment.body, 'person', leaving)
    services.reach('comment.answered')
    await settle(turn, sent)
  } catch (error) {
    if (!(error instanceof NotOursAnyMore)) await setBack(turn, comment, sent, error)
  }
}

/** A note is never sent by itself: it comes with its change, should that be made again. */
async function takeBack({ services, tenantId }: DeliveryTurn, comment: TicketCommentRow): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    await removeComment(trx, comment)
    await notifyChange(trx, { tenantId, type: 'ticket', id: comment.ticket_id })
  })
}

/** Another worker sent it, or the instance showed it. */
class NotOursAnyMore extends Error {}

/**
 * Whether a comment whose reply was lost may be sent again: the instance has settled, and the feed, read after that, did
 * not show it; if it had, it would not be waiting any more.
 */
function isShownAbsent({ services, lastPolledAt }: DeliveryTurn, comment: TicketCommentRow): boolean {
  return lastPolledAt !== null && lastPolledAt > settledAt(services, comment)
}

function settledAt({ settleMs }: Services, comment: TicketCommentRow): Date {
  return new Date((comment.last_attempt_at?.getTime() ?? 0) + settleMs)
}

const askAgainMs = 5_000

/**
 * Waits until the instance has settled, and then for a look at it, which is due at once: the next one may be minutes away.
 * Less and less often, so that an instance that is away is left in peace.
 */
async function waitForLook(turn: DeliveryTurn, comment: TicketCommentRow): Promise<void> {
  const { services, tenantId, link } = turn
  const now = services.now()
  const settled = settledAt(services, comment)
  if (settled > now) return void (await advance(turn, comment, { state: 'unknown', next_attempt_at: settled }))
  await withTenant(services.database.kysely, tenantId, (trx) =>
    changeFeed(trx, link.connectionId, { next_poll_at: now }),
  )
  const waitMs = Math.max(askAgainMs, (now.getTime() - settled.getTime()) / 2)
  await advance(turn, comment, { state: 'unknown', next_attempt_at: new Date(now.getTime() + waitMs) })
}

async function settle({ services, tenantId }: DeliveryTurn, comment: TicketCommentRow): Promise<void> {
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const settled = { state: 'sent', next_attempt_at: null, problem_code: null } as const
    // Another worker may have found it under way. Or the feed has shown it already, and said so.
    const states = [comment.state, 'unknown'] as const
    let changed = false
    for (const state of states) changed ||= await advanceComment(trx, { ...comment, state }, settled)
    if (!changed) return
    await appendTicketEvents(trx, [eventOf(services, comment, 'comment-sent')])
    await notifyChange(trx, { tenantId, type: 'ticket', id: comment.ticket_id })
  })
}

/** @param before as it was taken. @param sent as it was announced; the same when nothing left. */
async function setBack(
  turn: DeliveryTurn,
  before: TicketCommentRow,
  sent: TicketCommentRow,
  error: unknown,
): Promise<void> {
  const { services } = turn
  const failure = classifyDeliveryFailure(error, sent === before ? 'before-sending' : 'create')
  services.logger.warn({ commentId: sent.comment_id, code: failure.code, err: error }, 'comment set back')
  const problem = { problem_code: failure.code, attempts: before.attempts + 1 }
  if (failure.event === 'rejected') {
    const refused = eventOf(services, sent, 'comment-refused', { code: failure.code })
    return void (await advance(turn, sent, { ...problem, state: 'refused', next_attempt_at: null }, [refused]))
  }
  const state = failure.event === 'not-sent' && before.state === 'queued' ? 'queued' : 'unknown'
  const decision = decideRetry(isAppError(error) ? failure : { retry: 'backoff' }, before.attempts + 1, Math.random())
  // Without authorization it waits as tickets do, but nobody makes comments due again: it looks every quarter of an hour.
  const delayMs = decision.action === 'retry' ? decision.delayMs : parkMs
  await advance(turn, sent, { ...problem, state, next_attempt_at: new Date(services.now().getTime() + delayMs) })
}

const parkMs = 15 * 60_000

/** The record is away or not ours to write to: it may come back. */
async function park(turn: DeliveryTurn, comment: TicketCommentRow): Promise<void> {
  await advance(turn, comment, { next_attempt_at: new Date(turn.services.now().getTime() + parkMs) })
}

/** @returns false when somebody changed the comment since it was read; then it stays as it is. */
async function advance(
  { services, tenantId }: DeliveryTurn,
  comment: TicketCommentRow,
  change: Parameters<typeof advanceComment>[2],
  events: readonly TicketEvent[] = [],
): Promise<boolean> {
  return await withTenant(services.database.kysely, tenantId, async (trx) => {
    if (!(await advanceComment(trx, comment, change))) return false
    await appendTicketEvents(trx, events)
    await notifyChange(trx, { tenantId, type: 'ticket', id: comment.ticket_id })
    return true
  })
}

/** What became of a comment that somebody wrote here. */
function eventOf(
  { now }: Services,
  comment: TicketCommentRow,
  type: 'comment-sent' | 'comment-refused',
  why: { readonly code?: string } = {},
): TicketEvent {
  const { tenant_id: tenantId, ticket_id: ticketId, comment_id: commentId, kind } = comment
  const actor = { kind: 'person', id: comment.author_id ?? '', name: comment.author_name } as const
  return { tenantId, ticketId, at: now(), type, actor, cause: 'delivery', details: { commentId, kind, ...why } }
}
