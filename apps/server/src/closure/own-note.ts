import { randomUUID } from 'node:crypto'
import { changeComment, insertComments, removeComment, withTenant } from '@scorelink/database'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'

export interface OwnNote {
  readonly tenantId: string
  readonly ticketId: string
  readonly text: string
  /** Who asked for the change; without, the tenant's policy did. */
  readonly person: Person | undefined
}

/**
 * Leaves a work note with a change of a record, and keeps it as one of ours: coming back from the instance, perhaps
 * before the answer is here, it is not taken for somebody else's.
 * @param change makes the change and the note with it.
 */
export async function withOwnNote<Result>(
  { database, now }: Services,
  { tenantId, ticketId, text, person }: OwnNote,
  change: () => Promise<Result>,
): Promise<Result> {
  const commentId = randomUUID()
  const note = {
    tenant_id: tenantId,
    ticket_id: ticketId,
    comment_id: commentId,
    remote_id: null,
    kind: 'work-note',
    direction: 'out',
    state: 'sending',
    body: text,
    author_id: person?.userId ?? null,
    author_name: person?.userName ?? 'Scorelink',
    at: now(),
    // It goes with the change: nobody is to send it by itself.
    next_attempt_at: null,
  } as const
  await withTenant(database.kysely, tenantId, (trx) => insertComments(trx, [note]))
  try {
    const result = await change()
    await withTenant(database.kysely, tenantId, (trx) => changeComment(trx, commentId, { state: 'sent' }))
    return result
  } catch (error) {
    await withTenant(database.kysely, tenantId, (trx) => removeComment(trx, commentId))
    throw error
  }
}
