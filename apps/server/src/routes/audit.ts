import { Readable } from 'node:stream'
import { z } from 'zod'
import { AuditExportQuery, AuditPage, AuditQuery } from '@scorelink/contracts'
import { toCsv, toJsonArray } from '../audit/export-audit.ts'
import { presentEntry, readAudit, readWholeAudit } from '../audit/read-audit.ts'
import { signedIn } from '../plugins/access.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  json: { type: 'application/json; charset=utf-8', write: toJsonArray },
}

/** Sent as it is read, so nothing checks it on the way out. */
const File = z.any().meta({ description: 'The entries as a file; JSON is an array of AuditEntry.' })
const ExportedFile = { content: { 'text/csv': { schema: File }, 'application/json': { schema: File } } }

export function addAuditRoutes(app: Server, { services, access }: RouteContext): void {
  const { database } = services

  app.get(
    '/api/v1/audit',
    { onRequest: access.readAudit, schema: { querystring: AuditQuery, response: { 200: AuditPage } } },
    async (request) => {
      const { cursor, limit, ...filter } = request.query
      const { tenantId } = signedIn(request)
      const rows = await readAudit(database, tenantId, filter, { before: fromCursor(cursor), limit: limit + 1 })
      return toPage(rows, limit, (row) => row.audit_id, presentEntry)
    },
  )

  app.get(
    '/api/v1/audit/export',
    { onRequest: access.readAudit, schema: { querystring: AuditExportQuery, response: { 200: ExportedFile } } },
    async (request, reply) => {
      const { format, ...filter } = request.query
      const { type, write } = formats[format]
      const day = services.now().toISOString().slice(0, 10)
      const entries = readWholeAudit(database, signedIn(request).tenantId, filter)
      return await reply
        .type(type)
        .header('content-disposition', `attachment; filename="scorelink-audit-${day}.${format}"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(write(entries)))
    },
  )
}
