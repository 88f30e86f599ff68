import { AuditExportQuery, AuditPage, AuditQuery } from '@scorelink/contracts'
import { auditColumns } from '../audit/audit-columns.ts'
import { presentEntry, readAudit, readWholeAudit } from '../audit/read-audit.ts'
import { signedIn } from '../plugins/access.ts'
import { fromCursor, toPage } from './page-cursor.ts'
import { ExportedFile, sendFile } from './exported-file.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

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
      const entries = readWholeAudit(database, signedIn(request).tenantId, filter)
      return await sendFile(reply, { name: 'audit', format, columns: auditColumns, entries, now: services.now() })
    },
  )
}
