import { z } from 'zod'
import {
  AuthorizationRequest,
  AuthorizationStart,
  Connection,
  ConnectionRemoval,
  ConnectionSetup,
  InstanceCheck,
  InstanceCheckRequest,
} from '@scorelink/contracts'
import { withTenant } from '@scorelink/database'
import { AppError, isAppError } from '@scorelink/kit'
import {
  beginAuthorization,
  completeAuthorization,
  type PendingAuthorization,
} from '../connections/authorize-connection.ts'
import { loadConnection } from '../connections/present-connection.ts'
import { discardSetup, removeConnection } from '../connections/remove-connection.ts'
import { callbackAddress, checkInstance, saveDetails } from '../connections/set-up-connection.ts'
import { serverErrors } from '../errors.ts'
import { sessionOf, signedIn } from '../plugins/access.ts'
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
    await withTenant(services.database.kysely, tenantId, (trx) => loadConnection(trx, redirectUri, services.now()))

  app.get(
    '/api/v1/connection',
    { onRequest: access.read, schema: { response: { 200: Connection } } },
    async (request) => await present(signedIn(request).tenantId),
  )

  app.put(
    '/api/v1/connection',
    { onRequest: access.administrator, schema: { body: ConnectionSetup, response: { 200: Connection } } },
    async (request) => {
      await saveDetails(services, signedIn(request), request.body)
      return await present(signedIn(request).tenantId)
    },
  )

  app.delete(
    '/api/v1/connection',
    { onRequest: access.administrator, schema: { querystring: ConnectionRemoval, response: { 204: z.null() } } },
    async (request, reply) => {
      await removeConnection(services, signedIn(request), request.query.version)
      return await reply.status(204).send(null)
    },
  )

  app.delete(
    '/api/v1/connection/set-up',
    { onRequest: access.administrator, schema: { querystring: ConnectionRemoval, response: { 204: z.null() } } },
    async (request, reply) => {
      await discardSetup(services, signedIn(request), request.query.version)
      return await reply.status(204).send(null)
    },
  )

  app.post(
    '/api/v1/connection/check',
    { onRequest: access.administrator, schema: { body: InstanceCheckRequest, response: { 200: InstanceCheck } } },
    async (request) => await checkInstance(services, signedIn(request).tenantId, request.body.instance),
  )

  app.post(
    '/api/v1/connection/authorization',
    { onRequest: access.administrator, schema: { body: AuthorizationRequest, response: { 200: AuthorizationStart } } },
    async (request, reply) => {
      const begun = await beginAuthorization(services, inSession(request), request.body?.version)
      if (begun === undefined) return { location: null }
      await attempts.put(reply, begun.pending)
      return { location: begun.location }
    },
  )

  // ServiceNow sends the browser here; whatever happens, the person ends on the set-up page.
  app.get(
    '/api/v1/connection/callback',
    { onRequest: access.person, schema: { response: { 302: z.null() } } },
    async (request, reply) => {
      try {
        const person = inSession(request)
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
    },
  )
}

/** Who sent the request, and in which session: an authorization ends where it began. */
function inSession(request: Parameters<typeof signedIn>[0]) {
  return { ...signedIn(request), sessionId: sessionOf(request).sessionId }
}
