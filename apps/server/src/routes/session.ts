import { z } from 'zod'
import { OpenSessions, Session } from '@scorelink/contracts'
import { getTenant, withTenant } from '@scorelink/database'
import { AppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { sessionOf } from '../plugins/access.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addSessionRoutes(app: Server, { services, access, sessions }: RouteContext): void {
  app.get('/api/v1/session', { onRequest: access.person, schema: { response: { 200: Session } } }, async (request) => {
    const session = sessionOf(request)
    const tenant = await withTenant(services.database.kysely, session.tenantId, getTenant)
    return {
      user: { id: session.userId, name: session.userName, userPrincipalName: session.userPrincipalName },
      tenant: { id: tenant.tenantId, timeZone: tenant.timeZone },
      role: session.role,
      csrfToken: session.csrfToken,
    }
  })

  app.get(
    '/api/v1/sessions',
    { onRequest: access.person, schema: { response: { 200: OpenSessions } } },
    async (request) => {
      const current = sessionOf(request)
      const open = await sessions.list(current)
      return {
        items: open.map((session) => ({
          id: session.sessionId,
          current: session.sessionId === current.sessionId,
          userAgent: session.userAgent,
          startedAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          expiresAt: session.expiresAt.toISOString(),
        })),
      }
    },
  )

  app.delete(
    '/api/v1/sessions/:id',
    { onRequest: access.person, schema: { params: z.object({ id: z.guid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      const ended = await sessions.closeOther(sessionOf(request), request.params.id)
      if (!ended) throw new AppError(serverErrors.NOT_FOUND)
      return await reply.status(204).send(null)
    },
  )
}
