import { TicketExportQuery, type Ticket } from '@scorelink/contracts'
import { listTickets, withTenant, type Database, type TicketFilter } from '@scorelink/database'
import type { Server } from '../http-server.ts'
import { signedIn } from '../plugins/access.ts'
import { presentTicket } from '../tickets/present-ticket.ts'
import { ticketColumns } from '../tickets/ticket-columns.ts'
import { viewOfTickets } from '../tickets/view-of-tickets.ts'
import { ExportedFile, sendFile } from './exported-file.ts'
import type { RouteContext } from './routes.ts'

export function addTicketExportRoutes(app: Server, { services, access }: RouteContext): void {
  app.get(
    '/api/v1/tickets/export',
    { onRequest: access.read, schema: { querystring: TicketExportQuery, response: { 200: ExportedFile } } },
    async (request, reply) => {
      const { format, ...filter } = request.query
      const entries = everyTicket(services.database, signedIn(request).tenantId, filter)
      return await sendFile(reply, { name: 'tickets', format, columns: ticketColumns, entries, now: services.now() })
    },
  )
}

/** Rows read at once: each batch is a transaction of its own, so that none stays open for long. */
const rowsABatch = 500

/** Newest first. Tickets shared meanwhile are newer, and so left out. */
async function* everyTicket(
  database: Database,
  tenantId: string,
  filter: Omit<TicketFilter, 'limit' | 'beforeOrdinal'>,
): AsyncGenerator<Ticket> {
  for (let beforeOrdinal: string | undefined; ;) {
    const batch = await withTenant(database.kysely, tenantId, async (trx) => {
      const rows = await listTickets(trx, { ...filter, beforeOrdinal, limit: rowsABatch })
      const view = await viewOfTickets(trx, rows)
      return { last: rows.at(-1)?.ordinal, tickets: rows.map((row) => presentTicket(row, ...view)) }
    })
    yield* batch.tickets
    beforeOrdinal = batch.last
    if (batch.tickets.length < rowsABatch) return
  }
}
