import { z } from 'zod'
import { NewTicket, Ticket, TicketPage, TicketQuery, TicketSummary } from '@scorelink/contracts'
import { countTicketStates, findTicket, listTickets, withTenant } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { signedIn } from '../plugins/access.ts'
import { loadTicketView } from '../state-names/ticket-view.ts'
import { presentSummary, presentTicket } from '../tickets/present-ticket.ts'
import { viewOfTickets } from '../tickets/view-of-tickets.ts'
import { shareTicket } from '../tickets/share-ticket.ts'
import { IdempotencyHeaders } from './idempotency-headers.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addTicketRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  app.post(
    '/api/v1/tickets',
    {
      onRequest: access.writeTickets,
      schema: { headers: IdempotencyHeaders, body: NewTicket, response: { 202: Ticket } },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const person = signedIn(request)
      const ticket = await shareTicket(services, person, key, request.body)
      const [view, titles] = await withTenant(kysely, person.tenantId, (trx) => viewOfTickets(trx, [ticket]))
      return await reply.status(202).send(presentTicket(ticket, view, titles))
    },
  )

  app.get(
    '/api/v1/tickets',
    { onRequest: access.read, schema: { querystring: TicketQuery, response: { 200: TicketPage } } },
    async (request) => {
      const { cursor, limit, ...filter } = request.query
      const beforeOrdinal = fromCursor(cursor)
      return await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const rows = await listTickets(trx, { ...filter, beforeOrdinal, limit: limit + 1 })
        const [view, titles] = await viewOfTickets(trx, rows)
        return toPage(
          rows,
          limit,
          (row) => row.ordinal,
          (row) => presentTicket(row, view, titles),
        )
      })
    },
  )

  app.get(
    '/api/v1/tickets/summary',
    { onRequest: access.read, schema: { response: { 200: TicketSummary } } },
    async (request) =>
      await withTenant(kysely, signedIn(request).tenantId, async (trx) =>
        presentSummary(await countTicketStates(trx), await loadTicketView(trx)),
      ),
  )

  app.get(
    '/api/v1/tickets/:id',
    { onRequest: access.read, schema: { params: z.object({ id: z.guid() }), response: { 200: Ticket } } },
    async (request) =>
      await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const row = await findTicket(trx, request.params.id)
        if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
        return presentTicket(row, ...(await viewOfTickets(trx, [row])))
      }),
  )
}
