import { randomUUID } from 'node:crypto'
import {
  advanceComment,
  appendTicketEvents,
  insertComments,
  notifyChange,
  removeComment,
  withTenant,
  type ClosingChange,
  type TicketCommentRow,
  type TicketEvent,
} from '@scorelink/database'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'
import { classifyDeliveryFailure } from '../tickets/delivery-failure.ts'

export interface OwnNote {
  readonly tenantId: string
  readonly ticketId: string
  readonly text: string
  readonly goesWith: ClosingChange
  /** Who asked for the change; without, the tenant's policy did. */
  readonly person: Person | undefined
}

type Sent = Pick<TicketCommentRow, 'comment_id' | 'state' | 'attempts'>

/**
 * Leaves a work note with a change of a record, and keeps it as one of ours from the moment at which it may stand there:
 * coming back from the instance, before the answer or in its place, it is not taken for somebody else's. When the reply
 * is lost, `send-comments.ts` waits for it to come, and takes it back once the instance is seen not to have it.
 * @param change makes the change and the note with it, and says right before it leaves.
 */
export async function withOwnNote<Result>(
  services: Services,
  note: OwnNote,
  change: (leaving: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const inTenant = <Value>(work: Parameters<typeof withTenant<Value>>[2]) =>
    withTenant(services.database.kysely, note.tenantId, work)
  let row = toRow(services, note, 0)
  const leaving = async (): Promise<void> => {
    const before = row
    row = { ...toRow(services, note, before.attempts + 1), comment_id: before.comment_id }
    await inTenant(async (trx) => {
      // It leaves again where a token was refused: that call did nothing.
      await removeComment(trx, before)
      await insertComments(trx, [row])
    })
  }
  try {
    const result = await change(leaving)
    await inTenant(async (trx) => {
      // Else the instance showed it first, and that was told.
      if (!(await settle(trx, row))) return
      await appendTicketEvents(trx, [changeMade(services, row, row.goes_with)])
      await notifyChange(trx, { tenantId: note.tenantId, type: 'ticket', id: note.ticketId })
    })
    return result
  } catch (error) {
    const maybe = classifyDeliveryFailure(error, 'create').event === 'reply-lost'
    await inTenant(async (trx) => {
      if (maybe) await advanceComment(trx, row, { state: 'unknown' })
      else await removeComment(trx, row)
    })
    throw error
  }
}

/** @returns false when the instance showed it before the answer came. */
async function settle(trx: Parameters<typeof advanceComment>[0], row: Sent): Promise<boolean> {
  const sent = { state: 'sent', next_attempt_at: null } as const
  if (await advanceComment(trx, row, sent)) return true
  return await advanceComment(trx, { ...row, state: 'unknown' }, sent)
}

function toRow({ now, settleMs }: Services, note: OwnNote, attempts: number) {
  const at = now()
  return {
    tenant_id: note.tenantId,
    ticket_id: note.ticketId,
    comment_id: randomUUID(),
    remote_id: null,
    kind: 'work-note',
    direction: 'out',
    state: 'sending',
    body: note.text,
    author_id: note.person?.userId ?? null,
    author_name: note.person?.userName ?? 'Scorelink',
    at,
    attempts,
    last_attempt_at: at,
    // Whoever makes the change may be gone by then.
    next_attempt_at: new Date(at.getTime() + settleMs),
    goes_with: note.goesWith,
  } as const
}

/** What is told of a change once the instance is known to have made it. */
export function changeMade(
  { now }: Services,
  note: Pick<TicketCommentRow, 'tenant_id' | 'ticket_id' | 'author_id' | 'author_name' | 'body'>,
  goesWith: ClosingChange,
): TicketEvent {
  const { tenant_id: tenantId, ticket_id: ticketId, author_id: id, author_name: name } = note
  const asked = id === null ? ({ kind: 'scorelink' } as const) : ({ kind: 'person', id, name } as const)
  return {
    tenantId,
    ticketId,
    at: now(),
    type: goesWith === 'resolve' ? 'resolved-by-evidence' : 'reopened-by-evidence',
    actor: asked,
    cause: id === null ? 'score' : 'person',
    details: { note: note.body },
  }
}
