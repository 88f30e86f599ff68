import { randomUUID } from 'node:crypto'
import type { NewTicketComment } from '@scorelink/contracts'
import { findTicket, insertComments, notifyChange, withTenant } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'

/**
 * Takes a comment to be sent; it stands in the ticket at once and says where it is on its way.
 * @throws AppError `NOT_FOUND`, `TICKET_NOT_EDITABLE` while there is no record to comment on
 */
export async function writeComment(
  services: Services,
  person: Person,
  ticketId: string,
  { kind, text }: NewTicketComment,
): Promise<void> {
  const { tenantId } = person
  await withTenant(services.database.kysely, tenantId, async (trx) => {
    const ticket = await findTicket(trx, ticketId)
    if (ticket === undefined) throw new AppError(serverErrors.NOT_FOUND)
    if (ticket.following !== 'following') {
      throw new AppError(serverErrors.TICKET_NOT_EDITABLE, { detail: 'It has no record in ServiceNow to comment on.' })
    }
    const now = services.now()
    await insertComments(trx, [
      {
        tenant_id: tenantId,
        ticket_id: ticketId,
        comment_id: randomUUID(),
        remote_id: null,
        kind,
        direction: 'out',
        state: 'queued',
        body: text,
        author_id: person.userId,
        author_name: person.userName,
        at: now,
        next_attempt_at: now,
      },
    ])
    await services.jobs.enqueueDelivery(trx, tenantId)
    await notifyChange(trx, { tenantId, type: 'ticket', id: ticketId })
  })
}
