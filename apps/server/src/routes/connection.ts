import { z } from 'zod'
import { AuthorizationStart, Connection, ConnectionSetup } from '@scorelink/contracts'
import { findConnection, withTenant } from '@scorelink/database'
import { AppError, isAppError } from '@scorelink/kit'
import { presentConnection } from '../connections/present-connection.ts'
import {
  beginAuthorization,
  callbackAddress,
  completeAuthorization,
  removeConnection,
  saveDetails,
  type PendingAuthorization,
} from '../connections/set-up-connection.ts'
import { serverErrors } from '../errors.ts'
import { signedIn } from '../plugins/access.ts'
import { createSealedCookie } from '../secrets/sealed-cookie.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addConnectionRoutes(app: Server, { services, access, secureCookies }: RouteContext): void {
  const redirectUri = callbackAddress(services)
  const attempts = createSealedCookie<PendingAuthorization>('scorelink_authorization', {
    sealer: services.sealer,
    path: '/api/v1/connection',
    secure: secureCookies,
    now: services.now,
  })
  const present = async (tenantId: string): Promise<Connection> =>
    presentConnection(await withTenant(services.database.kysely, tenantId, findConnection), redirectUri)

  app.get(
    '/api/v1/connection',
    { onRequest: access.read, schema: { response: { 200: Connection } } },
    async (request) => await present(signedIn(request).tenantId),
  )

  app.put(
    '/api/v1/connection',
    { onRequest: access.write, schema: { body: ConnectionSetup, response: { 200: Connection } } },
    async (request) => {
      await saveDetails(services, signedIn(request), request.body)
      return await present(signedIn(request).tenantId)
    },
  )

  app.delete(
    '/api/v1/connection',
    { onRequest: access.write, schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await removeConnection(services, signedIn(request))
      return await reply.status(204).send(null)
    },
  )

  app.post(
    '/api/v1/connection/authorization',
    { onRequest: access.write, schema: { response: { 200: AuthorizationStart } } },
    async (request, reply) => {
      const { location, pending } = await beginAuthorization(services, signedIn(request).tenantId)
      await attempts.put(reply, pending)
      return { location }
    },
  )

  // ServiceNow sends the browser here; whatever happens, the person ends on the set-up page.
  app.get('/api/v1/connection/callback', { onRequest: access.read }, async (request, reply) => {
    try {
      const person = signedIn(request)
      if (person.role !== 'administrator') throw new AppError(serverErrors.AUTH_READ_ONLY)
      const pending = await attempts.take(request, reply)
      if (pending === undefined) throw new AppError(serverErrors.CONNECTION_ATTEMPT_INVALID)
      await completeAuthorization(services, person, new URL(request.url, services.publicUrl), pending)
      return await reply.redirect('/ticketProvisioning?connected=1')
    } catch (error) {
      if (!isAppError(error)) throw error
      request.log.info({ code: error.code, err: error }, 'authorization refused')
      return await reply.redirect(`/ticketProvisioning?error=${error.code}`)
    }
  })
}
