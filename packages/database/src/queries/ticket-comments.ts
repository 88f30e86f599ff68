import type { Insertable, Selectable, Updateable } from 'kysely'
import type { TicketCommentTable } from '../tables/tickets.ts'
import type { TenantTransaction } from '../tenant-transaction.ts'

export type TicketCommentRow = Selectable<TicketCommentTable>

export async function insertComments(
  trx: TenantTransaction,
  comments: ReadonlyArray<Insertable<TicketCommentTable>>,
): Promise<void> {
  if (comments.length === 0) return
  await trx
    .insertInto('ticket_comments')
    .values([...comments])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Oldest first. */
export async function listTicketComments(trx: TenantTransaction, ticketId: string): Promise<TicketCommentRow[]> {
  return await trx
    .selectFrom('ticket_comments')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('at')
    .orderBy('comment_id')
    .execute()
}

/** Those of ours whose time has come. */
export async function listDueComments(trx: TenantTransaction, now: Date, limit: number): Promise<TicketCommentRow[]> {
  return await trx
    .selectFrom('ticket_comments')
    .selectAll()
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute()
}

export async function changeComment(
  trx: TenantTransaction,
  commentId: string,
  change: Updateable<TicketCommentTable>,
): Promise<void> {
  await trx.updateTable('ticket_comments').set(change).where('comment_id', '=', commentId).execute()
}

/**
 * Changes a comment of ours on its way, unless somebody did since it was read: another worker, or the feed that showed it.
 * @returns whether it was changed.
 */
export async function advanceComment(
  trx: TenantTransaction,
  { comment_id, state, attempts }: Pick<TicketCommentRow, 'comment_id' | 'state' | 'attempts'>,
  change: Updateable<TicketCommentTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('ticket_comments')
    .set(change)
    .where('comment_id', '=', comment_id)
    .where('state', '=', state)
    .where('attempts', '=', attempts)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes one back that does not stand on the instance, unless somebody changed it since it was read. */
export async function removeComment(
  trx: TenantTransaction,
  { comment_id, state, attempts }: Pick<TicketCommentRow, 'comment_id' | 'state' | 'attempts'>,
): Promise<void> {
  await trx
    .deleteFrom('ticket_comments')
    .where('comment_id', '=', comment_id)
    .where('state', '=', state)
    .where('attempts', '=', attempts)
    .execute()
}

/** The note of a change of this ticket of which nobody knows yet whether it was made. */
export async function findUncertainNote(
  trx: TenantTransaction,
  ticketId: string,
): Promise<TicketCommentRow | undefined> {
  return await trx
    .selectFrom('ticket_comments')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('goes_with', 'is not', null)
    .where('state', 'in', ['sending', 'unknown'])
    .executeTakeFirst()
}

/** Which of these entries are known already. */
export async function listKnownEntries(trx: TenantTransaction, remoteIds: readonly string[]): Promise<Set<string>> {
  if (remoteIds.length === 0) return new Set()
  const rows = await trx.selectFrom('ticket_comments').select('remote_id').where('remote_id', 'in', remoteIds).execute()
  return new Set(rows.flatMap(({ remote_id }) => (remote_id === null ? [] : [remote_id])))
}

/**
 * Comments of this ticket that may stand on the instance under an entry we do not know yet: ours whose entry never came,
 * and any that were paired while the instance was read in another way. Oldest first.
 * @param readAs first letter of entries as they are read now.
 */
export async function listUnpairedComments(
  trx: TenantTransaction,
  ticketId: string,
  readAs: 'a' | 't',
): Promise<TicketCommentRow[]> {
  return await trx
    .selectFrom('ticket_comments')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('state', 'in', ['sending', 'unknown', 'sent', 'received'])
    .where((where) => where.or([where('remote_id', 'is', null), where('remote_id', 'not like', `${readAs}.%`)]))
    .orderBy('at')
    .orderBy('comment_id')
    .execute()
}
