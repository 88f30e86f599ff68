import { z } from 'zod'
import { TicketEventExportQuery, TicketEventPage, TicketEventQuery, type TicketEvent } from '@scorelink/contracts'
import { findTicket, listEventsOfTickets, listTicketEvents, withTenant, type Database } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import { presentEvent } from '../tickets/present-event.ts'
import { eventColumns } from '../tickets/ticket-columns.ts'
import { ExportedFile, sendFile } from './exported-file.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import type { RouteContext } from './routes.ts'

export function addTicketEventRoutes(app: Server, { services, access }: RouteContext): void {
  const { database } = services

  app.get(
    '/api/v1/tickets/:id/events',
    {
      onRequest: access.read,
      schema: {
        params: z.object({ id: z.guid() }),
        querystring: TicketEventQuery,
        response: { 200: TicketEventPage },
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const { id } = request.params
      return await withTenant(database.kysely, signedIn(request).tenantId, async (trx) => {
        if ((await findTicket(trx, id)) === undefined) throw new AppError(serverErrors.NOT_FOUND)
        const rows = await listTicketEvents(trx, id, { afterEventId: fromCursor(cursor), limit: limit + 1 })
        return toPage(rows, limit, (row) => row.event_id, presentEvent)
      })
    },
  )

  app.get(
    '/api/v1/ticket-events/export',
    { onRequest: access.read, schema: { querystring: TicketEventExportQuery, response: { 200: ExportedFile } } },
    async (request, reply) => {
      const { format, ticketId } = request.query
      const entries = wholeTimeline(database, signedIn(request).tenantId, ticketId)
      return await sendFile(reply, { name: 'timeline', format, columns: eventColumns, entries, now: services.now() })
    },
  )
}

/** Rows read at once: each batch is a transaction of its own, so that none stays open for long. */
const rowsABatch = 1_000

/** Every entry, in the order in which they were written. @param ticketId of one ticket alone. */
async function* wholeTimeline(
  database: Database,
  tenantId: string,
  ticketId: string | undefined,
): AsyncGenerator<TicketEvent> {
  for (let afterEventId: string | undefined; ;) {
    const rows = await withTenant(database.kysely, tenantId, (trx) =>
      listEventsOfTickets(trx, { ticketId, afterEventId, limit: rowsABatch }),
    )
    yield* rows.map((row) => presentEvent(row))
    afterEventId = rows.at(-1)?.event_id
    if (rows.length < rowsABatch) return
  }
}
