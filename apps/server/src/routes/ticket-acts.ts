import { z } from 'zod'
import {
  NewTicketComment,
  Ticket,
  TicketAttachment,
  TicketComments,
  TicketLink,
  TicketMend,
} from '@scorelink/contracts'
import { findTicket, listTicketComments, withTenant, type TicketRow } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { signedIn } from '../plugins/access.ts'
import type { Services } from '../services.ts'
import type { Person } from '../sign-in/caller.ts'
import { attachRecord } from '../tickets/attach-record.ts'
import { linkRecord } from '../tickets/link-record.ts'
import { forgetTicket, mendTicket, recreateTicket, resendTicket, withdrawTicket } from '../tickets/mend-ticket.ts'
import { presentComment } from '../tickets/present-comment.ts'
import { presentTicket } from '../tickets/present-ticket.ts'
import { viewOfTickets } from '../tickets/view-of-tickets.ts'
import { writeComment } from '../tickets/write-comment.ts'
import type { Server } from '../http-server.ts'
import { IdempotencyHeaders } from './idempotency-headers.ts'
import type { RouteContext } from './routes.ts'

const Params = z.object({ id: z.guid() })

/** Acts that need nothing but the ticket: `POST /api/v1/tickets/{id}/ACT`. */
const acts: Record<string, (services: Services, person: Person, ticketId: string) => Promise<TicketRow>> = {
  resend: resendTicket,
  withdraw: withdrawTicket,
  forget: forgetTicket,
  recreate: recreateTicket,
}

/** What a person does with one ticket. */
export function addTicketActRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database
  const present = async (row: TicketRow): Promise<Ticket> =>
    await withTenant(kysely, row.tenant_id, async (trx) => presentTicket(row, ...(await viewOfTickets(trx, [row]))))

  app.patch(
    '/api/v1/tickets/:id',
    { onRequest: access.writeTickets, schema: { params: Params, body: TicketMend, response: { 200: Ticket } } },
    async (request) => await present(await mendTicket(services, signedIn(request), request.params.id, request.body)),
  )

  for (const [act, perform] of Object.entries(acts)) {
    app.post(
      `/api/v1/tickets/:id/${act}`,
      { onRequest: access.writeTickets, schema: { params: Params, response: { 200: Ticket } } },
      async (request) => await present(await perform(services, signedIn(request), request.params.id)),
    )
  }

  app.post(
    '/api/v1/tickets/attach',
    {
      onRequest: access.writeTickets,
      schema: { headers: IdempotencyHeaders, body: TicketAttachment, response: { 201: Ticket } },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const ticket = await attachRecord(services, signedIn(request), key, request.body)
      return await reply.status(201).send(await present(ticket))
    },
  )

  app.post(
    '/api/v1/tickets/:id/link',
    { onRequest: access.writeTickets, schema: { params: Params, body: TicketLink, response: { 200: Ticket } } },
    async (request) =>
      await present(await linkRecord(services, signedIn(request), request.params.id, request.body.number)),
  )

  app.post(
    '/api/v1/tickets/:id/comments',
    { onRequest: access.writeTickets, schema: { params: Params, body: NewTicketComment, response: { 202: z.null() } } },
    async (request, reply) => {
      await writeComment(services, signedIn(request), request.params.id, request.body)
      return await reply.status(202).send(null)
    },
  )

  app.get(
    '/api/v1/tickets/:id/comments',
    { onRequest: access.read, schema: { params: Params, response: { 200: TicketComments } } },
    async (request) =>
      await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        if ((await findTicket(trx, request.params.id)) === undefined) throw new AppError(serverErrors.NOT_FOUND)
        const rows = await listTicketComments(trx, request.params.id)
        return { items: rows.map((row) => presentComment(row)) }
      }),
  )
}
