import { z } from 'zod'
import { SignedOut } from '@scorelink/contracts'
import { AppError, isAppError } from '@scorelink/kit'
import { serverErrors } from '../errors.ts'
import { requireCsrfToken, signedIn } from '../plugins/access.ts'
import { createSealedCookie } from '../secrets/sealed-cookie.ts'
import type { SignInAttempt } from '../sign-in/entra.ts'
import { roleOf } from '../sign-in/role.ts'
import { sessionCookie } from '../sign-in/session-store.ts'
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
    { schema: { querystring: z.object({ returnTo: z.string().optional() }) } },
    async (request, reply) => {
      const { location, attempt } = await entra.start(callback, localPath(request.query.returnTo))
      await attempts.put(reply, attempt)
      return reply.redirect(location)
    },
  )

  // A person, not a program, sees what goes wrong here: the portal's sign-in page explains the code.
  app.get('/auth/callback', async (request, reply) => {
    try {
      const attempt = await attempts.take(request, reply)
      if (attempt === undefined) throw new AppError(serverErrors.AUTH_SIGN_IN_FAILED)
      const person = await entra.finish(new URL(request.url, publicUrl), attempt)
      const role = roleOf(person.claims)
      if (role === undefined) throw new AppError(serverErrors.AUTH_NO_ROLE)
      const cookie = await sessions.open(person, role)
      reply.setCookie(sessionCookie, cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies })
      return await reply.redirect(attempt.returnTo)
    } catch (error) {
      if (!isAppError(error)) throw error
      request.log.info({ code: error.code, err: error }, 'sign-in refused')
      return await reply.redirect(`/sign-in?error=${error.code}`)
    }
  })

  app.post(
    '/auth/sign-out',
    { onRequest: access.read, schema: { response: { 200: SignedOut } } },
    async (request, reply) => {
      const session = signedIn(request)
      requireCsrfToken(request, session)
      const idToken = await sessions.close(session)
      reply.clearCookie(sessionCookie, { path: '/' })
      return { location: await entra.signOutLocation(session.tenantId, idToken, `${publicUrl}/sign-in`) }
    },
  )
}

/** Only pages of our own: a path, never another site (`//host` and `/\host` name one). */
function localPath(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])/.test(returnTo) ? returnTo : '/'
}
