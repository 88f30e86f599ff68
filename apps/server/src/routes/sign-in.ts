import { z } from 'zod'
import { SignedOut } from '@scorelink/contracts'
import { AppError, isAppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { sessionOf } from '../plugins/access.ts'
import { createSealedCookie } from '../secrets/sealed-cookie.ts'
import type { SignInAttempt } from '../sign-in/entra.ts'
import { roleOf } from '../sign-in/role.ts'
import type { Server } from '../http-server.ts'
import type { RouteContext } from './routes.ts'

export function addSignInRoutes(app: Server, { services, access, sessions, secureCookies }: RouteContext): void {
  const { entra, publicUrl } = services
  const callback = `${publicUrl}/auth/callback`
  const attempts = createSealedCookie<SignInAttempt>('scorelink_sign_in', {
    sealer: services.sealer,
    path: '/auth',
    secure: secureCookies,
    now: services.now,
  })

  app.get(
    '/auth/sign-in',
    { schema: { querystring: z.object({ returnTo: z.string().optional() }), response: { 302: z.null() } } },
    async (request, reply) => {
      const { location, attempt } = await entra.start(callback, localPath(request.query.returnTo))
      await attempts.put(reply, attempt)
      return await reply.redirect(location)
    },
  )

  // A person, not a program, sees what goes wrong here: the portal's sign-in page explains the code.
  app.get('/auth/callback', { schema: { response: { 302: z.null() } } }, async (request, reply) => {
    try {
      const attempt = await attempts.take(request, reply)
      if (attempt === undefined) throw new AppError(serverErrors.AUTH_SIGN_IN_FAILED)
      const person = await entra.finish(new URL(request.url, publicUrl), attempt)
      const role = roleOf(person.claims, services.roleNames)
      if (role === undefined) {
        await sessions.refuse(person)
        throw new AppError(serverErrors.AUTH_NO_ROLE)
      }
      await sessions.open(request, reply, person, role)
      return await reply.redirect(attempt.returnTo)
    } catch (error) {
      if (!isAppError(error)) throw error
      request.log.info({ code: error.code, err: error }, 'sign-in refused')
      return await reply.redirect(`/sign-in?error=${error.code}`)
    }
  })

  for (const [path, end] of [
    ['/auth/sign-out', sessions.close],
    ['/auth/sign-out-everywhere', sessions.closeAll],
  ] as const) {
    app.post(path, { onRequest: access.person, schema: { response: { 200: SignedOut } } }, async (request, reply) => {
      const session = sessionOf(request)
      const idToken = await end(session, reply)
      return { location: await entra.signOutLocation(session.tenantId, idToken, `${publicUrl}/sign-in`) }
    })
  }

  // Entra ID opens this address in a hidden frame when a person signs out elsewhere; no cookie comes along, the session's
  // name does (Entra ID docs, single sign-out).
  app.get(
    '/auth/front-channel-logout',
    {
      schema: {
        querystring: z.object({ iss: z.string().max(300).optional(), sid: z.string().max(300).optional() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { iss, sid } = request.query
      const tenantId = services.tenantIds.find((id) => entra.issuerOf(id) === iss)
      if (tenantId !== undefined && sid) await sessions.closeByEntraSession(tenantId, sid)
      return await reply.status(204).header('cache-control', 'no-store').send(null)
    },
  )
}

/** Only pages of our own: a path, never another site (`//host` and `/\host` name one). */
function localPath(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])/.test(returnTo) ? returnTo : '/'
}
