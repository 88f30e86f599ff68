import { z } from 'zod'
import { NewTicket, Ticket, TicketPage, TicketQuery, TicketSummary } from '@scorelink/contracts'
import {
  countTicketStates,
  findTicket,
  listTickets,
  titlesOfActions,
  withTenant,
  type TenantTransaction,
  type TicketRow,
} from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { signedIn } from '../plugins/access.ts'
import { presentSummary, presentTicket } from '../tickets/present-ticket.ts'
import { shareTicket } from '../tickets/share-ticket.ts'
import { IdempotencyHeaders } from './idempotency-headers.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addTicketRoutes(app: Server, { services, access }: RouteContext): void {
  const { kysely } = services.database

  app.post(
    '/api/v1/tickets',
    { onRequest: access.write, schema: { headers: IdempotencyHeaders, body: NewTicket, response: { 202: Ticket } } },
    async (request, reply) => {
      const key = request.headers['idempotency-key']
      const person = signedIn(request)
      const ticket = await shareTicket(services, person, key, request.body)
      const titles = await withTenant(kysely, person.tenantId, (trx) => titlesOf(trx, [ticket]))
      return await reply.status(202).send(presentTicket(ticket, titles))
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
        const titles = await titlesOf(trx, rows)
        return toPage(
          rows,
          limit,
          (row) => row.ordinal,
          (row) => presentTicket(row, titles),
        )
      })
    },
  )

  app.get(
    '/api/v1/tickets/summary',
    { onRequest: access.read, schema: { response: { 200: TicketSummary } } },
    async (request) => presentSummary(await withTenant(kysely, signedIn(request).tenantId, countTicketStates)),
  )

  app.get(
    '/api/v1/tickets/:id',
    { onRequest: access.read, schema: { params: z.object({ id: z.guid() }), response: { 200: Ticket } } },
    async (request) =>
      await withTenant(kysely, signedIn(request).tenantId, async (trx) => {
        const row = await findTicket(trx, request.params.id)
        if (row === undefined) throw new AppError(serverErrors.NOT_FOUND)
        return presentTicket(row, await titlesOf(trx, [row]))
      }),
  )
}

async function titlesOf(trx: TenantTransaction, rows: readonly TicketRow[]): Promise<ReadonlyMap<string, string>> {
  return await titlesOfActions(
    trx,
    rows.flatMap((row) => row.action_keys),
  )
}
